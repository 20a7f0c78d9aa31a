import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';
import { addressProblem, parseAddress } from '../../../kubernetes/address';

/** The addresses of a storage. */
export interface StorageAddresses {
  /** By their props. */
  readonly addresses: Readonly<Record<string, string | undefined>>;
  /** In MiB. */
  readonly maxMessageSize?: number;
}

const GRPC = 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/storage/v2/grpc/config.go';

/** How a client over gRPC handles a scheme. */
export const SCHEME_OVER_GRPC = "Jaeger ignores http://, and https:// turns on TLS even without 'tls'.";

/** Whether an address would be host:port without its scheme, which gRPC accepts. */
export function isOnlySchemed(address: string): boolean {
  const { scheme = '' } = parseAddress(address);
  return /^https?$/.test(scheme) && addressProblem(address.slice(`${scheme}://`.length), 'host:port') === undefined;
}

/** Rules about the addresses of a remote storage and of ClickHouse. */
export const addressRules: readonly Rule<StorageAddresses>[] = [
  {
    code: 'JVT314',
    severity: Severity.ERROR,
    summary: 'the addresses of a remote storage and of ClickHouse are host:port',
    see: GRPC,
    example: () => ({ addresses: { endpoint: 'http://storage:17271' } }),
    *check({ addresses }): Iterable<Finding> {
      const all = Object.entries(addresses);
      if (all.length === 0) {
        yield {
          path: 'addresses',
          problem: 'must not be empty.',
          effect: 'Jaeger exits at startup and crash-loops.',
          fix: "Name a server, such as 'clickhouse.data.svc:9000'.",
        };
      }
      for (const [path, address = ''] of all) {
        const found = addressProblem(address, 'host:port');
        if (found === undefined) continue;
        const { port } = parseAddress(address);
        yield {
          path,
          value: address,
          problem: found.problem,
          effect:
            path.endsWith('endpoint') && isOnlySchemed(address)
              ? SCHEME_OVER_GRPC
              : 'The storage is unreachable, and every trace is lost.',
          // The default port of a scheme is not that of a storage.
          fix: found.suggestion === undefined || port === undefined ? 'Use host:port.' : `Use '${found.suggestion}'.`,
        };
      }
    },
  },
  {
    code: 'JVT315',
    severity: Severity.ERROR,
    summary: 'the largest answer of a remote storage is whole MiB, at least 1',
    see: GRPC,
    example: () => ({ addresses: { endpoint: 'storage:17271' }, maxMessageSize: 0 }),
    *check({ maxMessageSize: size }): Iterable<Finding> {
      if (size === undefined || (Number.isInteger(size) && size >= 1)) return;
      yield {
        path: 'maxMessageSize',
        value: size,
        ...outOfRange({ kind: 'whole number', from: 1, unit: 'MiB' }, 'Leave it out, which is 4.'),
        effect: 'Jaeger falls back to 4 MiB, or exits at startup.',
      };
    },
  },
];
