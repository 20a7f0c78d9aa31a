import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';
import { addressProblem } from '../../../kubernetes/address';

/** The addresses of a storage. */
export interface StorageAddresses {
  /** By their props. */
  readonly addresses: Readonly<Record<string, string | undefined>>;
  readonly maxMessageMebibytes?: number;
}

const GRPC = 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/storage/v2/grpc/config.go';

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
        yield {
          path,
          value: address,
          problem: found.problem,
          effect: 'The storage is unreachable, and every trace is lost.',
          fix: found.suggestion === undefined ? 'Use host:port.' : `Use '${found.suggestion}'.`,
        };
      }
    },
  },
  {
    code: 'JVT315',
    severity: Severity.ERROR,
    summary: 'an answer of a remote storage has at least 1 MiB',
    see: GRPC,
    example: () => ({ addresses: { endpoint: 'storage:17271' }, maxMessageMebibytes: 0 }),
    *check({ maxMessageMebibytes: size }): Iterable<Finding> {
      if (size === undefined || (Number.isInteger(size) && size >= 1)) return;
      yield {
        path: 'maxMessageMebibytes',
        value: size,
        ...outOfRange({ kind: 'whole number', from: 1, unit: 'MiB' }, 'Leave it out, which is 4.'),
        effect: 'Jaeger falls back to 4 MiB, or exits at startup.',
      };
    },
  },
];
