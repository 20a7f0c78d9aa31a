import { CREDENTIAL_VARIABLES, variableOf } from '../../../../lib/upstream/milvus-settings';
import type { Answer } from '../answer';
import type { Row } from './row';

const reads = (key: string, value: string) => (answer: Answer) => {
  expect(answer.value(key)).toBe(value);
};

/** Made for this test. */
const SECRET = 'for-this-test-1';

/** The settings of Milvus that those values of the chart become. */
const SETTINGS: ReadonlyMap<string, string> = new Map([
  ['externalS3.accessKey', 'minio.accessKeyID'],
  ['externalS3.secretKey', 'minio.secretAccessKey'],
  ['externalKafka.sasl.username', 'kafka.saslUsername'],
  ['externalKafka.sasl.password', 'kafka.saslPassword'],
  ['externalPulsar.authParams', 'pulsar.authParams'],
]);

/** The password of Milvus' root, which is public. */
const ROOT = 'common.security.defaultRootPassword';

/** Rules over credentials: credentials.ts and env.ts of lib/rules/milvus/values. What they say to do is a variable. */
export const credentialRows: readonly Row[] = [
  ...['minio.secretAccessKey', 'kafka.saslPassword', ROOT, 'etcd.auth.password'].flatMap((key): Row[] => [
    {
      rule: 'MLV114',
      says: `the variable of the fix for ${key} wins over the file`,
      userYaml: `${key}: ${SECRET}\n`,
      asks: { env: { [variableOf(key)]: 'of-the-secret' }, keys: { [key]: 'text' } },
      claim: reads(key, 'of-the-secret'),
    },
    {
      rule: 'MLV115',
      says: `${variableOf(key)} as plain text is read`,
      env: { [variableOf(key)]: SECRET },
      asks: { keys: { [key]: 'text' } },
      claim: reads(key, SECRET),
    },
  ]),
  ...[...CREDENTIAL_VARIABLES].map(([path, variable]) => {
    const key = SETTINGS.get(path) ?? '';
    return {
      rule: 'MLV115',
      says: `${variable}, the variable for ${path}, sets ${key}`,
      asks: { env: { [variable]: 'name:value' }, keys: { [key]: 'text' as const } },
      isReported: false,
      // Parameters of a plugin of Pulsar become JSON.
      claim: reads(key, key === 'pulsar.authParams' ? '{"name":"value"}' : 'name:value'),
    };
  }),
  {
    rule: 'MLV114',
    says: "the default password of Milvus' root is public",
    userYaml: `${ROOT}: Milvus\n`,
    asks: { keys: { [ROOT]: 'text' } },
    isReported: false,
    claim: reads(ROOT, 'Milvus'),
  },
];
