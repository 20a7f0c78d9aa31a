import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadAll } from 'js-yaml';
import { describeProblem } from '../../lib/diagnostics/report';
import { type FoundProblem, type Rule, Severity } from '../../lib/diagnostics/rule';
import { asObject } from '../../lib/kubernetes/json';
import { catalogue, families } from '../../lib/rules/catalogue';
import { checkEnvironment } from '../../lib/rules/environments';
import { checkObject } from '../../lib/rules/objects';
import { explain } from '../../lib/rules/explain';
import { documentRules, objectRules } from '../../lib/rules/app';
import { jaegerRules } from '../../lib/rules/jaeger/rules';
import { collectorRules } from '../../lib/rules/jaeger-v2/collector/rules';
import { jaegerV2Rules } from '../../lib/rules/jaeger-v2/rules';
import { adoptionRules } from '../../lib/rules/milvus/adoption/adoption';
import { milvusCrRules } from '../../lib/rules/milvus/cr/rules';
import { traceRules } from '../../lib/rules/milvus/trace/rules';
import { crSchemaRule } from '../../lib/rules/custom-resources';
import { rulesDocument } from '../../tools/rules-document';
import { untestedRules } from '../support/rule-tests';
import { milvusReleaseRules } from '../../lib/rules/milvus/release/rules';
import { writtenValuesRules } from '../../lib/rules/milvus/adoption/credentials';
import { runRules } from '../../lib/diagnostics/run-rules';

const TEST = resolve(__dirname, '..');
const codes = catalogue.map(({ code }) => code);

test('codes are unique and in order', () => {
  expect(codes).toEqual([...new Set(codes)].sort());
});

test('codes have the letters of their family and three digits', () => {
  const codesOf = families.flatMap(({ letters, entries }) => entries.map(({ code }) => [letters, code] as const));
  expect(codesOf.filter(([letters, code]) => !new RegExp(`^${letters}\\d{3}$`).test(code))).toEqual([]);
  expect(new Set(families.map(({ letters }) => letters))).toEqual(new Set(['APP', 'JAE', 'JVT', 'MLV', 'OPR']));
});

test('summaries are one line without a full stop', () => {
  expect(catalogue.filter(({ summary }) => !/^\S[^\n|]*[^\s.]$/.test(summary))).toEqual([]);
});

