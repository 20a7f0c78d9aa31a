import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './support/project';

const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const PAGES = ['README.md', ...below('docs'), ...below('dist')].filter((page) => read(page).includes('```sh\n'));

/** On Debian sh is dash, which knows nothing beyond POSIX. */
function sh(args: readonly string[], folder: string, input: string) {
  const { status, stderr } = spawnSync('sh', args, { cwd: folder, input, encoding: 'utf8' });
  return { status, stderr };
}

test.each(PAGES)('a POSIX shell can read the commands of %s', (page) => {
  const blocks = [...read(page).matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, commands = '']) => commands);
  expect(blocks.map((commands) => sh(['-n'], ROOT, commands))).toEqual(blocks.map(() => ({ status: 0, stderr: '' })));
});

// It also takes typed comments for commands, unless it is told not to.
test.each(PAGES)('in %s no quotation mark of a comment is left open, for which zsh would wait', (page) => {
  const blocks = [...read(page).matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, commands = '']) => commands);
  const comments = blocks.flatMap((commands) => commands.match(/(?:^| {2})# .*$/gm) ?? []);
  const open = (comment: string) => [/'/g, /"/g, /`/g].some((mark) => (comment.match(mark) ?? []).length % 2 === 1);
  expect(comments.filter(open)).toEqual([]);
});

test('a POSIX shell reads the value of a Secret as the runbook says, without a newline; no terminal here: the echo stays', () => {
  const command = /This reads a value without showing it: `([^`]+)`/.exec(read('dist/production/README.md'))?.[1] ?? '';
  const path = / > (\S+);/.exec(command)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'posix-test-'));
  try {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    const { status } = sh(['-c', command], folder, ' a\\b "c" $d \n');
    expect([status, readFileSync(join(folder, path), 'utf8')]).toEqual([0, ' a\\b "c" $d ']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
