import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { commandLine } from '../support/lint';

const { file } = commandLine();
const ROOT = resolve(__dirname, '../..');

/** The program itself, its exit code, and what it says on stderr; `stdout` is a pipe that nobody reads, or a descriptor. */
function end(args: readonly string[], stdout: 'pipe' | number): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, ['tools/run.js', 'lib/cli/main.ts', ...args], {
    cwd: ROOT,
    stdio: ['ignore', stdout, 'pipe'],
  });
  child.stdout?.destroy();
  let stderr = '';
  child.stderr?.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((done) =>
    child.on('close', (code) => {
      done({ code, stderr });
    }),
  );
}

const JAEGER = 'apiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: {name: a}\nspec: {strategy: x}\n';

test('a reader that went away, as head does, is no failure: nothing on stderr, and the code of the check', async () => {
  const ends = await Promise.all([
    end(['lint', file('good.yaml', 'trace: {exporter: noop}\n'), '--as', 'user.yaml'], 'pipe'),
    end(['lint', file('bad.yaml', JAEGER)], 'pipe'),
  ]);
  expect(ends).toEqual([
    { code: 0, stderr: '' },
    { code: 1, stderr: '' },
  ]);
}, 60_000);

(existsSync('/dev/full') ? test : test.skip)(
  'a full disk is one line, and 2',
  async () => {
    const full = openSync('/dev/full', 'w');
    expect(await end(['lint', file('bad.yaml', JAEGER)], full)).toEqual({
      code: 2,
      stderr: 'cdk8s-milvus-tracing: standard output cannot be written (ENOSPC)\n',
    });
    closeSync(full);
  },
  60_000,
);
