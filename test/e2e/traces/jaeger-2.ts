import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../../lib/kubernetes/json';
import { toYaml } from '../../../lib/kubernetes/yaml';
import { FOLDERS, VERSIONS } from '../../../tools/e2e/parts';
import type { JaegerVersion, Ports, Receivers } from './jaeger';

/** A Jaeger 2 with a configuration that has the receivers and nothing else. */
export const JAEGER_2: JaegerVersion = {
  version: VERSIONS.jaeger2,
  command(receivers, ports, folder) {
    const file = join(folder, `jaeger-${ports.query}.yaml`);
    writeFileSync(file, toYaml(configuration(receivers, ports)));
    return [join(FOLDERS.jaeger2, 'jaeger'), '--config', file];
  },
};

function configuration(receivers: Receivers, ports: Ports): JsonObject {
  const { account } = receivers.otlp ?? {};
  const open = receiversOf(receivers, ports);
  const login = account === undefined ? {} : { basicauth: { htpasswd: { inline: account } } };
  return {
    service: {
      extensions: ['jaeger_storage', 'jaeger_query', ...Object.keys(login)],
      pipelines: { traces: { receivers: Object.keys(open), exporters: ['jaeger_storage_exporter'] } },
      telemetry: { metrics: { level: 'none' } },
    },
    extensions: {
      jaeger_storage: { backends: { memory: { memory: { max_traces: 10_000 } } } },
      jaeger_query: {
        storage: { traces: 'memory' },
        http: { endpoint: `127.0.0.1:${ports.query}` },
        grpc: { endpoint: `127.0.0.1:${ports.others[0] ?? 0}` },
        enable_tracing: false,
      },
      ...login,
    },
    receivers: open,
    exporters: { jaeger_storage_exporter: { trace_storage: 'memory' } },
  };
}

function receiversOf({ thrift, otlp }: Receivers, ports: Ports): JsonObject {
  const { tls, account } = otlp ?? {};
  const settings = {
    ...(tls === undefined ? {} : { tls: { cert_file: tls.certificateFile, key_file: tls.keyFile } }),
    ...(account === undefined ? {} : { auth: { authenticator: 'basicauth' } }),
  };
  const at = (port: number): JsonObject => ({ endpoint: `127.0.0.1:${port}` });
  return {
    ...(thrift === true ? { jaeger: { protocols: { thrift_http: at(ports.thrift) } } } : {}),
    ...(otlp === undefined
      ? {}
      : {
          otlp: { protocols: { grpc: { ...at(ports.grpc), ...settings }, http: { ...at(ports.http), ...settings } } },
        }),
  };
}
