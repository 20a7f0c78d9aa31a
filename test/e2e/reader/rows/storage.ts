import type { Answer } from '../answer';
import type { Row } from './row';

const KEYS = {
  'minio.address': 'text',
  'minio.port': 'text',
  'minio.bucketName': 'text',
  'minio.useIAM': 'bool',
  'minio.accessKeyID': 'text',
  'minio.secretAccessKey': 'text',
  'common.storageType': 'text',
} as const;

/** A release with an external object storage, and what the chart writes of it into `default.yaml`. */
function s3(externalS3: Readonly<Record<string, string | number | boolean>>): Pick<Row, 'values' | 'asks'> {
  const { host = 's3.example.com', port = 443, bucketName = 'b', useIAM = true } = externalS3;
  const login = 'accessKeyID: "", secretAccessKey: ""';
  const minio = `address: "${host}", port: ${port}, bucketName: "${bucketName}", useIAM: ${useIAM}, ${login}`;
  return {
    values: { minio: { enabled: false }, externalS3: { enabled: true, host, port, bucketName, useIAM } },
    asks: { files: { 'default.yaml': `minio: { ${minio} }\n` }, keys: KEYS },
  };
}

const address = (text: string) => (answer: Answer) => {
  expect(answer.value('minio.address')).toBe(text);
};
const panics = (reason: string) => (answer: Answer) => {
  expect(answer.panic).toBe(reason);
};

/** The variable that Kubernetes sets for a Service called minio. */
const LINK = { MINIO_PORT: 'tcp://10.0.0.9:9000' };
const linked = (host: string, port: number): Pick<Row, 'values' | 'asks'> => {
  const { values, asks } = s3({ host, port });
  return { values: values ?? {}, asks: { ...asks, env: LINK } };
};

