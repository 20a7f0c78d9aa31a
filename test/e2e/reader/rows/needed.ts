import type { Answer } from '../answer';
import type { Row } from './row';

const NEEDED = [
  ...['etcd.endpoints', 'etcd.rootPath', 'etcd.metaSubPath', 'etcd.kvSubPath'],
  ...['minio.port', 'minio.useSSL', 'minio.bucketName', 'msgChannel.chanNamePrefix.cluster'],
];

const LOGIN = 'etcd auth is enabled but userName or password is empty';
const BEFORE_3 = ['2.6.14', '2.6.0', '2.5.7'] as const;

const starts = (answer: Answer) => {
  expect(answer.panic).toBeUndefined();
};

const asks = {
  keys: { 'etcd.auth.enabled': 'bool', 'etcd.auth.userName': 'text', 'etcd.endpoints': 'texts' },
} as const;

/** Settings that must not be empty: lib/rules/milvus/shared/needed-settings.ts. */
export const neededRows: readonly Row[] = [
  ...NEEDED.flatMap((key) =>
    ["''", 'null', '[]'].map((nothing) => ({
      rule: 'MLV196',
      says: `${key}: ${nothing}: Milvus panics`,
      userYaml: `${key}: ${nothing}\n`,
      asks: { keys: { [key]: 'text' as const } },
      claim: (answer: Answer) => {
        expect(answer.panic).toBe(`${key} is empty`);
      },
    })),
  ),
  {
    rule: 'MLV196',
    says: 'another spelling counts',
    userYaml: "MINIO: { bucket_name: '' }\n",
    asks: { keys: { 'minio.bucketName': 'text' } },
    claim: (answer) => {
      expect(answer.panic).toBe('minio.bucketName is empty');
    },
  },
  {
    rule: 'MLV196',
    says: 'a variable wins over the empty setting',
    userYaml: "minio: { bucketName: '' }\n",
    env: { MINIO_BUCKETNAME: 'b' },
    asks: { keys: { 'minio.bucketName': 'text' } },
    isReported: false,
    claim: (answer) => {
      expect(answer.value('minio.bucketName')).toBe('b');
    },
  },
  ...['minio: null', 'minio: {}', "minio: { rootPath: '', accessKeyID: '' }"].map((userYaml) => ({
    rule: 'MLV196',
    says: `${userYaml} changes nothing that Milvus needs`,
    userYaml: `${userYaml}\n`,
    asks: { keys: { 'minio.bucketName': 'text' as const } },
    isReported: false,
    claim: starts,
  })),

  ...["userName: ''", 'password: null', "enabled: true, password: ''"].flatMap((auth): Row[] => {
    const row = { rule: 'MLV196', userYaml: `etcd: { auth: { ${auth} } }\n`, asks };
    return [
      {
        ...row,
        says: `etcd.auth { ${auth} }: from 3.0 on Milvus panics`,
        versions: ['3.0.0'],
        claim: (answer) => {
          expect(answer.panic).toMatch(LOGIN);
        },
      },
      {
        ...row,
        says: `etcd.auth { ${auth} }: before 3.0 Milvus starts`,
        versions: BEFORE_3,
        isReported: false,
        claim: starts,
      },
    ];
  }),
  ...["enabled: false, userName: ''", "enabled: 'no', userName: ''", "enabled: null, userName: ''"].map((auth) => ({
    rule: 'MLV196',
    says: `etcd.auth { ${auth} }: Milvus does not log in`,
    userYaml: `etcd: { auth: { ${auth} } }\n`,
    asks,
    isReported: false,
    claim: (answer: Answer) => {
      starts(answer);
      expect(answer.value('etcd.auth.enabled')).toBe(false);
    },
  })),
  {
    rule: 'MLV196',
    says: 'Milvus does not log in to an etcd of its own',
    userYaml: "etcd: { use: { embed: true }, auth: { userName: '' } }\n",
    env: { DEPLOY_MODE: 'STANDALONE' },
    asks,
    isReported: false,
    claim: (answer) => {
      starts(answer);
      expect(answer.value('etcd.auth.enabled')).toBe(false);
    },
  },
];
