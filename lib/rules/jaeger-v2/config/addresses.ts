import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isLoopback, parseAddress } from '../../../kubernetes/address';
import { type Setting, hasVariable, settingsIn } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { ofConfig, SOURCE, withStorage } from './shared';

/** The settings that name other servers, by the group that they are in. */
const OF_OTHERS = new Set([
  ...['elastic.server_urls', 'connection.servers', 'clickhouse.addresses', 'grpc.endpoint', 'grpcClient.endpoint'],
  ...[
    'prometheusBackend.endpoint',
    'otlpExporter.endpoint',
    'otlphttpExporter.endpoint',
    'otlphttpExporter.traces_endpoint',
  ],
  ...['kafkaExporter.brokers', 'kafkaReceiver.brokers'],
]);

/** The addresses of a setting, each with its path. */
function addressesOf({ path, value }: Setting): readonly { readonly path: string; readonly address: string }[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((address, index) =>
    typeof address === 'string' ? [{ path: Array.isArray(value) ? `${path}[${index}]` : path, address }] : [],
  );
}

/** Rules about the addresses of other servers. */
export const addressRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT031',
    severity: Severity.WARNING,
    summary: 'storages, brokers and other receivers are not at localhost',
    see: `${SOURCE}/cmd/internal/storageconfig/config.go`,
    example: () => ofConfig(withStorage({ elasticsearch: { server_urls: ['http://localhost:9200'] } })),
    *check(subject): Iterable<Finding> {
      for (const setting of settingsIn(subject.config)) {
        if (!OF_OTHERS.has(`${setting.groupName}.${setting.key}`)) continue;
        for (const { path, address } of addressesOf(setting)) {
          if (hasVariable(address) || !isLoopback(parseAddress(address).host)) continue;
          yield {
            path: placeIn(subject, path),
            value: address,
            problem: 'is the pod itself.',
            effect: 'Jaeger cannot reach a server in another pod by it.',
            fix: 'Use the name of its Service.',
          };
        }
      }
    },
  },
];