/** Rules over the object storage: lib/rules/milvus/addresses, and external.ts and dependencies.ts of lib/rules/milvus/values. */
export const storageRows: readonly Row[] = [
  {
    rule: 'MLV075',
    says: 'the port of a linked Service overrides minio.port, and becomes part of the address',
    ...linked('minio', 9000),
    claim: address('minio:tcp://10.0.0.9:9000'),
  },
  {
    rule: 'MLV075',
    says: 'with a port in the host, the port of a linked Service is not read',
    ...linked('minio:9000', 9000),
    isReported: false,
    claim: address('minio:9000'),
  },
  {
    rule: 'MLV075',
    says: 'MINIO_PORT in the environment of the pod takes the place of that of the Service',
    ...s3({ host: 'minio', port: 9000 }),
    env: { MINIO_PORT: '9000' },
    isReported: false,
    claim: address('minio:9000'),
  },

  ...(
    [
      ['true', true],
      ['on', true],
      ["'true'", true],
      ["'True'", true],
      ['1', true],
      ['t', true],
      ['false', false],
      ["'on'", false],
      ["'tRUE'", false],
      ['2', false],
    ] as const
  ).map(([word, isOn]) => ({
    rule: 'MLV077',
    says: `useIAM ${word} is ${isOn}`,
    ...s3({ useIAM: false }),
    userYaml: `minio: { useIAM: ${word} }\n`,
    isReported: !isOn,
    claim: (answer: Answer) => {
      expect(answer.value('minio.useIAM')).toBe(isOn);
    },
  })),
  {
    rule: 'MLV077',
    says: 'MINIO_ACCESS_KEY_ID and MINIO_SECRET_ACCESS_KEY are the account',
    ...s3({ useIAM: false }),
    env: { MINIO_ACCESS_KEY_ID: 'a', MINIO_SECRET_ACCESS_KEY: 'b' },
    isReported: false,
    claim: (answer) => {
      expect([answer.value('minio.accessKeyID'), answer.value('minio.secretAccessKey')]).toEqual(['a', 'b']);
    },
  },
  ...[
    { env: { MINIO_ACCESS_KEY: 'a', MINIO_SECRET_KEY: 'b' } },
    { userYaml: 'minio: { accessKey: a, secretKey: b }\n' },
  ].map((given) => ({
    rule: 'MLV077',
    says: `${JSON.stringify(given)} is no account`,
    ...s3({ useIAM: false }),
    ...given,
    claim: (answer: Answer) => {
      expect([answer.value('minio.accessKeyID'), answer.value('minio.secretAccessKey')]).toEqual(['', '']);
    },
  })),

  {
    rule: 'MLV078',
    says: 'a port in the host wins over minio.port',
    ...s3({ host: 'minio.data.svc:9000', port: 443 }),
    claim: address('minio.data.svc:9000'),
  },
  {
    rule: 'MLV078',
    says: 'without a port in the host, it is minio.port',
    ...s3({ host: 'minio.data.svc', port: 9000 }),
    isReported: false,
    claim: address('minio.data.svc:9000'),
  },

  ...['https://s3.example.com', 's3.example.com:443/path'].map((host) => ({
    rule: 'MLV167',
    says: `${host} goes to the client of the storage as it is`,
    ...s3({ host }),
    claim: address(host),
  })),
  {
    rule: 'MLV074',
    says: 'localhost goes to the client of the storage as it is',
    ...s3({ host: 'localhost' }),
    claim: address('localhost:443'),
  },

  {
    rule: 'MLV168',
    says: 'without a host the address is empty',
    ...s3({ host: '' }),
    claim: address(''),
  },
  {
    rule: 'MLV168',
    says: 'without a port Milvus panics',
    ...s3({ port: '' }),
    claim: panics('minio.port is empty'),
  },
  {
    rule: 'MLV168',
    says: 'without a bucket Milvus panics',
    ...s3({ bucketName: '' }),
    claim: panics('minio.bucketName is empty'),
  },
  {
    rule: 'MLV168',
    says: 'a port in user.yaml is as good',
    ...s3({ port: '' }),
    userYaml: 'minio_port: 9000\n',
    isReported: false,
    claim: address('s3.example.com:9000'),
  },

  ...[
    'common: { storageType: local }',
    'common.storageType: local',
    'Common: { storagetype: local }',
    'common_storage_type: local',
  ].map((userYaml) => ({
    rule: 'MLV108',
    says: `${userYaml} is read, and needs no object storage`,
    values: { minio: { enabled: false, tls: { enabled: false } } },
    userYaml: `${userYaml}\n`,
    asks: { keys: KEYS },
    isReported: false,
    claim: (answer: Answer) => {
      expect(answer.value('common.storageType')).toBe('local');
    },
  })),
  ...['minio: { address: s3:443 }', 'minio_address: s3:443', 'minioaddress: s3:443', 'Minio/Address: s3:443'].map(
    (userYaml) => ({
      rule: 'MLV108',
      says: `${userYaml} is read, and is an object storage`,
      values: { minio: { enabled: false, tls: { enabled: false } } },
      userYaml: `${userYaml}\n`,
      asks: { keys: KEYS },
      isReported: false,
      claim: address('s3:443'),
    }),
  ),
  ...['minio: {}', 'minio: null', 'common: { storageType: Local }'].map((userYaml) => ({
    rule: 'MLV108',
    says: `${userYaml} is no storage`,
    values: { minio: { enabled: false, tls: { enabled: false } } },
    userYaml: `${userYaml}\n`,
    asks: { keys: KEYS },
    claim: (answer: Answer) => {
      expect(answer.value('minio.address')).toBe('');
      expect(answer.value('common.storageType')).not.toBe('local');
    },
  })),
  {
    rule: 'MLV043',
    says: 'the account that is public is the default of Milvus as well',
    asks: { keys: KEYS },
    claim: (answer) => {
      expect([answer.value('minio.accessKeyID'), answer.value('minio.secretAccessKey')]).toEqual([
        'minioadmin',
        'minioadmin',
      ]);
    },
  },
];
