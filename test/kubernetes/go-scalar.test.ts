import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { goScalar } from '../../lib/kubernetes/go-scalar';
import { objectAt } from '../../lib/kubernetes/json';
import { readYaml } from '../../lib/kubernetes/yaml-reader';

const fixture: unknown = JSON.parse(readFileSync(join(__dirname, '../fixtures/go-scalars.json'), 'utf8'));
const { text: texts } = objectAt({ fixture }, 'fixture');

/** What Go reads: the texts that stay, and all others with what they stand for. */
const answers: readonly (readonly [string, unknown])[] = [
  ...(Array.isArray(texts) ? texts.map((text) => [String(text), text] as const) : []),
  ...Object.entries(objectAt(fixture, 'number')),
  ...Object.entries(objectAt(fixture, 'other')),
];

/** Go refuses to make JSON of these. */
function shown(value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? 'refused' : value;
}

test('a scalar is what sigs.k8s.io/yaml reads, for each of the fixture', () => {
  expect(answers.length).toBeGreaterThan(2800);
  expect(answers.map(([text]) => [text, shown(goScalar(text))])).toEqual(answers);
});

test('so it is in a document', () => {
  const document = answers.map(([text]) => `- ${text}\n`).join('');
  const [read] = readYaml(document);
  const values: unknown = read?.value;
  expect(Array.isArray(values) ? values.map(shown) : values).toEqual(answers.map(([, value]) => value));
});

test('quotes and tags make text, and a merge stays a merge', () => {
  const [read] = readYaml('a: \'1\'\nb: "yes"\nc: !!str 1\nd: &d {e: 1}\nf:\n  <<: *d\n');
  expect(read?.value).toEqual({ a: '1', b: 'yes', c: '1', d: { e: 1 }, f: { e: 1 } });
});

describe('line breaks are those of YAML 1.1', () => {
  test.each(['\r', '\x85', '\u2028', '\u2029', '\n', '\r\n'])('%j ends a comment', (end) => {
    expect(readYaml(`# a${end}b: 1\nc: 2\n`)[0]?.value).toEqual({ b: 1, c: 2 });
  });

  test('places count line feeds alone', () => {
    const [read] = readYaml('# a\u2028b: 1\nc: 2\n');
    expect([read?.position(4), read?.position(9)]).toEqual([
      { line: 1, column: 5 },
      { line: 2, column: 1 },
    ]);
  });
});

describe('characters that Go refuses', () => {
  test.each(['\x00', '\x07', '\x1b', '\x7f', '\x80', '\x9f', '\ufffe'])('%j', (character) => {
    expect(() => readYaml(`a: 1\nb: "${character}"\n`)).toThrow('is not YAML: it contains a control character');
  });

  test.each(['\t', '\xa0', '\u200e', '\u202e', '\ufeff', '😀'])('%j is none of them', (character) => {
    expect(readYaml(`a: "x${character}y"\n`)[0]?.value).toEqual({ a: `x${character}y` });
  });

  test('JSON may hold them', () => {
    expect(readYaml('{"a": "\x7f"}')[0]?.value).toEqual({ a: '\x7f' });
  });
});
