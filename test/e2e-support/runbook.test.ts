import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaint } from '../e2e/support/check';
import { mentions, type Step, steps } from '../e2e/support/runbook';
import { withoutInShort } from '../support/runbook';
import { withoutAges } from '../e2e/support/table';

const README = readFileSync(join(__dirname, '..', '..', 'dist', 'quickstart', 'README.md'), 'utf8');

const VERIFY = [
  '# name',
  'What it is.',
  '## Verify',
  'The Jaeger runs:',
  '```sh\nkubectl get jaegers\n```',
  '```text\nNAME   STATUS    AGE\na      Running   13s\n```',
  'And then:',
  '```sh\none\ntwo\n```',
].join('\n\n');

const STEP: Step = {
  section: 'Verify',
  text: 'The Jaeger runs:',
  commands: 'kubectl get jaegers\n',
  output: 'NAME   STATUS    AGE\na      Running   13s\n',
};

test('the blocks of a runbook, each with its section, its text and its output', () => {
  expect(steps(VERIFY)).toEqual([STEP, { section: 'Verify', text: 'And then:', commands: 'one\ntwo\n' }]);
});

test('an output without a command is an error', () => {
  expect(() => steps('## A\n\n```text\nx\n```\n')).toThrow("'A': an output without its command");
  expect(() => steps('## A\n\n```sh\nx\n```\n\nprose\n\n```text\nx\n```\n')).toThrow(
    "'A': an output without its command",
  );
});

test('no block of the generated runbook is lost', () => {
  const found = steps(README);
  expect(found).toHaveLength(withoutInShort(README).split('```sh\n').length - 1);
  expect(found.filter(({ output }) => output !== undefined)).toHaveLength(README.split('```text\n').length - 1);
  expect(found.filter(({ text }) => text === '')).toEqual([]);
});

describe('a block is held against what it printed', () => {
  const good = { code: 0, stdout: 'NAME   STATUS    AGE\na      Running   4m5s\n', stderr: '' };

  test('the same but for the age is right', () => {
    expect(complaint(STEP, good)).toBeUndefined();
  });

  test.each([
    [
      'one changed word',
      { ...STEP, output: STEP.output?.replace('Running', 'Waiting') },
      good,
      'another output than shown',
    ],
    [
      'one line more',
      { ...STEP, output: `${STEP.output ?? ''}b      Running   1s\n` },
      good,
      'another output than shown',
    ],
    [
      'an age that is none',
      STEP,
      { ...good, stdout: good.stdout.replace('4m5s', '<none>') },
      'another output than shown',
    ],
    ['an exit code', STEP, { ...good, code: 1 }, 'exit code 1'],
    ['a warning', STEP, { ...good, stderr: 'Warning: old\n' }, 'something on stderr'],
  ])('%s is found', (_, step, result, wrong) => {
    expect(complaint(step, result)?.split('\n')[0]).toBe(`'Verify': ${wrong}`);
  });
});

test('only the last column of a table is an age', () => {
  expect(withoutAges('NAME   AGE\n3s     2d3h\n')).toBe('NAME   AGE\n3s     <age>\n');
  expect(withoutAges('AGE   NAME\n3s    a\n')).toBe('AGE   NAME\n3s    a\n');
});

test('the commands that sentences name, without those of the blocks', () => {
  const markdown = [
    '# name `kubectl before`',
    '## One',
    'Where `helm list -n a` shows `nothing`, and `kubectl get x` does:',
    '```sh\nkubectl get y # `kubectl get z`\n```',
    'Then `kubectlx` and `kubectl get w`.',
    '## Two',
    '`helm repo list`',
  ].join('\n\n');
  expect(mentions(markdown)).toEqual([
    { section: 'One', command: 'helm list -n a' },
    { section: 'One', command: 'kubectl get x' },
    { section: 'One', command: 'kubectl get w' },
    { section: 'Two', command: 'helm repo list' },
  ]);
});
