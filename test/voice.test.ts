import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Finding } from '../lib/diagnostics/rule';
import { doctorCatalogue } from '../lib/doctor/catalogue';
import { catalogue } from '../lib/rules/catalogue';

const ROOT = join(__dirname, '..');

/** Words that were read twice, each with what says it now. */
const RETIRED: readonly (readonly [RegExp, string])[] = [
  [/\bagain and again\b/i, 'crash-loops'],
  [/\bat its start\b/i, 'at startup'],
  [/\bpasses over\b/i, 'ignores'],
  [/\bwithout a word\b/i, 'silently'],
  [/\blikes? best\b/i, 'chooses one itself'],
  [/\bnow the one and now the other\b/i, 'one of them, at random'],
  [/\bthe other way (a)?round\b/i, 'the reverse'],
  [/\bfor ever\b/i, 'permanently'],
  [/\bruns? for nobody\b/i, 'unused'],
  [/\bnever come further\b/i, 'stops reconciling'],
  [
    /\bis no (option|number|port|name|version|storage|key|image|URL|list|text|duration|registry|boolean|mapping)\b/i,
    'unknown, or invalid',
  ],
  [/\bis none of\b/i, 'unknown, or must be one of'],
  [/\bstands? (already|twice|beside)\b/i, 'duplicate, or is set together with'],
  [/\banew\b/i, 'again'],
  [/\bset a second time\b/i, 'duplicate'],
  [/\bwas recognised as\b/i, 'found'],
  [/\bof course\b/i, 'nothing'],
  [/\bsimply\b/i, 'nothing'],
  [/Did you mean [^?]*\.$/m, 'Did you mean ...?'],
];

function retiredIn(text: string): string[] {
  return RETIRED.flatMap(([phrase, better]) => {
    const [found] = phrase.exec(text) ?? [];
    return found === undefined ? [] : [`'${found}': write '${better}'`];
  });
}

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}

/** Strings, templates and comments of a program. */
function textsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const found = [...text.matchAll(/^\s*(?:\/\/|\/?\*).*$/gm)].map(([line]) => line);
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) found.push(node.text);
    node.forEachChild(walk);
  };
  walk(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return found;
}

const PROGRAMS = ['lib', 'tools', 'bench', 'environments'].flatMap((folder) => filesBelow(folder, '.ts'));
const PAGES = ['README.md', 'CONTRIBUTING.md', ...filesBelow('docs', '.md'), ...filesBelow('dist', 'README.md')];

describe('retired words', () => {
  test.each(PROGRAMS)('%s', (path) => {
    expect(textsOf(path).flatMap(retiredIn)).toEqual([]);
  });

  // CONTRIBUTING shows some of them as what not to write.
  test.each(PAGES)('%s', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8').replace(/^## How we write$[\s\S]*?(?=^## )/m, '');
    expect(retiredIn(text)).toEqual([]);
  });

  test('are found', () => {
    expect(retiredIn("is no option of allInOne: Jaeger would end at its start. Did you mean 'log-level'.")).toEqual([
      "'at its start': write 'at startup'",
      "'is no option': write 'unknown, or invalid'",
      "'Did you mean 'log-level'.': write 'Did you mean ...?'",
    ]);
  });
});

/** What is wrong with the sentences of a finding. */
function mistakesIn({ problem, effect, fix, fixInCode }: Finding): string[] {
  const fixes = [fix, ...(fixInCode === undefined ? [] : [fixInCode])];
  const words = `${problem} ${effect}`.replace(/'[^']*'|"[^"]*"|\([^)]*\)/g, 'x').split(/\s+/).length;
  return [
    ...(/^[A-Z][a-z]+ /.test(problem) ? [`begins with a capital: ${problem}`] : []),
    ...(problem.endsWith('.') ? [] : [`no sentence: ${problem}`]),
    ...(/^(?:[^a-z]|cert-manager |kubectl )/.test(effect) ? [] : [`begins in lower case: ${effect}`]),
    ...(effect.endsWith('.') ? [] : [`no sentence: ${effect}`]),
    ...fixes.flatMap((each) => (/[.?]$/.test(each) ? [] : [`no sentence: ${each}`])),
    ...fixes.flatMap((each) => (/^[a-z]/.test(each) ? [`begins in lower case: ${each}`] : [])),
    ...[problem, effect, ...fixes].flatMap((each) =>
      /(?:^|[^.])[.?]\.$|\s{2}|^\s|\s$/.test(each) ? [`badly joined: ${each}`] : [],
    ),
    ...(words > MOST_WORDS ? [`${words} words: ${problem} ${effect}`] : []),
  ];
}

/** Before the fix; quoted and bracketed words are data. */
const MOST_WORDS = 30;

describe('messages', () => {
  test.each([...catalogue, ...doctorCatalogue].map((entry) => ({ code: entry.code, entry })))(
    '$code is sentences',
    ({ entry }) => {
      expect(entry.example().problems.flatMap(({ finding }) => mistakesIn(finding))).toEqual([]);
    },
  );

  test.each([
    ['Unknown word.', 'Jaeger exits.', 'Use y.', 'begins with a capital: Unknown word.'],
    ['unknown word', 'Jaeger exits.', 'Use y.', 'no sentence: unknown word'],
    ['unknown word.', 'jaeger exits.', 'Use y.', 'begins in lower case: jaeger exits.'],
    ['unknown word.', 'Jaeger exits', 'Use y.', 'no sentence: Jaeger exits'],
    ['unknown word.', 'Jaeger exits.', 'Use y', 'no sentence: Use y'],
    ['unknown word.', 'Jaeger exits.', 'use y.', 'begins in lower case: use y.'],
    ['unknown word..', 'Jaeger exits.', 'Use y.', 'badly joined: unknown word..'],
    [`${'a '.repeat(29)}word.`, 'Jaeger exits.', 'Use y.', `32 words: ${'a '.repeat(29)}word. Jaeger exits.`],
  ])('%j %j %j is found', (problem, effect, fix, mistake) => {
    expect(mistakesIn({ path: 'p', problem, effect, fix })).toEqual([mistake]);
  });

  test('a good one passes', () => {
    const finding = {
      path: 'p',
      problem: 'missing.',
      effect: "'x' is ignored.",
      fix: "Did you mean 'y'?",
      fixInCode: 'Use z.',
    };
    expect(mistakesIn(finding)).toEqual([]);
  });
});
