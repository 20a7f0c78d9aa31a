import type { Check } from '../../../lib/app/plan/check';
import { markdown, renderSection, renderStep, section } from '../../../lib/app/runbook/steps';
import { table } from '../../../lib/app/runbook/table';

test('a paragraph alone, with commands, and with what they print', () => {
  expect([markdown('a', []), markdown('a', ['b', 'c']), markdown('a', ['b'], 'd')]).toEqual([
    'a',
    'a\n\n```sh\nb\nc\n```',
    'a\n\n```sh\nb\n```\n\n```text\nd\n```',
  ]);
});

test('a section has its heading, and is nothing without steps', () => {
  expect(renderSection({ title: 't', steps: [{ text: 'a' }, { text: 'b' }] }, 'f')).toBe('## t\n\na\n\nb');
  expect(section('t', [])).toEqual([]);
});

test('what kubectl prints of the last check is shown; an output that is told goes before it', () => {
  const columns = [
    { title: 'NAME', cell: 'long-name' },
    { title: 'AGE', cell: '5m' },
  ];
  const checks: readonly Check[] = [{ ask: 'object', kind: 'Jaeger', name: 'j', columns }];
  const command = '```sh\nkubectl get jaegers j\n```';
  expect(renderStep({ text: 'a', checks }, 'f')).toBe(
    `a\n\n${command}\n\n\`\`\`text\nNAME        AGE\nlong-name   5m\n\`\`\``,
  );
  expect(renderStep({ text: 'a', checks, output: 'told' }, 'f')).toBe(`a\n\n${command}\n\n\`\`\`text\ntold\n\`\`\``);
});

test('the values of a release are a matter of helm', () => {
  const checks: readonly Check[] = [{ ask: 'release', kind: 'HelmRelease', name: 'r', namespace: 'n' }];
  expect(renderStep({ text: 'a', checks }, 'f')).toBe('a\n\n```sh\nhelm get values r -n n -o yaml\n```');
});

test('a table as wide as its widest cells, without spaces at the ends', () => {
  expect(
    table([
      ['A', 'BBB'],
      ['aaa', 'b'],
    ]),
  ).toBe('A     BBB\naaa   b');
  expect(table([])).toBe('');
});
