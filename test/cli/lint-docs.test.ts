import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, found } from '../support/lint';

const text = readFileSync(join(__dirname, '../../docs/lint.md'), 'utf8');
const blocks = [...text.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block = '']) => block);
const { file, cli } = commandLine();

const marked = blocks.filter((block) => / # (?:MLV|JAE|JVT|APP)\d{3}$/m.test(block));

test('the page has examples with mistakes', () => {
  expect(marked.length).toBeGreaterThan(3);
});

test.each(marked)('a mistake that docs/lint.md marks is found on its line: %s', (block) => {
  const expected = block.split('\n').flatMap((line, index) => {
    const code = / # ((?:MLV|JAE|JVT|APP)\d{3})$/.exec(line)?.[1];
    return code === undefined ? [] : [`${code} ${index + 1}`];
  });
  const name = /^# (\S+\.yaml)/.exec(block)?.[1] ?? 'x.yaml';
  const errors = found(block, { name, about: /MLV1\d\d|MLV010|JVT2/ }).map((each) => each.replace(/:\d+$/, ''));
  expect(errors).toEqual(expected);
});

test('what docs/lint.md accepts is printed as it says', () => {
  const example = blocks.find((block) => block.includes('accept MLV043')) ?? '';
  const printed = /^```text\n(values\.yaml:[^]*?)^```$/m.exec(text)?.[1];
  const { code, stdout } = cli(['lint', '--strict', '--chart', '5.0.19', file('values.yaml', example)]);
  expect([code, stdout]).toEqual([0, printed]);
});

test('the settings of docs/lint.md are read', () => {
  const example = blocks.find((block) => block.startsWith('accept:')) ?? '';
  expect(cli(['lint', '--config', file('s.yaml', example), '-'], '').stderr).toContain('is empty.');
});
