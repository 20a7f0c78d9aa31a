import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblem } from '../../lib/diagnostics/report';
import { doctorCatalogue } from '../../lib/doctor/catalogue';
import { diagnose, State } from '../../lib/doctor/diagnosis';
import type { LinkRule } from '../../lib/doctor/links/link';
import { LINKS } from '../../lib/doctor/links/links';
import { explainEntry } from '../../lib/rules/explain';
import { doctorCodesDocument } from '../../tools/doctor-codes-document';
import { untestedRules } from '../support/rule-tests';

const codes = doctorCatalogue.map(({ code }) => code);

test('codes are unique and in order, with the letters of doctor', () => {
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(codes.filter((code) => !/^DOC\d{3}$/.test(code))).toEqual([]);
});

test('summaries are one line without a full stop', () => {
  expect(doctorCatalogue.filter(({ summary }) => !/^\S[^\n|]*[^\s.]$/.test(summary))).toEqual([]);
});

test('links have names of one word, each once', () => {
  const names = LINKS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names.filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
});

test.each(doctorCatalogue)('the example of $code breaks it, once, and its section has the message', (entry) => {
  const { problems } = entry.example();
  expect(problems.map(({ code, severity }) => ({ code, severity }))).toEqual([
    { code: entry.code, severity: entry.severity },
  ]);
  expect(explainEntry(entry)).toContain(problems.map(describeProblem).join('\n'));
});

// A diagnosis that begins with another link than the one that is broken sends people the wrong way.
test.each(doctorCatalogue)('no other link is broken in the example of $code', ({ code }) => {
  const rule = LINKS.flatMap(({ rules }) => rules).find((each) => each.code === code);
  if (rule === undefined) throw new Error(`no rule ${code}`);
  const verdicts = diagnose(LINKS, rule.example()).filter(({ link }) => !isOf(link, rule));
  expect(verdicts.filter(({ state }) => state === State.BROKEN)).toEqual([]);
});

function isOf(name: string, rule: LinkRule): boolean {
  return LINKS.some((link) => link.name === name && link.rules.includes(rule));
}

test('no rule is without a test of its whole message and of a near miss', () => {
  const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(__dirname, path), 'utf8'));
  expect(untestedRules(codes, sources)).toEqual([]);
});

test('docs/doctor-codes.md has a row for each rule, below its link', () => {
  const sections = doctorCodesDocument().split('\n## ').slice(1);
  const rows = sections.flatMap((section) => {
    const link = section.split('\n', 1)[0];
    return [...section.matchAll(/^\| (DOC\d{3}) \| (error|warning) \| (.*) \|$/gm)].map(
      ([, code, severity, summary]) => ({ link, code, severity, summary }),
    );
  });
  const expected = LINKS.flatMap(({ name, rules }) =>
    rules.map(({ code, severity, summary }) => ({ link: name, code, severity, summary })),
  );
  const byCode = (a: { readonly code?: string }, b: { readonly code?: string }) =>
    (a.code ?? '') < (b.code ?? '') ? -1 : 1;
  expect(rows.sort(byCode)).toEqual(expected.sort(byCode));
});

test('docs/doctor.md has a section for each link, in their order', () => {
  const page = readFileSync(join(__dirname, '../../docs/doctor.md'), 'utf8');
  const sections = [...page.matchAll(/^### (.*)$/gm)].map(([, title = '']) => title);
  const names = LINKS.map(({ name }) => name);
  expect(sections.filter((title) => names.includes(title))).toEqual(names);
});