test('the document has a row for each rule, and its section', () => {
  const document = rulesDocument();
  const rows = [...document.matchAll(/^\| \[([A-Z]{3}\d{3})\]\(#(.*)\) \| (error|warning) \| (.*) \|$/gm)];
  expect(rows.map(([, code, anchor, severity, summary]) => ({ code, anchor, severity, summary }))).toEqual(
    catalogue.map(({ code, severity, summary }) => ({ code, anchor: code.toLowerCase(), severity, summary })),
  );
  expect([...document.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual(codes);
  for (const code of codes) expect(document).toContain(`\n${String(explain(code))}`);
});

describe('explain', () => {
  test('a rule', () => {
    expect(explain('JAE002')).toMatchInlineSnapshot(`
      "## JAE002

      - Rule: strategies production and streaming have a storage that several pods can share
      - Severity: error
      - Upstream: https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go

      \`\`\`yaml
      apiVersion: jaegertracing.io/v1
      kind: Jaeger
      metadata:
        name: jaeger
      spec:
        strategy: production
        storage:
          type: memory
      \`\`\`

      \`\`\`text
      JAE002 production/jaeger spec.storage.type: 'memory' cannot be shared by the pods of strategy 'production'.
      \`\`\`

      - What happens: The operator silently falls back to allinone and ignores collector, query and ingester settings.
      - What to do: Use 'elasticsearch' or 'cassandra'.
      "
    `);
  });

  test.each(['', 'JAE', 'jae002', 'JAE999'])('the unknown code %j gives nothing', (code) => {
    expect(explain(code)).toBeUndefined();
  });
});

describe('the example of', () => {
  test.each(catalogue)('$code breaks it, once, and its section has the message', ({ code, severity, example }) => {
    const { problems } = example();
    expect(problems.map((problem) => ({ code: problem.code, severity: problem.severity }))).toEqual([
      { code, severity },
    ]);
    expect(explain(code)).toContain(`\n\`\`\`text\n${problems.map(describeProblem).join('\n')}\n\`\`\`\n`);
  });

  test('is an object of Kubernetes in most of the cases, which the next test reads', () => {
    expect(catalogue.filter(({ example }) => example().text.startsWith('apiVersion')).length).toBeGreaterThan(100);
  });

  // What is shown is read back: the YAML of the page is what was checked. A field that the CRD does not have may be named twice.
  test.each(catalogue)('$code, read as YAML where it is an object, raises no other error', (entry) => {
    const { code, severity } = entry;
    const { text } = entry.example();
    if (!text.startsWith('apiVersion')) return;
    const shown = loadAll(text).map((object) => ({ where: 'x', object: asObject(object) }));
    const together = checkEnvironment({ objects: shown, releases: [] }, 'x');
    const found = [...shown.flatMap(({ object }) => checkObject(object, 'x')), ...together];
    const errors = found.filter((problem) => problem.severity === Severity.ERROR).map((problem) => problem.code);
    if (severity === Severity.ERROR) expect(errors.filter((e) => e !== 'APP006' || e === code)).toEqual([code]);
    else expect([errors, found.map((problem) => problem.code)]).toEqual([[], expect.arrayContaining([code])]);
  });
});

describe('what a rule says to those who have YAML names no construct', () => {
  const CODE = /\b[A-Z][A-Za-z]+\.[a-z]\w*|\(\{/;
  const fixes = (problems: readonly FoundProblem[]) => problems.map(({ finding }) => finding.fix);

  test('where its example is YAML', () => {
    // An install of the operator is nothing that lint reads.
    const read = catalogue.filter(({ code }) => !code.startsWith('OPR'));
    const yaml = read.map(({ example }) => example()).filter(({ language }) => language === 'yaml');
    const found = yaml.flatMap(({ problems }) => fixes(problems));
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter((fix) => CODE.test(fix))).toEqual([]);
  });

  // Whatever its example is shown as.
  test('where lint can run it, and neither props nor an acceptance', () => {
    const found = [
      ...saidBy([...objectRules, ...jaegerRules, crSchemaRule, ...milvusCrRules]),
      ...saidBy(milvusReleaseRules),
      ...saidBy(traceRules),
      ...saidBy(documentRules),
      ...saidBy(adoptionRules),
      ...saidBy(jaegerV2Rules),
      ...saidBy(collectorRules),
      ...saidBy(writtenValuesRules),
    ];
    expect(found.length).toBeGreaterThan(150);
    expect(found.filter((fix) => CODE.test(fix) || /\b(prop|accept)\b/.test(fix))).toEqual([]);
  });

  function saidBy<Subject>(rules: readonly Rule<Subject>[]): string[] {
    return rules.flatMap((rule) => fixes(runRules([rule], rule.example(), 'x')));
  }
});

test('no rule is without a test of its whole message and of a near miss', () => {
  const sources = readdirSync(TEST, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(TEST, path), 'utf8'));
  expect(untestedRules(codes, sources)).toEqual([]);
});

test('what counts as the test of a rule', () => {
  const block = (...lines: string[]) => ["describe('JAE001', () => {", ...lines, '});'].join('\n');
  const message = "  expect(a).toEqual(['JAE001 x']);";
  const nearMiss = '  expect(b).toEqual([]);';
  const snapshot = (text: string) => `  expect(a).toMatchInlineSnapshot(\`${text}\`);`;
  expect(untestedRules(['JAE001'], [block(message, nearMiss)])).toEqual([]);
  expect(untestedRules(['JAE001'], [block(snapshot('JAE001 x'), nearMiss)])).toEqual([]);
  expect(untestedRules(['JAE001'], [block(snapshot('\n    JAE002 y\n    JAE001 x\n  '), nearMiss)])).toEqual([]);
  expect(untestedRules(['JAE001'], [block(snapshot('a.yaml:1:2 error JAE001 x'), nearMiss)])).toEqual([]);
  expect(untestedRules(['JAE001'], [block(message)])).toEqual(['JAE001']);
  expect(untestedRules(['JAE001'], [block(nearMiss)])).toEqual(['JAE001']);
  expect(untestedRules(['JAE001'], [`${block(message)}\n${nearMiss}`])).toEqual(['JAE001']);
  expect(untestedRules(['JAE002'], [block(message, nearMiss)])).toEqual(['JAE002']);
  expect(untestedRules(['JAE001'], [block(snapshot('see JAE001 x'), nearMiss)])).toEqual(['JAE001']);
  const part = "  expect(a).toEqual([expect.stringContaining('JAE001 x')]);";
  expect(untestedRules(['JAE001'], [block(part, nearMiss)])).toEqual(['JAE001']);
});
