import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { run } from '../../lib/cli/program';
import { catalogue } from '../../lib/rules/catalogue';
import { browserBundle, gzipped, MAX_GZIPPED, PAGE } from '../../tools/browser-bundle';
import behaviour from '../fixtures/operator-behaviour.json';
import { withFolder } from '../support/folder';
import { shareOf } from '../support/property';

const ROOT = resolve(__dirname, '../..');
const { script, modules } = browserBundle();

const page = createContext({ ...PAGE });
new Script(script).runInContext(page);
const print = new Script('milvusTracing.jsonReport(milvusTracing.lintText(source, options))');

/** What a page prints for a text. */
function inPage(name: string, text: string, options: Readonly<Record<string, string>>): unknown {
  Object.assign(page, { source: { name, text }, options });
  return JSON.parse(String(print.runInContext(page)));
}

/** What the command prints for a file that is alone in its folder. */
function inCommand(path: string, options: Readonly<Record<string, string>>): unknown {
  let printed = '';
  const named = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  run(['lint', '--format', 'json', ...named, path], {
    stdout: (text) => (printed += text),
    stderr: () => undefined,
    stdin: 0,
  });
  return JSON.parse(printed);
}

function filesBelow(folder: string): [string, string][] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(join(ROOT, folder, name), 'utf8')]);
}

const JAEGER = 'apiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: { name: jaeger }\nspec:\n';

/** What few write, and the YAML package has code for: its writer names keys, and later versions of YAML have other tags. */
const RARE: readonly [string, string][] = [
  ['keys/list.yaml', `${JAEGER}  ? [a, "b c", ${'long '.repeat(30)}]\n  : 1\n`],
  ['keys/mapping.yaml', `${JAEGER}  strategy: { ? { x: 1, y: [&a 2, *a] } : 2 }\n`],
  ['keys/block.yaml', `${JAEGER}  ? a: 'b'\n    c: |\n      d\n  : 1\n`],
  ['keys/template.yaml', `${JAEGER}  strategy: {{ .Values.strategy }}\n`],
  ['tags/1.1.yaml', `${JAEGER}  strategy: !!binary aGVsbG8=\n  ingress: !!set { a, b }\n`],
  ['tags/1.2.yaml', `%YAML 1.2\n---\n${JAEGER}  strategy: !!binary aGVsbG8=\n  ingress: !!timestamp 2020-01-01\n`],
];

const common: readonly [string, string][] = [
  ...filesBelow('test/cases'),
  ...filesBelow('dist'),
  ...Object.entries(behaviour).map(([name, { input }]): [string, string] => [
    `behaviour/${name}.json`,
    JSON.stringify(input),
  ]),
  ...catalogue.map(({ code, example }): [string, string] => [`examples/${code}.yaml`, example().text]),
];

const texts = [...RARE, ...shareOf(common, 10)];

test.each(texts)('a page and the command find the same in %s', (name, text) => {
  const words = /^# lint: (.*)$/m.exec(text)?.[1] ?? '';
  const options = Object.fromEntries(
    [...words.matchAll(/--(\w+) (\S+)/g)].map(([, option = '', value = '']): [string, string] => [option, value]),
  );
  withFolder((folder) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    expect(inPage(path, text, options)).toEqual(inCommand(path, options));
  });
});

test('there is much to find in them', () => {
  const found = texts.map(([name, text]) => JSON.stringify(inPage(name, text, {})));
  const codes = new Set(found.flatMap((report) => report.match(/"code":"\w+"/g) ?? []));
  expect(codes.size).toBeGreaterThan(texts.length / 5);
});

test('nothing is in the bundle that only explains a rule, checks other objects, or writes YAML', () => {
  expect(modules).toContain('lib/rules/custom-resources.ts');
  expect(
    modules.filter((path) =>
      /catalogue|families|explain|cert-manager|lib\/adoption|js-yaml|commander|excerpt|diagnostics\/text|formats\/(?!json)/.test(
        path,
      ),
    ),
  ).toEqual([]);
});

test('nor what is only told in the documentation, or to users of the constructs', () => {
  const summaries = catalogue.map(({ summary }) => summary).filter((summary) => script.includes(summary));
  expect(summaries).toEqual([]);
  expect(script).not.toMatch(/\bfixInCode:|JaegerStorage\./);
});

test('the bundle is small', () => {
  expect(gzipped(script)).toBeLessThan(MAX_GZIPPED);
});
