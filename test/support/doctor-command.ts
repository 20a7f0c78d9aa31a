import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { run } from '../../lib/cli/program';
import type { JsonObject } from '../../lib/kubernetes/json';

const SIMULATED = resolve(__dirname, 'simulated-kubectl.js');

/** What the simulated cluster has. */
export interface SimulatedCluster {
  readonly objects: readonly JsonObject[];
  /** The values of the release `my-release`. */
  readonly values: JsonObject;
  /** What `kubectl get --raw` prints, by a part of its path. */
  readonly logs?: Readonly<Record<string, string>>;
  /** Resources that the account may not list. */
  readonly forbidden?: readonly string[];
  /** The port of this machine that port-forward leads to, or what it says in place of that. */
  readonly forward?: number | string;
}

/** Writes a kubectl and a helm that answer from what the simulated cluster has; gives the environment that finds them. */
export function simulate(
  folder: string,
  { logs = {}, forbidden = [], ...cluster }: SimulatedCluster,
): NodeJS.ProcessEnv {
  const file = join(folder, 'objects.json');
  writeFileSync(file, JSON.stringify({ ...cluster, logs, forbidden }));
  for (const program of ['kubectl', 'helm']) {
    const path = join(folder, program);
    writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' '${SIMULATED}' ${program} "$@"\n`);
    chmodSync(path, 0o755);
  }
  return { ...process.env, OBJECTS: file, PATH: [folder, process.env.PATH ?? ''].join(delimiter) };
}

/** Runs `doctor` to its end: what it prints, and its exit code. */
export async function doctor(args: readonly string[], env: NodeJS.ProcessEnv = {}, columns = 100) {
  const printed = { stdout: '', stderr: '' };
  let later: Promise<number> | undefined;
  const code = run(['doctor', ...args], {
    ...{ stdin: 0, env, columns },
    stdout: (text) => (printed.stdout += text),
    stderr: (text) => (printed.stderr += text),
    later: (result) => {
      later = result;
    },
  });
  return { code: later === undefined ? code : await later, ...printed };
}
