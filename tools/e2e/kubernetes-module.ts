import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueAt } from '../../lib/kubernetes/json';
import { command } from './command';
import { goBuild } from './go-build';
import { moduleFile, textAt } from './go-module';
import { VERSIONS } from './parts';

/** The Go call that makes the command of each program of Kubernetes. */
const COMMANDS = {
  'kube-apiserver': 'NewAPIServerCommand()',
  'kube-controller-manager': 'NewControllerManagerCommand()',
  'kube-scheduler': 'NewSchedulerCommand()',
  'kube-proxy': 'NewProxyCommand()',
  kubelet: 'NewKubeletCommand(context.Background())',
} as const;

export type KubernetesProgram = keyof typeof COMMANDS;

/** Builds programs of Kubernetes in a module of ours; all of them have the same dependencies, and share Go's cache. */
export async function buildKubernetes(
  programs: readonly KubernetesProgram[],
  env: NodeJS.ProcessEnv,
  into: string,
): Promise<void> {
  const module = join(into, 'module');
  for (const program of programs) {
    mkdirSync(join(module, program), { recursive: true });
    writeFileSync(join(module, program, 'main.go'), mainOf(program));
  }
  writeFileSync(join(module, 'go.mod'), await goMod(env, module));
  await command(['go', 'mod', 'tidy'], env, module);
  const [major = '', minor = ''] = VERSIONS.kubernetes.split('.');
  const variables = { gitVersion: `v${VERSIONS.kubernetes}`, gitMajor: major, gitMinor: minor };
  const ldflags = Object.entries(variables).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
  await goBuild('build', ldflags.join(' '), ['-o', into, './...'], env, module);
  rmSync(module, { recursive: true });
}

function mainOf(program: KubernetesProgram): string {
  const call = COMMANDS[program];
  return [
    'package main',
    '',
    'import (',
    ...(call.includes('context.') ? ['\t"context"'] : []),
    '\t"os"',
    '',
    '\t"k8s.io/component-base/cli"',
    ...['logs/json/register', 'metrics/prometheus/clientgo', 'metrics/prometheus/version'].map(
      (registration) => `\t_ "k8s.io/component-base/${registration}"`,
    ),
    `\t"k8s.io/kubernetes/cmd/${program}/app"`,
    ')',
    '',
    `func main() { os.Exit(cli.Run(app.${call})) }`,
    '',
  ].join('\n');
}

/** Kubernetes replaces its staging modules by folders of its repository; each is published by itself as well. */
async function goMod(env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  const parsed = await moduleFile(`k8s.io/kubernetes@v${VERSIONS.kubernetes}`, env, cwd);
  const replaces = valueAt(parsed, 'Replace');
  const staging = Array.isArray(replaces) ? replaces.map((replace: unknown) => textAt(replace, 'Old', 'Path')) : [];
  const version = stagingVersion();
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

/** The version of the modules that Kubernetes publishes with its own. */
export function stagingVersion(): string {
  return `v0${VERSIONS.kubernetes.slice(VERSIONS.kubernetes.indexOf('.'))}`;
}
