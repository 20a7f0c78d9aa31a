import type { Answer } from '../answer';
import type { Row } from './row';

const PREFIXED = ['3.0.0', '2.6.14', '2.6.0'] as const;

const wins = (answer: Answer) => {
  expect(answer.value('trace.exporter')).toBe('noop');
};
const isIgnored = (answer: Answer) => {
  expect(answer.value('trace.exporter')).toBe('stdout');
};

const row = (name: string): Pick<Row, 'rule' | 'userYaml' | 'env'> => ({
  rule: 'MLV113',
  userYaml: 'trace: { exporter: stdout, sampleFraction: 0.1 }\n',
  env: { [name]: 'noop' },
});

/** Rules over variables: lib/rules/milvus/values/env.ts. That of a Milvus CR compares them alike. */
export const environmentRows: readonly Row[] = [
  ...[
    'TRACE_EXPORTER',
    'trace.exporter',
    'Trace_Exporter',
    'TRACEEXPORTER',
    'T_RACE_EXPORTER',
    'milvus.trace.exporter',
    'MILVUS.TRACE_EXPORTER',
  ].map((name) => ({ ...row(name), says: `${name} overrides the file`, claim: wins })),
  {
    ...row('MILVUS_CONF_TRACE_EXPORTER'),
    says: 'since 2.6.0 the prefix MILVUS_CONF_ is left out: the variable overrides the file',
    versions: PREFIXED,
    claim: wins,
  },
  {
    ...row('MILVUS_CONF_TRACE_EXPORTER'),
    says: 'before 2.6.0 a variable with the prefix MILVUS_CONF_ is ignored',
    versions: ['2.5.7'],
    isReported: false,
    claim: isIgnored,
  },
  ...['MILVUS_TRACE_EXPORTER', 'milvus_conf_trace_exporter', 'TRACE-EXPORTER', 'EXPORTER'].map((name) => ({
    ...row(name),
    says: `${name} is ignored`,
    isReported: false,
    claim: isIgnored,
  })),
  {
    rule: 'MLV113',
    says: 'the value of the file itself is no conflict',
    userYaml: 'trace: { exporter: stdout, sampleFraction: 0.10 }\n',
    env: { TRACE_SAMPLEFRACTION: '0.1' },
    isReported: false,
    claim: (answer) => {
      expect(answer.value('trace.sampleFraction')).toBe(0.1);
    },
  },
  {
    rule: 'MLV113',
    says: 'an empty variable overrides the file as well',
    userYaml: 'trace: { exporter: stdout, sampleFraction: 0.1 }\n',
    env: { TRACE_EXPORTER: '' },
    claim: (answer) => {
      expect(answer.value('trace.exporter')).toBe('');
    },
  },
];
