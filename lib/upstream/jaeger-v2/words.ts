/** The words that a setting takes. */
export interface SettingWords {
  readonly words: readonly string[];
  /** Whether capitals and small letters are the same. @default false */
  readonly ignoresCase?: boolean;
}

const COMPRESSION = { words: ['', 'none', 'gzip', 'zlib', 'deflate', 'snappy', 'zstd', 'lz4'] };
const TLS = { words: ['', '1.0', '1.1', '1.2', '1.3'] };
const LEVELS = ['none', 'basic', 'normal', 'detailed'];
const ENCODINGS = ['otlp_proto', 'otlp_json', 'jaeger_proto', 'jaeger_json', 'zipkin_proto', 'zipkin_json'];

/** By the group of a setting and its key. */
const BY_SETTING: Readonly<Record<string, SettingWords>> = {
  'actionKeyValue.action': {
    words: ['insert', 'update', 'upsert', 'delete', 'hash', 'extract', 'convert'],
    ignoresCase: true,
  },
  'debugExporter.verbosity': { words: LEVELS.slice(1), ignoresCase: true },
  'grpc.compression': COMPRESSION,
  'grpcClient.compression': COMPRESSION,
  'histogram.unit': { words: ['ms', 's'], ignoresCase: true },
  'kafkaReceiver.initial_offset': { words: ['latest', 'earliest'] },
  'otlpExporter.compression': COMPRESSION,
  'otlphttpExporter.compression': COMPRESSION,
  'producer.compression': { words: ['none', 'gzip', 'snappy', 'lz4', 'zstd'] },
  'prometheusBackend.latency_unit': { words: ['', 'ms', 's'] },
  'sasl.mechanism': { words: ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'AWS_MSK_IAM_OAUTHBEARER', 'OAUTHBEARER'] },
  'tailSampling.sampling_strategy': { words: ['trace-complete', 'span-ingest'] },
  'tlsClient.max_version': TLS,
  'tlsClient.min_version': TLS,
  'tlsServer.max_version': TLS,
  'tlsServer.min_version': TLS,
};

/** By the path of a setting. */
export const WORDS_AT: Readonly<Record<string, SettingWords>> = {
  'service.telemetry.logs.level': {
    words: ['debug', 'info', 'warn', 'warning', 'error', 'dpanic', 'panic', 'fatal'],
    ignoresCase: true,
  },
  'service.telemetry.metrics.level': { words: LEVELS, ignoresCase: true },
};

/**
 * The words of a setting; undefined if it takes others too.
 *
 * @see https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/pkg/kafka/configkafka/config.go
 */
export function wordsOf(group: string, key: string): SettingWords | undefined {
  const name = `${group}.${key}`;
  return Object.hasOwn(BY_SETTING, name) ? BY_SETTING[name] : undefined;
}

/** The encodings of traces in Kafka. Other encodings are extensions, of which Jaeger has none. */
export const KAFKA_ENCODINGS: Readonly<Record<'exporters' | 'receivers', readonly string[]>> = {
  exporters: ENCODINGS,
  receivers: [...ENCODINGS, 'zipkin_thrift'],
};
