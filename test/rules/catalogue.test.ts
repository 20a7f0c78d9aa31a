import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Severity } from '../../lib/diagnostics/rule';
import { catalogue } from '../../lib/rules';
import { rulesDocument } from '../../tools/rules-document';

const TEST = resolve(__dirname, '..');
const codes = catalogue.map(({ code }) => code);

test('codes are unique and in order', () => {
  expect(codes).toEqual([...new Set(codes)].sort());
});

test('codes have a prefix and three digits; warnings are 31 to 99', () => {
  const malformed = catalogue.filter(({ code, severity }) => {
    const number = Number(/^(?:JAE|OPR|MLV|APP)(\d{3})$/.exec(code)?.[1] ?? NaN);
    const isWarning = number > 30 && number < 100;
    return !(number >= 1) || isWarning !== (severity === Severity.WARNING);
  });
  expect(malformed).toEqual([]);
});

test('summaries are one line without a full stop', () => {
  expect(catalogue.filter(({ summary }) => !/^\S[^\n|]*[^\s.]$/.test(summary))).toEqual([]);
});

test('the document has a row for each rule', () => {
  const rows = [...rulesDocument().matchAll(/^\| ([A-Z]{3}\d{3}) \| (error|warning) \| (.*) \|$/gm)];
  expect(rows.map(([, code, severity, summary]) => ({ code, severity, summary }))).toEqual(
    catalogue.map(({ code, severity, summary, see }) => ({
      code,
      severity,
      summary: see === undefined ? summary : `${summary} ([upstream](${see}))`,
    })),
  );
});

test('every rule has a test that asserts the beginning of its message', () => {
  const sources = readdirSync(TEST, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(TEST, path), 'utf8'))
    .join('\n');
  expect(codes.filter((code) => !new RegExp(`["'\`]${code} [^ ]`).test(sources))).toEqual([]);
});
