import type { Answer } from '../answer';
import { OFTEN } from '../question';
import type { Row } from './row';

const often = { times: OFTEN };

/** Rules over spellings: lib/rules/milvus/trace/spelling.ts, and what lib/models/user-yaml makes of them. */
export const spellingRows: readonly Row[] = [
  ...(
    [
      ['a dotted key', 'trace: { exporter: stdout }\ntrace.exporter: noop\n'],
      ['another case', 'trace: { exporter: stdout, Exporter: noop }\n'],
      ['another case of the block', 'trace: { exporter: stdout }\nTRACE: { exporter: noop }\n'],
      ['an underscore', 'trace: { exporter: stdout }\ntrace_exporter: noop\n'],
      ['nothing in place of the dot', 'trace: { exporter: stdout }\ntraceexporter: noop\n'],
      ['a slash', 'trace: { exporter: stdout }\ntrace/exporter: noop\n'],
    ] as const
  ).map(([name, userYaml]) => ({
    rule: 'MLV143',
    says: `the same setting with ${name}: which one wins is random`,
    userYaml,
    asks: often,
    claim: (answer: Answer) => {
      expect(answer.random('trace.exporter')).toEqual(['noop', 'stdout']);
    },
  })),
  ...['minio.address: b', 'MINIO_ADDRESS: b', 'Minio: { Address: b }', 'minioaddress: b'].map((other) => ({
    rule: 'MLV143',
    says: `another setting, the second time as ${other}: which one wins is random`,
    userYaml: `minio: { address: a }\n${other}\n`,
    asks: { ...often, keys: { 'minio.address': 'text' as const } },
    claim: (answer: Answer) => {
      expect(answer.random('minio.address')).toEqual(['a', 'b']);
    },
  })),
  {
    rule: 'MLV143',
    says: 'the same number as a text is the same value',
    userYaml: 'trace: { exporter: stdout, sampleFraction: 1 }\ntrace.sampleFraction: "1"\n',
    asks: often,
    isReported: false,
    claim: (answer) => {
      expect(answer.random('trace.sampleFraction')).toBeUndefined();
      expect(answer.value('trace.sampleFraction')).toBe(1);
    },
  },
  ...['Trace: { Exporter: stdout }', 'trace.exporter: stdout', 'TRACE_EXPORTER: stdout', 'traceexporter: stdout'].map(
    (userYaml) => ({
      rule: 'MLV143',
      says: `${userYaml} is read`,
      userYaml: `${userYaml}\n`,
      asks: often,
      isReported: false,
      claim: (answer: Answer) => {
        expect(answer.value('trace.exporter')).toBe('stdout');
      },
    }),
  ),
  ...(
    [
      ['milvus.trace.exporter: stdout', 'a prefix milvus. is for variables only'],
      ['milvus: { trace: { exporter: stdout } }', 'a block milvus is none'],
    ] as const
  ).map(([userYaml, says]) => ({
    rule: 'MLV143',
    says,
    userYaml: `${userYaml}\n`,
    isReported: false,
    claim: (answer: Answer) => {
      expect(answer.value('trace.exporter')).toBe('noop');
    },
  })),
  {
    rule: 'APP014',
    says: 'a duplicate key: Milvus silently uses the last value',
    userYaml: 'trace:\n  exporter: stdout\n  exporter: jaeger\n',
    asks: often,
    claim: (answer) => {
      expect(answer.random('trace.exporter')).toBeUndefined();
      expect(answer.value('trace.exporter')).toBe('jaeger');
    },
  },
];
