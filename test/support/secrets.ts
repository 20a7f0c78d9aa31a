import fc from 'fast-check';
import { toYaml } from '../../lib/kubernetes/yaml';

/** What every credential here contains; in base64 too, wherever it begins. */
export const MARK = 'hunter2';
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
// cdk8s reads the constructor of each object.
const PLAIN = { noNullPrototype: true };
export const credentials = fc.dictionary(section, fc.dictionary(name, secret, { ...PLAIN, maxKeys: 2 }), {
  ...PLAIN,
  maxKeys: 3,
});

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
const headers = fc.oneof(
  secret.map((value) => base64({ authorization: value })),
  secret.map((value) => JSON.stringify({ 'api-key': value })),
  secret.map((value) => `authorization=${value}`),
  secret.map((value) => ({ authorization: value })),
  secret.map((value) => [{ name: 'token', value }]),
);
/** The address of a backend, with a credential. */
export const ADDRESS_WITH_SECRET = secret.chain((value) =>
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
      jaeger: fc.record({ url: ADDRESS_WITH_SECRET }, { ...PLAIN, requiredKeys: [] }),
      otlp: fc.record({ endpoint: ADDRESS_WITH_SECRET, headers, password: secret }, { ...PLAIN, requiredKeys: [] }),
      headers,
    },
    { ...PLAIN, requiredKeys: [] },
  ),
  secret.map((value) => `headers: authorization=${value}`),
);
export const configuration = fc.tuple(credentials, trace).map(([tree, block]) => ({ ...tree, trace: block }));
export const env = fc.array(
  fc.record({ name: fc.constantFrom('TRACE_OTLP_HEADERS', 'MINIO_SECRET_ACCESS_KEY'), value: secret }, PLAIN),
);

/** A custom resource of the Milvus operator with credentials in it. */
export const MILVUS_CR_WITH_SECRETS = fc
  .tuple(configuration, credentials, env, fc.boolean())
  .map(([config, components, extra, isText]) => ({
    apiVersion: 'milvus.io/v1beta1',
    kind: 'Milvus',
    metadata: { name: 'my-release' },
    spec: { ...components, config: isText ? toYaml(config) : config, components: { ...components, env: extra } },
  }));

/** A Jaeger with credentials in it. */
export const JAEGER_WITH_SECRETS = fc.tuple(credentials, env).map(([options, spec]) => ({
  apiVersion: 'jaegertracing.io/v1',
  kind: 'Jaeger',
  metadata: { name: 'j' },
  spec: { storage: { options }, env: spec, ...options },
}));

/** What of the credentials a text repeats, plain or in base64. */
export function secretsIn(text: string): string[] {
  return [MARK, ...ENCODED].filter((part) => text.includes(part));
}
