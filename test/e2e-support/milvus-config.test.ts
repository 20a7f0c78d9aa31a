import { merged, packagedConfig } from '../e2e/traces/milvus-config';

test('the template of the package is filled with its defaults', () => {
  const template = [
    'etcd:',
    '  endpoints: localhost:{{ etcd_port(int): 2379 }}',
    '  data:',
    '    dir: {{ etcd_data_dir }}',
    'tls:',
    '  caPemPath:  {{ ca_pem_path: ca.pem }}',
    '  on: {{ on(bool): false }}',
  ].join('\n');
  expect(packagedConfig(template)).toEqual({
    etcd: { endpoints: 'localhost:2379', data: { dir: null } },
    tls: { caPemPath: 'ca.pem', on: false },
  });
});

test('a file is merged key by key, and what is no object is replaced', () => {
  const old = { trace: { exporter: 'stdout', jaeger: { url: null }, otlp: { secure: true } }, topics: [1, 2], log: {} };
  const file = { trace: { exporter: 'jaeger', jaeger: { url: 'http://j' } }, topics: [3], proxy: { port: 1 } };
  expect(merged(old, file)).toEqual({
    trace: { exporter: 'jaeger', jaeger: { url: 'http://j' }, otlp: { secure: true } },
    topics: [3],
    log: {},
    proxy: { port: 1 },
  });
});
