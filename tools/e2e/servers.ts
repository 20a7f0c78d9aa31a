import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringAt, valueAt } from '../../lib/kubernetes/json';
import { command } from './command';
import { goBuild } from './go-build';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';

const SERVERS = {
  'kube-apiserver': 'NewAPIServerCommand',
  'kube-controller-manager': 'NewControllerManagerCommand',
} as const;

type Server = keyof typeof SERVERS;

/** The API server and, unless it is the only one wanted, the controller manager, built in one module. */
export function servers(env: NodeJS.ProcessEnv, names: readonly string[]): Install {
  const wanted = Object.keys(SERVERS).filter((name): name is Server => names.includes(name));
  return {
    what: `${wanted.join(' and ')} ${VERSIONS.kubernetes}`,
    folder: FOLDERS.servers,
    files: wanted,
    needs: ['go'],
    async make(into) {
      const module = join(into, 'module');
      for (const server of wanted) {
        mkdirSync(join(module, server), { recursive: true });
        writeFileSync(join(module, server, 'main.go'), mainOf(server));
      }
      writeFileSync(join(module, 'go.mod'), await goMod(env, module));
      await command(['go', 'mod', 'tidy'], env, module);
      const [major = '', minor = ''] = VERSIONS.kubernetes.split('.');
      const variables = { gitVersion: `v${VERSIONS.kubernetes}`, gitMajor: major, gitMinor: minor };
      const ldflags = Object.entries(variables).map(
        ([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`,
      );
      await goBuild('build', ldflags.join(' '), ['-o', into, './...'], env, module);
      rmSync(module, { recursive: true });
    },
  };
}

function mainOf(server: Server): string {
  return [
    'package main',
    '',
    'import (',
    '\t"os"',
    '',
    '\t"k8s.io/component-base/cli"',
    ...['logs/json/register', 'metrics/prometheus/clientgo', 'metrics/prometheus/version'].map(
      (registration) => `\t_ "k8s.io/component-base/${registration}"`,
    ),
    `\t"k8s.io/kubernetes/cmd/${server}/app"`,
    ')',
    '',
    `func main() { os.Exit(cli.Run(app.${SERVERS[server]}())) }`,
    '',
  ].join('\n');
}

/** Kubernetes replaces its staging modules by folders of its repository; each is published by itself as well. */
async function goMod(env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  const kubernetes = `k8s.io/kubernetes@v${VERSIONS.kubernetes}`;
  const download: unknown = JSON.parse(await command(['go', 'mod', 'download', '-json', kubernetes], env, cwd));
  const file = textAt(download, 'GoMod');
  const parsed: unknown = JSON.parse(await command(['go', 'mod', 'edit', '-json', file], env, cwd));
  const replaces = valueAt(parsed, 'Replace');
  const staging = Array.isArray(replaces) ? replaces.map((replace: unknown) => textAt(replace, 'Old', 'Path')) : [];
  const version = `v0${VERSIONS.kubernetes.slice(VERSIONS.kubernetes.indexOf('.'))}`;
  return [
    'module e2e',
    '',
    `go ${textAt(parsed, 'Go')}`,
    '',
    `require k8s.io/kubernetes v${VERSIONS.kubernetes}`,
    '',
    ...staging.map((path) => `replace ${path} => ${path} ${version}`),
    '',
  ].join('\n');
}

function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = stringAt(value, ...keys);
  if (found === undefined) throw new Error(`go printed no ${keys.join('.')}`);
  return found;
}
