import { Progress } from '../../lib/cli/progress';
import { commandLine } from '../support/lint';

const { file, cli } = commandLine();

/** What is written to the terminal while so many files are checked. */
function shown(all: number, env = {}): string[] {
  const written: string[] = [];
  const progress = new Progress({ env, progress: (text) => written.push(text) });
  for (let done = 1; done <= all; done++) progress.show(done, all);
  progress.end();
  return written;
}

const CLEAR = '\r\u001b[K';

test('one line, written again and cleared at the end', () => {
  const written = shown(1_210);
  expect(written.slice(0, 2)).toEqual([`${CLEAR}checked 50 of 1,210 files`, `${CLEAR}checked 100 of 1,210 files`]);
  expect(written.slice(-2)).toEqual([`${CLEAR}checked 1,200 of 1,210 files`, CLEAR]);
  expect(written).toHaveLength(25);
});

test.each([
  ['few files', 199, {}],
  ['CI', 1000, { CI: 'true' }],
  ['a terminal that cannot clear a line', 1000, { TERM: 'dumb' }],
])('nothing for %s', (_, all, env) => {
  expect(shown(all, env)).toEqual([]);
});

test('nothing where standard error is no terminal', () => {
  new Progress({}).show(50, 1000);
});

test('lint tells it of a folder, and prints the same', () => {
  const names = Array.from({ length: 200 }, (_, index) => file(`${index}.yaml`, 'a: 1\n'));
  const written: string[] = [];
  const around = { progress: (text: string) => written.push(text) };
  expect(cli(['lint', ...names], '', around)).toEqual(cli(['lint', ...names], '', {}));
  expect(written).toHaveLength(5);
});
