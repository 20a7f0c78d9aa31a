import { join } from 'node:path';
import { FOLDERS, VERSIONS } from '../../../tools/e2e/parts';
import type { JaegerVersion, Otlp, Ports } from './jaeger';

/** Ports that all-in-one opens besides, and that cannot be closed. */
const OTHERS = [
  'query.grpc-server.host-port',
  'admin.http.host-port',
  'http-server.host-port',
  'processor.jaeger-binary.server-host-port',
  'processor.jaeger-compact.server-host-port',
  'processor.zipkin-compact.server-host-port',
];

/** The Jaeger that the operator installs. Its receivers of Thrift and of its own gRPC protocol cannot be closed. */
export const JAEGER_1: JaegerVersion = {
  version: VERSIONS.jaeger,
  command({ otlp }, ports) {
    return [
      join(FOLDERS.jaeger, 'all-in-one'),
      `--collector.http-server.host-port=127.0.0.1:${ports.thrift}`,
      `--collector.grpc-server.host-port=127.0.0.1:${ports.own}`,
      `--query.http-server.host-port=127.0.0.1:${ports.query}`,
      ...OTHERS.map((flag, index) => `--${flag}=127.0.0.1:${ports.others[index] ?? 0}`),
      ...(otlp === undefined ? ['--collector.otlp.enabled=false'] : otlpFlags(otlp, ports)),
    ];
  },
};

function otlpFlags({ tls, account }: Otlp, { grpc, http }: Ports): readonly string[] {
  if (account !== undefined) throw new Error('a Jaeger 1 lets everybody send');
  return Object.entries({ grpc, http }).flatMap(([method, port]) => [
    `--collector.otlp.${method}.host-port=127.0.0.1:${port}`,
    ...(tls === undefined
      ? []
      : [
          `--collector.otlp.${method}.tls.enabled=true`,
          `--collector.otlp.${method}.tls.cert=${tls.certificateFile}`,
          `--collector.otlp.${method}.tls.key=${tls.keyFile}`,
        ]),
  ]);
}
