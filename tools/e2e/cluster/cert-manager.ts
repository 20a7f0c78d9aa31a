import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { goBuild } from '../go-build';
import { moduleFolder } from '../go-module';
import type { Install } from '../install';
import { FOLDERS, VERSIONS } from '../parts';

const MODULE = 'github.com/cert-manager/cert-manager';
const SOURCES = resolve('tools', 'e2e', 'cluster', 'cert-manager');

/**
 * cert-manager out of the Go module with its packages, and the helm chart in it. The modules with its programs are not served,
 * so there are small ones of ours, without ACME, Vault and Venafi.
 */
export function certManager(env: NodeJS.ProcessEnv): Install {
  const version = `v${VERSIONS.certManager}`;
  return {
    what: `cert-manager ${VERSIONS.certManager}`,
    folder: FOLDERS.certManager,
    files: ['controller', 'cainjector', 'webhook', 'chart'],
    needs: ['go'],
    async make(into) {
      if (!readFileSync(join(SOURCES, 'go.mod'), 'utf8').includes(`${MODULE} ${version}\n`))
        throw new Error(`${SOURCES} does not require ${MODULE} ${version}`);
      const module = await moduleFolder(`${MODULE}@${version}`, env, into);
      await goBuild(
        'build',
        `-X ${MODULE}/pkg/util.AppVersion=${version}`,
        ['-o', join(into, '/'), './...'],
        env,
        SOURCES,
      );
      copyChart(join(module, 'deploy', 'charts', 'cert-manager'), join(into, 'chart'), version);
    },
  };
}

/** The chart of the release: its version is written by the tool that makes releases. */
function copyChart(from: string, to: string, version: string): void {
  mkdirSync(to);
  for (const name of ['templates', 'values.yaml', 'values.schema.json'])
    cpSync(join(from, name), join(to, name), { recursive: true });
  writeFileSync(
    join(to, 'Chart.yaml'),
    readFileSync(join(from, 'Chart.template.yaml'), 'utf8')
      .replaceAll('v0.0.0', version)
      .replace('{{IS_PRERELEASE}}', 'false'),
  );
}
