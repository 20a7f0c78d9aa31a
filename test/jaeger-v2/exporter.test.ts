import { JaegerV2Exporter, type JaegerV2ExporterProps, JaegerV2Version, SecretRef, StorageTls } from '../../lib';

test('OTLP over gRPC, minimal: plain text', () => {
  const exporter = JaegerV2Exporter.otlp({ name: 'tempo', endpoint: 'tempo.monitoring.svc:4317' });
  expect(exporter._contribution(JaegerV2Version.V2_20_0)).toStrictEqual({
    components: {
      exporters: { 'otlp_grpc/tempo': { endpoint: 'tempo.monitoring.svc:4317', tls: { insecure: true } } },
    },
    volumes: [],
    environment: [],
    secrets: [],
  });
});

test('OTLP over HTTP, with all props', () => {
  const props: Required<JaegerV2ExporterProps> = {
    name: 'team-a',
    endpoint: 'https://traces.example',
    tls: StorageTls.fromSecret(SecretRef.fromName('traces-ca')),
    headers: { 'x-scope-orgid': '$a' },
    secretHeaders: [{ name: 'authorization', secret: SecretRef.fromName('traces-login'), key: 'header' }],
  };
  const variable = 'EXPORTER_TEAM_A_1';
  expect(JaegerV2Exporter.otlpHttp(props)._contribution(JaegerV2Version.V2_20_0)).toStrictEqual({
    components: {
      exporters: {
        'otlp_http/team-a': {
          endpoint: 'https://traces.example',
          tls: { insecure: false, ca_file: '/etc/jaeger/storage-tls/ca.crt' },
          headers: { 'x-scope-orgid': '$$a', authorization: `\${env:${variable}}` },
        },
      },
    },
    volumes: props.tls._volumes,
    environment: [{ name: variable, valueFrom: { secretKeyRef: { name: 'traces-login', key: 'header' } } }],
    secrets: [{ name: 'traces-login', what: 'the header `authorization` for the exporter `team-a`', keys: ['header'] }],
  });
});

test('2.13.0 reads a header as YAML: in two parts it is text', () => {
  const secretHeaders = [{ name: 'x-key', secret: SecretRef.fromName('login'), key: 'key' }];
  const { components } = JaegerV2Exporter.otlp({ name: 'a', endpoint: 'a:4317', secretHeaders })._contribution(
    JaegerV2Version.V2_13_0,
  );
  expect(components?.exporters?.['otlp/a']).toStrictEqual({
    endpoint: 'a:4317',
    tls: { insecure: true },
    headers: { 'x-key': '${env:EXPORTER_A_1}${env:JAEGER_NOTHING:-}' },
  });
});

test('the exporters of 2.13.0 have their older names', () => {
  const { components } = JaegerV2Exporter.otlpHttp({ name: 'a', endpoint: 'http://a:4318' })._contribution(
    JaegerV2Version.V2_13_0,
  );
  expect(components).toStrictEqual({ exporters: { 'otlphttp/a': { endpoint: 'http://a:4318' } } });
  const grpc = JaegerV2Exporter.otlp({ name: 'a', endpoint: 'a:4317' })._contribution(JaegerV2Version.V2_13_0);
  expect(Object.keys(grpc.components?.exporters ?? {})).toEqual(['otlp/a']);
});
