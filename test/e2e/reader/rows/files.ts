import type { Answer } from '../answer';
import type { Row } from './row';

const EXPORTER = 'trace.exporter';

const drops = (answer: Answer) => {
  expect(answer.dropped).toMatch(/^unmarshal yaml file user\.yaml failed/);
  // What it would say in milvus.yaml is lost as well.
  expect(answer.value('etcd.endpoints')).toBe('localhost:2379');
};

const reads = (exporter: string) => (answer: Answer) => {
  expect(answer.dropped).toBeUndefined();
  expect(answer.value(EXPORTER)).toBe(exporter);
  expect(answer.value('etcd.endpoints')).toBe('etcd:2379');
};

const asks = {
  files: { 'milvus.yaml': 'etcd: { endpoints: etcd:2379 }\n' },
  keys: { [EXPORTER]: 'text', 'etcd.endpoints': 'text' },
} as const;

/** Texts of `user.yaml` that are no YAML, or none that Milvus takes. */
export const fileRows: readonly Row[] = [
  ...(
    [
      ['a tab as indentation', 'trace:\n\texporter: stdout\n'],
      ['a list at the top', '- trace\n'],
      ['a text at the top', 'trace\n'],
      ['a bracket that is not closed', 'trace: { exporter: stdout\n'],
      ['an unknown anchor', 'trace: *trace\n'],
      ['a mapping as a key', '{ a: b }: c\n'],
      ['a list as a key of a block', 'log: { [a]: b }\n'],
      ['a number where a mapping ends', 'trace:\n  exporter: stdout\n 7\n'],
    ] as const
  ).map(([name, userYaml]) => ({
    rule: 'MLV003',
    says: `${name}: Milvus drops all of its files`,
    userYaml,
    asks,
    claim: drops,
  })),
  ...(
    [
      ['a document behind the first', 'trace: { exporter: stdout }\n---\ntrace: { exporter: otlp }\n'],
      ['a broken document behind the first', 'trace: { exporter: stdout }\n---\ntrace: {\n'],
    ] as const
  ).map(([name, userYaml]) => ({
    rule: 'MLV003',
    says: `${name}: Milvus reads only the first`,
    userYaml,
    asks,
    claim: reads('stdout'),
  })),
  ...(
    [
      ['a byte order mark', '\uFEFFtrace: { exporter: stdout }\n'],
      ['line ends of Windows', 'trace:\r\n  exporter: stdout\r\n'],
      ['a start of a document', '---\ntrace: { exporter: stdout }\n'],
      ['an end of a document', 'trace: { exporter: stdout }\n...\n'],
      ['an anchor', 'a: &a { exporter: stdout }\ntrace: *a\n'],
      ['a merge key', 'a: &a { exporter: stdout }\ntrace: { <<: *a }\n'],
      ['JSON', '{"trace": {"exporter": "stdout"}}'],
      ['an unknown tag', 'trace: { exporter: !!word stdout }\n'],
      ['keys that are no text', '7: { 8: a }\ntrue: b\nnull: c\ntrace: { exporter: stdout }\n'],
      ['a comment', '# of ours\ntrace: { exporter: stdout } # here\n'],
    ] as const
  ).map(([name, userYaml]) => ({
    rule: 'MLV003',
    says: `${name} is read`,
    userYaml,
    asks,
    isReported: false,
    claim: reads('stdout'),
  })),
  ...['', '\n', '# nothing\n', '{}', 'null', '~', '---\n'].map((userYaml) => ({
    rule: 'MLV003',
    says: `an empty ${JSON.stringify(userYaml)} is read`,
    userYaml,
    asks,
    isReported: false,
    claim: reads('noop'),
  })),
  ...['trace.yaml', 'user.yml', 'User.yaml', 'config.yaml'].map((name) => ({
    rule: 'MLV004',
    says: `${name} is not read`,
    values: { extraConfigFiles: { [name]: 'trace: { exporter: stdout }\n' } },
    asks: { ...asks, files: { ...asks.files, [name]: 'trace: { exporter: stdout }\n' } },
    claim: reads('noop'),
  })),
];
