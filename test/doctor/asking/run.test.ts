import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Failure } from '../../../lib/doctor/answers/answers';
import { helm, kubectl } from '../../../lib/doctor/answers/question';
import { run } from '../../../lib/doctor/asking/run';

// The programs are shell scripts; test/e2e asks with real ones.
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'doctor-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What is said of a program of that script; `timeout` in milliseconds. */
async function ran(script: string, { name = 'kubectl', timeout = 10_000, mode = 0o755, env = {} } = {}) {
  const path = join(folder, name);
  writeFileSync(path, script);
  chmodSync(path, mode);
  const question = name === 'helm' ? helm('list') : kubectl('get', 'pods');
  const PATH = [folder, process.env.PATH ?? ''].join(delimiter);
  return run(question, { context: 'a b', kubeconfig: "it's" }, { env: { ...process.env, ...env, PATH }, timeout });
}

const SHOW = `#!/bin/sh\nprintf '[%s]' "$@"\n`;

test('kubectl and helm get what the user passed, word by word, and no shell', async () => {
  expect(await ran(SHOW)).toEqual({
    code: 0,
    stdout: `[get][pods][--request-timeout=6s][--context][a b][--kubeconfig][it's]`,
    stderr: '',
  });
});

test('helm has its own name for the context', async () => {
  expect((await ran(SHOW, { name: 'helm' })).stdout).toBe(`[list][--kube-context][a b][--kubeconfig][it's]`);
});

test('a program that fails', async () => {
  const script = '#!/bin/sh\necho half; echo no >&2; exit 3\n';
  expect(await ran(script)).toEqual({ code: 3, stdout: 'half\n', stderr: 'no\n' });
});

test('its messages are in English, its times in UTC, and settings of the user for kubectl are off', async () => {
  const script = '#!/bin/sh\necho $LANG $LC_ALL $LANGUAGE $TZ $KUBERC\n';
  const env = { LANG: 'de_DE.UTF-8', LC_ALL: 'ja_JP.UTF-8', LANGUAGE: 'fr', TZ: 'Asia/Tokyo', KUBERC: 'on' };
  expect((await ran(script, { env })).stdout).toBe('C C C UTC off\n');
});

test('no such program', async () => {
  const env = { ...process.env, PATH: folder };
  expect(await run(kubectl('version'), {}, { env })).toEqual({
    failure: Failure.MISSING,
    code: -1,
    stdout: '',
    stderr: 'ENOENT',
  });
});

test('a program that may not be executed', async () => {
  const path = join(folder, 'kubectl');
  writeFileSync(path, SHOW);
  const answer = await run(kubectl('version'), {}, { env: { PATH: folder } });
  expect(answer).toMatchObject({ failure: Failure.NOT_STARTED, code: -1, stderr: 'EACCES' });
});

test('a program that ignores SIGTERM, and its child that holds the pipes', async () => {
  const script = `#!/bin/sh\ntrap '' TERM INT HUP\necho begun\n(trap '' TERM; sleep 600) &\nsleep 600\n`;
  const answer = await ran(script, { timeout: 1500 });
  expect(answer).toEqual({ failure: Failure.TIMEOUT, code: -1, stdout: 'begun\n', stderr: '' });
});

test('a plugin that goes on after kubectl has ended, and holds the pipes', async () => {
  const script = '#!/bin/sh\nsleep 5 &\necho done\n';
  expect(await ran(script)).toEqual({ code: 0, stdout: 'done\n', stderr: '' });
});

test('a program that asks on standard input or on the terminal gets no answer', async () => {
  const script =
    '#!/bin/sh\nread -r answer || echo "no input"\n(read -r answer < /dev/tty) 2> /dev/null || echo "no terminal"\n';
  expect((await ran(script)).stdout).toBe('no input\nno terminal\n');
});

test('what is not UTF-8', async () => {
  expect((await ran(`#!/bin/sh\nprintf '\\377a'\n`)).stdout).toBe('\ufffda');
});
