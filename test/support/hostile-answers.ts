import fc from 'fast-check';
import { toYaml } from '../../lib/kubernetes/yaml';
import {
  ADDRESS_WITH_SECRET,
  configuration,
  credentials,
  JAEGER_WITH_SECRETS,
  MARK,
  MILVUS_CR_WITH_SECRETS,
} from './secrets';

const secret = fc.nat(99).map((number) => `${MARK}${number}`);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const pem = (body: string) =>
  `-----BEGIN RSA PRIVATE KEY-----\nMIIE${body}\n${base64(body)}\n-----END RSA PRIVATE KEY-----\n`;

/** Variables of others have any name. */
const variable = fc.record({ name: fc.constantFrom('FOO', 'DB', 'MINIO_SECRET_KEY', 'ES_PASSWORD'), value: secret });

/** Pieces of pod templates, ConfigMaps and other objects with a secret in them. */
const piece = fc.oneof(
  variable.map((each) => ({ spec: { containers: [{ name: 'a', env: [each] }] } })),
  secret.map((value) => ({
    spec: { containers: [{ name: 'a', args: [`--es.password=${value}`, '--es.token', value] }] },
  })),
  secret.map((value) => ({ spec: { containers: [{ command: ['sh', '-c', `export DB_PASSWORD='${value}'; run`] }] } })),
  ADDRESS_WITH_SECRET.map((address) => ({ data: { 'config.yaml': `endpoint: ${address}\nother: 1\n` } })),
  configuration.map((tree) => ({ data: { 'user.yaml': toYaml(tree) } })),
  configuration.map((tree) => ({ data: { 'config.json': JSON.stringify(tree) } })),
  secret.map((value) => ({ data: { 'tls.key': pem(value) } })),
  secret.map((value) => ({ data: { key: JSON.stringify(pem(value)) } })),
  secret.map((value) => ({ kind: 'Secret', data: { any: base64(value) }, stringData: { any: value } })),
  secret.map((value) => ({ data: { 'a.yaml': `password: |\n  ${value}\n  more ${value}\nnext: 1\n` } })),
  secret.map((value) => ({ data: { 'a.yaml': `headers:\n  x-team: ${value}\n  list:\n    - ${value}\nnext: 1\n` } })),
  secret.map((value) => ({ spec: { [`http://me:${value}@es`]: 1 } })),
);

/** An object as the API server gives it, with a copy of itself in an annotation. */
const object = fc.oneof(JAEGER_WITH_SECRETS, MILVUS_CR_WITH_SECRETS, piece).map((tree): unknown => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  ...tree,
  metadata: {
    name: 'a',
    annotations: { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(tree) },
    managedFields: [tree],
  },
}));

/** What kubectl and helm print as JSON. */
export const HOSTILE_JSON = fc.oneof(
  fc.array(object, { maxLength: 4 }).map((items) => JSON.stringify({ kind: 'List', items }, undefined, 4)),
  fc.tuple(configuration, credentials).map(([one, other]) => JSON.stringify({ ...one, ...other })),
  secret.map((value) =>
    JSON.stringify({
      users: [
        {
          name: 'u',
          user: {
            'auth-provider': { config: { id: value } },
            exec: { command: 'aws', args: [value], env: [{ name: 'A', value }] },
          },
        },
      ],
      'current-context': 'a',
    }),
  ),
);

const line = fc
  .tuple(secret, ADDRESS_WITH_SECRET)
  .chain(([value, address]) =>
    fc.constantFrom(
      `password=${value}`,
      `level=info msg="login" password="${value} and ${value}" user=a`,
      `{"level":"info","es.password":"${value}","a":1}`,
      `{"level":"info","config":"{\\"password\\":\\"${value}\\"}"}`,
      `[INFO] [config] ["minio.secretAccessKey"="${value}"] [a=b]`,
      `Authorization: Bearer ${value}`,
      `retry with Bearer ${value} after 3 s`,
      `> authorization: Basic ${base64(`elastic:${value}`)}`,
      `GET /api HTTP/1.1" headers map[Authorization:[Bearer ${value}]]`,
      `token eyJhbGciOiJIUzI1NiJ9.${base64(value)}.c2ln`,
      `dial ${address}: connection refused`,
      `2026/01/02 connect to http://elastic:${value}/x@es:9200/_bulk failed`,
      `failed with MINIO_ACCESS_KEY=${value} MINIO_SECRET_KEY=${value},done`,
      `  apiKey: ${value} with words`,
      `token: '${value}'`,
      `secret_key = ${value}`,
      pem(value),
      JSON.stringify(pem(value)),
    ),
  );

/** A log, or what a program writes for people. */
export const HOSTILE_TEXT = fc
  .array(fc.oneof(line, fc.constant('[INFO] nothing')), { maxLength: 6 })
  .map((lines) => lines.join('\n'));
