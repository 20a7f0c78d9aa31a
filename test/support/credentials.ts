import type { JsonObject } from '../../lib/kubernetes/json';

const user = (text: string) => ({ extraConfigFiles: { 'user.yaml': text } });

/** Values of a release, each with one credential, `MARKED`. */
export const MILVUS_CREDENTIALS: readonly JsonObject[] = [
  { minio: { secretKey: 'MARKED' } },
  { externalS3: { accessKey: 'MARKED' } },
  { externalPulsar: { authParams: 'token:MARKED' } },
  { externalKafka: { sasl: { password: 'MARKED' } } },
  { etcd: { auth: { rbac: { rootPassword: 'MARKED' } } } },
  { kafka: { sasl: { client: { passwords: ['MARKED'] } } } },
  { attu: { env: 'postgres://user:MARKED@host/db' } },
  { proxy: { tls: { key: '-----BEGIN PRIVATE KEY-----\nMARKED\n' } } },
  { queryNode: { extraEnv: [{ name: 'OPENAI_API_KEY', value: 'MARKED' }] } },
  { proxy: { extraEnv: [{ name: 'TRACE_OTLP_HEADERS', value: '{"authorization":"MARKED"}' }] } },
  user('minio:\n  secretAccessKey: MARKED\n'),
  user('common.security.defaultRootPassword: MARKED\n'),
  user('credential:\n  apikey1:\n    apikey: MARKED\n'),
];
