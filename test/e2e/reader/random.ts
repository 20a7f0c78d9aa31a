import fc from 'fast-check';
import { toBase64 } from '../../../lib/kubernetes/base64';
import { leavesOf } from '../../../lib/kubernetes/json';
import { traceKeyOfVariable } from '../../../lib/models/trace/variable';
import { parseUserYaml } from '../../../lib/models/user-yaml/user-yaml';
import { settingName } from '../../../lib/upstream/milvus-settings';
import { MilvusVersion } from '../../../lib/upstream/milvus-version';
import { GRPC_RECEIVER, HTTP_RECEIVER, OFTEN, question, type Question } from './question';

/** A text of `user.yaml` with an environment, and what Milvus is asked. */
export interface RandomInput {
  readonly text: string;
  readonly env: Readonly<Record<string, string>>;
  readonly question: Question;
}

const SEED = 4711;
const INPUTS = 300;

const NUMBERS = [
  '0',
  '1',
  '0.5',
  '.5',
  '"0.5"',
  "'1'",
  '50',
  '-1',
  '1e-1',
  '50%',
  '10s',
  'null',
  '',
  '[1]',
  '.nan',
  '0x1',
];
const BOOLEANS = [
  'true',
  'false',
  '"true"',
  'yes',
  "'yes'",
  'Off',
  '1',
  "'0'",
  'null',
  '',
  'TRUE',
  "'tRUE'",
  'on',
  't',
];
const headers = (value: unknown) => `'${toBase64(JSON.stringify(value))}'`;

/** Values of each setting, right and wrong, as YAML. */
const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'exporter',
    ['jaeger', 'otlp', 'otlp', 'stdout', 'noop', 'Jaeger', 'OTLP', '"jaeger"', '[otlp]', 'null', '7', '', '{}'],
  ],
  ['sampleFraction', ['1', '1', ...NUMBERS]],
  [
    'jaeger.url',
    [
      `http://${HTTP_RECEIVER}/api/traces`,
      `http://${HTTP_RECEIVER}/api/traces`,
      `http://${HTTP_RECEIVER}`,
      `"${HTTP_RECEIVER}"`,
      'null',
    ],
  ],
  ['otlp.endpoint', [GRPC_RECEIVER, GRPC_RECEIVER, `"${GRPC_RECEIVER}"`, `http://${GRPC_RECEIVER}`, 'null', '7']],
  ['otlp.method', ['grpc', '""', 'null', 'GRPC', 'tcp']],
  ['otlp.secure', ['false', 'false', ...BOOLEANS]],
  ['otlp.headers', [headers({ a: 'b' }), headers({ a: 1 }), `'{"a":"b"}'`, 'a=b', '""', 'null', '7', headers([])]],
  ['initTimeoutSeconds', NUMBERS],
]);

const value = (key: string) => fc.constantFrom(...(VALUES.get(key) ?? []));
const setting = fc.constantFrom(...VALUES.keys()).chain((key) => fc.tuple(fc.constant(key), value(key), fc.nat(9)));

/** A setting at the top, in one of the spellings that Milvus takes for the same. */
function spelt(key: string, how: number): string {
  const path = `trace.${key}`;
  return (
    [path.toLowerCase(), path.replaceAll('.', '_').toUpperCase(), path.replaceAll('.', ''), path.replaceAll('.', '/')][
      how % 4
    ] ?? path
  );
}

/** Texts around the settings: harmless, or such that Milvus reads less than all. */
const AROUND = [
  ...Array.from({ length: 9 }, () => (text: string) => text),
  (text: string) => `\uFEFF${text}`,
  (text: string) => `# of a test\n---\n${text}`,
  (text: string) => `${text}---\ntrace: { exporter: noop }\n`,
  (text: string) => text.replaceAll('\n', '\r\n'),
  (text: string) => `${text}\tlog: {}\n`,
  (text: string) => `${text}log: [\n`,
  (text: string) => `${text}trace:\n  exporter: noop\n`,
  (text: string) => `a: &a { exporter: stdout }\n${text}Trace: *a\n`,
  (text: string) => `log: { level: debug }\n${text}`,
] as const;

const VARIABLES = [
  'TRACE_EXPORTER',
  'trace.otlp.secure',
  'MILVUS_CONF_TRACE_SAMPLEFRACTION',
  'MILVUS_TRACE_EXPORTER',
  'TRACEJAEGERURL',
];
const variable = fc.tuple(fc.constantFrom(...VARIABLES), fc.constantFrom('stdout', 'true', '1', '', '0.5'));

const input = fc
  .record({
    nested: fc.uniqueArray(setting, { maxLength: 6, selector: ([key]) => key }),
    atTop: fc.array(setting, { maxLength: 2 }),
    around: fc.constantFrom(...AROUND),
    variables: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(variable) }),
  })
  .map(({ nested, atTop, around, variables }): RandomInput => {
    const names = atTop.map(([key, , how]) => spelt(key, how));
    const top = atTop.filter((_, index) => names.indexOf(names[index] ?? '') === index);
    const block = blockOf(nested.map(([key, text]) => [key, text]));
    const text = around(`${block}${top.map(([key, text, how]) => `${spelt(key, how)}: ${text}\n`).join('')}`);
    const env = Object.fromEntries(variables);
    const keys = leavesOf(parseUserYaml(text).tree).map(([path]) => settingName(path));
    const isTwice = new Set(keys).size < keys.length;
    return { text, env, question: question(text, { env, ...(isTwice ? { times: OFTEN } : { tracer: true }) }) };
  });

/** The block `trace`, nested as upstream's. */
function blockOf(settings: readonly (readonly [string, string])[]): string {
  if (settings.length === 0) return '';
  const lines = ['', 'jaeger', 'otlp'].flatMap((section) => {
    const own = settings.filter(([key]) => (section === '' ? !key.includes('.') : key.startsWith(`${section}.`)));
    const indent = section === '' ? '  ' : '    ';
    const entries = own.map(([key, text]) => `${indent}${key.replace(/^.*\./, '')}: ${text}\n`);
    return section === '' || own.length === 0 ? entries : [`  ${section}:\n`, ...entries];
  });
  return `trace:\n${lines.join('')}`;
}

/** Always the same ones. */
export const RANDOM: readonly RandomInput[] = fc.sample(input, { seed: SEED, numRuns: INPUTS });

/** Whether a variable gives a trace setting to a version. */
export function keyOf(name: string, version: string): string | undefined {
  return traceKeyOfVariable(name, MilvusVersion.of(version));
}
