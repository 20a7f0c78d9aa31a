import fc from 'fast-check';
import { Document, Scalar } from 'yaml';
import { toYaml } from '../../lib/kubernetes/yaml';
import { commandLine } from '../support/lint';
import { holds } from '../support/property';

const { cli, file } = commandLine();

/** What every credential here contains; in base64 too, wherever it begins. */
const MARK = 'hunter2';
const ENCODED = ['', 'x', 'xx'].map((before) => Buffer.from(`${before}${MARK}`).toString('base64').slice(4, 8));
const secret = fc.nat(99).map((number) => `${MARK}${number}`);

/** Names as the chart, Milvus and people give them. */
const name = fc.constantFrom(
  'accessKey',
  'secretKey',
  'secretAccessKey',
  'accessKeyID',
  'password',
  'saslPassword',
  'defaultRootPassword',
  'token',
  'authParams',
  'apikey',
  'authorization',
  'es.password',
);
const section = fc.constantFrom('minio', 'externalS3', 'externalKafka', 'pulsarv3', 'etcd', 'components', 'storage');
const credentials = fc.dictionary(section, fc.dictionary(name, secret, { maxKeys: 2 }), { maxKeys: 3 });

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
const headers = fc.oneof(
  secret.map((value) => base64({ authorization: value })),
  secret.map((value) => JSON.stringify({ 'api-key': value })),
  secret.map((value) => `authorization=${value}`),
  secret.map((value) => ({ authorization: value })),
  secret.map((value) => [{ name: 'token', value }]),
);
const url = secret.chain((value) =>
  fc.constantFrom(
    `http://me:${value}@jaeger:14268/api/traces`,
    `http://jaeger:4317/?token=${value}`,
    `me:${value}@jaeger`,
  ),
);
const trace = fc.oneof(
  fc.record(
    {
      exporter: fc.constantFrom('jaeger', 'otlp', 'Otlp', 'noop'),
      sampleFraction: fc.constantFrom<unknown>(0, 1, '50%'),
      jaeger: fc.record({ url }, { requiredKeys: [] }),
      otlp: fc.record({ endpoint: url, headers, password: secret }, { requiredKeys: [] }),
      headers,
    },
    { requiredKeys: [] },
  ),
  secret.map((value) => `headers: authorization=${value}`),
);
const configuration = fc.tuple(credentials, trace).map(([tree, block]) => ({ ...tree, trace: block }));
const env = fc.array(
  fc.record({ name: fc.constantFrom('TRACE_OTLP_HEADERS', 'MINIO_SECRET_ACCESS_KEY'), value: secret }),
);
const style = fc.constantFrom<Scalar.Type>('BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_DOUBLE', 'QUOTE_SINGLE');
/** Damage that a text takes before it is read. */
const damage = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replace(MARK, `*${MARK}`),
  (text) => text.replace(MARK, `!${MARK} [`),
  (text) => text.replace(MARK, `|${MARK}`),
  (text) => text.replace(MARK, `"\\x${MARK}`),
  (text) => text.replace(MARK, `}${MARK}`),
  (text) => text.replace(/ {4}/, '\t'),
  (text) => text.replace(/^(\s*)(\S+):/m, '$1$2: x\n$1$2:'),
);

const values = fc
  .tuple(configuration, credentials, env, style, damage, fc.boolean())
  .map(([inner, tree, extraEnv, type, hurt, isText]) => {
    const text = new Scalar(hurt(toYaml(inner)));
    text.type = type;
    const files = { 'user.yaml': isText ? text : inner };
    const all = { pulsarv3: {}, ...tree, queryNode: { extraEnv }, trace: inner.trace, extraConfigFiles: files };
    return new Document(all, { version: '1.1' }).toString();
  });

const cr = fc.tuple(configuration, credentials, env, fc.boolean()).map(([config, components, extra, isText]) =>
  toYaml({
    apiVersion: 'milvus.io/v1beta1',
    kind: 'Milvus',
    metadata: { name: 'my-release' },
    spec: { ...components, config: isText ? toYaml(config) : config, components: { ...components, env: extra } },
  }),
);

const jaeger = fc.tuple(credentials, env).map(([options, spec]) =>
  toYaml({
    apiVersion: 'jaegertracing.io/v1',
    kind: 'Jaeger',
    metadata: { name: 'j' },
    spec: { storage: { options }, env: spec, ...options },
  }),
);

test('nothing that is printed has a credential of the input', () => {
  let problems = 0;
  const runs = holds(
    fc.property(
      fc.oneof(values, cr, jaeger),
      damage,
      fc.constantFrom('text', 'compact', 'json', 'sarif', 'github'),
      (text, hurt, format) => {
        const { stdout, stderr } = cli(['lint', '--format', format, '-'], hurt(text));
        for (const part of [MARK, ...ENCODED]) expect(`${stdout}${stderr}`).not.toContain(part);
        problems += stdout.split(/JAE\d{3}|MLV\d{3}|APP\d{3}/).length - 1;
      },
    ),
    400,
  );
  expect(problems).toBeGreaterThan(runs);
});

test.each(['text', 'compact', 'json', 'sarif', 'github'])('a password in a key is hidden as %s', (format) => {
  const name = file(
    'key.yaml',
    `apiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: {name: a}\nspec: {allInOne: {options: {"db://u:hunter2@h": 1}}}\n`,
  );
  const { stdout, stderr, code } = cli(['lint', '--format', format, name], '', {});
  expect({ code, isThere: stdout.includes('JAE010'), shown: `${stdout}${stderr}`.includes('hunter2') }).toEqual({
    code: 1,
    isThere: true,
    shown: false,
  });
});
