import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { toYaml } from '../../../../lib/kubernetes/yaml';
import type { Binary } from './binaries';

/** As the image sets it. */
const IMAGE = { JAEGER_LISTEN_HOST: '0.0.0.0' };

/** A configuration, and the variables of its pod. */
export interface Given {
  readonly config: JsonObject;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments beside `--config`. */
  readonly args?: readonly string[];
}

/** What `validate` of the binary says against a configuration; nothing if it passes. */
export function refusalOf({ program }: Binary, file: string, { env = {}, args = [] }: Given): Promise<string> {
  return new Promise((said, failed) => {
    execFile(
      program,
      ['validate', '--config', file, ...args],
      { env: { ...IMAGE, ...env }, timeout: 60_000 },
      (error, stdout, stderr) => {
        if (error !== null && typeof error.code !== 'number') failed(new Error(error.message));
        else said(error === null ? '' : errorIn(`${stderr}${stdout}`));
      },
    );
  });
}

/** What the program says as its error: from `Error:` on, without the copy in its log. */
export function errorIn(output: string): string {
  const from = output.indexOf('Error: ');
  return from === -1 ? output : (output.slice(from).split(/\n\d{4}\/\d\d\/\d\d /)[0] ?? '').trim();
}

/** The same of many, a few at a time, in their order. */
export async function refusalsOf(binary: Binary, all: readonly Given[], atOnce = 2): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-validate-'));
  try {
    const said: string[] = all.map(() => '');
    const waiting = [...all.entries()];
    const worker = async (name: number): Promise<void> => {
      const file = join(folder, `${name}.yaml`);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, given] = next;
        writeFileSync(file, toYaml(given.config));
        said[index] = await refusalOf(binary, file, given);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, (_, name) => worker(name)));
    return said;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
