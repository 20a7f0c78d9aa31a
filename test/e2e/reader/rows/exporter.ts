import type { Answer } from '../answer';
import type { Row } from './row';

const sends = { tracer: true };

const hasNoExporter = (answer: Answer) => {
  expect(answer.tracerError).toMatch(/unsupported trace exporter|Empty Trace/);
};

const sampling = (fraction: number, isSampled: boolean) => (answer: Answer) => {
  expect(answer.value('trace.sampleFraction')).toBe(fraction);
  expect(answer.isSampled).toBe(isSampled);
};

const stdout = (fraction: string) => `trace: { exporter: stdout, sampleFraction: ${fraction} }\n`;

/** Rules of lib/rules/milvus/trace/exporter.ts. */
export const exporterRows: readonly Row[] = [
  ...['Jaeger', 'OTLP', 'zipkin', "''", 'null', '7', 'true', '[jaeger, otlp]', 'jaeger-thrift', '" jaeger"'].map(
    (exporter) => ({
      rule: 'MLV010',
      says: `exporter ${exporter}: Milvus starts, and makes no exporter`,
      userYaml: `trace: { exporter: ${exporter}, sampleFraction: 1 }\n`,
      asks: sends,
      claim: hasNoExporter,
    }),
  ),
  ...['noop', 'stdout', '"stdout"', 'jaeger', 'otlp', '[stdout]'].map((exporter) => ({
    rule: 'MLV010',
    says: `exporter ${exporter} is one`,
    userYaml: `trace: { exporter: ${exporter}, sampleFraction: 1, otlp: { endpoint: GRPC_RECEIVER } }\n`,
    asks: sends,
    isReported: false,
    claim: (answer: Answer) => {
      expect(answer.value('trace.exporter')).toBe(exporter.replace(/["[\]]/g, ''));
      expect(answer.tracerError).toBeUndefined();
      expect(answer.isSampled).toBe(true);
    },
  })),

  ...['0', '-0.1', '50%', "'0,5'", 'null', "''", 'all', 'true', '0.0', "'0'", '1e400', "'0.5 '"].map((fraction) => ({
    rule: 'MLV011',
    says: `sampleFraction ${fraction}: Milvus sends no traces`,
    userYaml: stdout(fraction),
    asks: sends,
    claim: (answer: Answer) => {
      expect(answer.isSampled).toBe(false);
    },
  })),
  {
    rule: 'MLV011',
    says: 'a missing sampleFraction is 0',
    userYaml: 'trace: { exporter: stdout }\n',
    asks: sends,
    claim: sampling(0, false),
  },
  ...(['50', '1.01', "'2'", "'1_0'", '.inf'] as const).map((fraction) => ({
    rule: 'MLV011',
    says: `sampleFraction ${fraction}: Milvus traces every request`,
    userYaml: stdout(fraction),
    asks: sends,
    claim: (answer: Answer) => {
      expect(answer.isSampled).toBe(true);
    },
  })),
  ...(
    [
      ['1', 1],
      ['0.5', 0.5],
      ['.5', 0.5],
      ['5e-1', 0.5],
      ['+1', 1],
      ["'0.5'", 0.5],
      ['"1"', 1],
      ["'5e-1'", 0.5],
      ['[0.5]', 0.5],
      ['0x1', 1],
      ['0b1', 1],
      ['01', 1],
    ] as const
  ).map(([fraction, value]) => ({
    rule: 'MLV011',
    says: `sampleFraction ${fraction} is ${value}`,
    userYaml: stdout(fraction),
    asks: sends,
    isReported: false,
    claim: sampling(value, true),
  })),
  {
    rule: 'MLV011',
    says: 'sampleFraction 0 is as good as any without an exporter that sends',
    userYaml: 'trace: { exporter: noop, sampleFraction: 0 }\n',
    asks: sends,
    isReported: false,
    claim: sampling(0, false),
  },

  ...(
    [
      ['jaeger: { urll: http://HTTP_RECEIVER/api/traces }', 'jaeger.url', ''],
      ['otlp: { enpoint: GRPC_RECEIVER }', 'otlp.endpoint', ''],
      ['otlp: { initTimeoutSeconds: 3 }', 'initTimeoutSeconds', '10'],
      ['jaeger: { url: { http: HTTP_RECEIVER } }', 'jaeger.url', ''],
      ['samplingFraction: 1', 'sampleFraction', '0'],
      ['sample-fraction: 1', 'sampleFraction', '0'],
    ] as const
  ).map(([setting, key, byDefault]) => ({
    rule: 'MLV016',
    says: `${setting}: Milvus ignores it`,
    userYaml: `trace: { exporter: noop, ${setting} }\n`,
    claim: (answer: Answer) => {
      expect(answer.text('trace.exporter')).toBe('noop');
      expect(answer.text(`trace.${key}`)).toBe(byDefault);
    },
  })),
  {
    rule: 'MLV016',
    says: 'a text in place of the settings: Milvus has no settings',
    userYaml: 'trace: jaeger\n',
    asks: sends,
    claim: (answer) => {
      expect(answer.value('trace.exporter')).toBe('noop');
      expect(answer.isSampled).toBe(false);
    },
  },

  ...['0', '-1', '10s', "'10 s'", 'null', "''", 'true', '.nan', '.inf', '-.inf', "'0'"].map((timeout) => ({
    rule: 'MLV017',
    says: `initTimeoutSeconds ${timeout}: no limit`,
    userYaml: `trace: { initTimeoutSeconds: ${timeout} }\n`,
    claim: (answer: Answer) => {
      // Milvus sets a limit only for a time above 0.
      expect(answer.value('trace.initTimeoutSeconds')).toBeLessThanOrEqual(0);
    },
  })),
  ...(
    [
      ['10', 10],
      ['0.5', 0.5],
      ['"10"', 10],
      ['1e1', 10],
      ["'1e1'", 10],
      ['0x10', 16],
    ] as const
  ).map(([timeout, seconds]) => ({
    rule: 'MLV017',
    says: `initTimeoutSeconds ${timeout} is ${seconds} s`,
    userYaml: `trace: { initTimeoutSeconds: ${timeout} }\n`,
    isReported: false,
    claim: (answer: Answer) => {
      expect(answer.value('trace.initTimeoutSeconds')).toBe(seconds);
    },
  })),
];
