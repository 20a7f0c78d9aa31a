import type { JsonObject } from '../../../../lib/kubernetes/json';
import { JAEGER_EXITS } from '../../../../lib/rules/shared/startup';

const URL = 'https://elasticsearch.data.svc:9200';
/** Where nothing listens. */
export const NOBODY = 'https://nobody.data.svc:9200';
const FOLDER = '/etc/jaeger/storage-tls';
const TLS = { 'es.tls.enabled': true, 'es.tls.ca': `${FOLDER}/ca.crt` };
/** The options of the Jaeger of `dist/production`. */
export const RIGHT: JsonObject = { 'es.server-urls': URL, ...TLS };

/** A Jaeger like that of `dist/production`, with other options and storage settings. */
export function jaeger(options: JsonObject, storage: JsonObject = {}): JsonObject {
  return {
    apiVersion: 'jaegertracing.io/v1',
    kind: 'Jaeger',
    metadata: { name: 'jaeger', namespace: 'observability' },
    spec: {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        secretName: 'jaeger-elasticsearch',
        options,
        esIndexCleaner: { enabled: true, numberOfDays: 14 },
        dependencies: { enabled: false },
        ...storage,
      },
      volumes: [{ name: 'storage-tls', secret: { secretName: 'elasticsearch-ca' } }],
      volumeMounts: [{ name: 'storage-tls', mountPath: FOLDER, readOnly: true }],
    },
  };
}

/** Options that a rule reports, what it says of them, and what the collector says when it exits at startup. */
export interface Mistake {
  readonly code: string;
  readonly what: string;
  readonly options: JsonObject;
  /** Other settings of the storage. @default - those of `jaeger` */
  readonly storage?: JsonObject;
  /** @default JAEGER_EXITS */
  readonly effect?: string;
  readonly log: RegExp;
}

const UNTRUSTED = {
  effect: 'Jaeger trusts only public CAs, and those sign no names of Services. It exits at startup and crash-loops.',
  log: /certificate signed by unknown authority: no Elasticsearch node available/,
};

export const MISTAKES: readonly Mistake[] = [
  {
    code: 'JAE013',
    what: 'an unknown option',
    options: { ...RIGHT, 'es.timeuot': '10s' },
    log: /unknown flag: --es\.timeuot/,
  },
  {
    code: 'JAE014',
    what: 'the switch for TLS of older versions',
    options: { 'es.server-urls': URL, 'es.tls': true },
    log: /unknown flag: --es\.tls/,
  },
  {
    code: 'JAE012',
    what: 'text for a number',
    options: { ...RIGHT, 'es.num-shards': 'many' },
    log: /invalid argument "many" for "--es\.num-shards" flag/,
  },
  {
    code: 'JAE151',
    what: 'an unknown level of the log',
    options: { ...RIGHT, 'es.log-level': 'loud' },
    log: /unrecognized log-level: \\"loud\\"/,
  },
  {
    code: 'JAE022',
    what: 'a CA while TLS is off',
    options: { ...RIGHT, 'es.tls.enabled': false },
    log: /es\.tls\.\* options cannot be used when es\.tls\.enabled is false/,
  },
  {
    code: 'JAE172',
    what: 'a certificate without its key',
    options: { ...RIGHT, 'es.tls.cert': `${FOLDER}/ca.crt` },
    log: /either both client certificate and key must be supplied, or neither/,
  },
  {
    code: 'JAE027',
    what: 'a lifecycle policy without aliases',
    options: { ...RIGHT, 'es.use-ilm': true },
    log: /--es\.use-ilm must always be used in conjunction with --es\.use-aliases/,
  },
  {
    code: 'JAE016',
    what: 'a URL without a scheme',
    options: { ...RIGHT, 'es.server-urls': 'elasticsearch.data.svc:9200' },
    effect: 'Jaeger cannot reach Elasticsearch and crash-loops.',
    log: /first path segment in URL cannot contain colon/,
  },
  {
    code: 'JAE016',
    what: 'a list of URLs, of which the last does not answer',
    options: { ...RIGHT, 'es.server-urls': [URL, NOBODY] },
    effect: 'Jaeger uses only the last entry, and the jobs use none.',
    log: /connection refused: no Elasticsearch node available/,
  },
  { code: 'JAE067', what: 'https without TLS options', options: { 'es.server-urls': URL }, ...UNTRUSTED },
  {
    code: 'JAE067',
    what: 'TLS without a CA',
    options: { 'es.server-urls': URL, 'es.tls.enabled': true },
    ...UNTRUSTED,
  },
  {
    code: 'JAE171',
    what: 'TLS options and http, where the server speaks TLS',
    options: { ...RIGHT, 'es.server-urls': URL.replace('https', 'http') },
    effect:
      'Jaeger ignores the TLS options: credentials and traces are sent unencrypted, or the server closes the connection.',
    log: /EOF: no Elasticsearch node available/,
  },
  {
    code: 'JAE015',
    what: 'an archive without URLs',
    options: { ...RIGHT, 'es-archive.enabled': true },
    // A Secret could contain them.
    storage: { secretName: '' },
    effect: `The archive does not use the servers of the storage. ${JAEGER_EXITS}`,
    log: /failed to create archive Elasticsearch client: .*no Elasticsearch node available/,
  },
];
