import {
  JaegerV2,
  type JaegerV2ReceiversProps,
  type JaegerV2Sender,
  MilvusRelease,
  MilvusTracing,
  SecretRef,
} from '../../lib';
import { receiversPart } from '../../lib/jaeger-v2/receivers';
import { senderPart } from '../../lib/jaeger-v2/sender';
import { senderPorts } from '../../lib/jaeger-v2/sender-ports';
import { environment } from '../support/environment';
import { thrown } from '../support/thrown';

const MINIMAL: JaegerV2Sender = { name: 'team-a', otlpGrpcPort: 14317 };
const FULL: Required<JaegerV2Sender> = {
  name: 'team-b',
  otlpGrpcPort: 24317,
  otlpHttpPort: 24318,
  jaegerThriftHttpPort: 24268,
  attributes: { 'milvus.release': 'my-release', price: '$5 $x' },
};

test('a sender, minimal', () => {
  expect(senderPart(MINIMAL, {})).toStrictEqual({
    components: {
      receivers: { 'otlp/team-a': { protocols: { grpc: { endpoint: '0.0.0.0:14317' } } } },
      processors: {
        'attributes/team-a': { actions: [{ key: 'milvus.instance', value: 'team-a', action: 'upsert' }] },
      },
    },
    flow: { entries: [{ name: 'team-a', receivers: ['otlp/team-a'], processors: ['attributes/team-a'] }] },
  });
});

test('a sender, with all props', () => {
  expect(senderPart(FULL, {})).toStrictEqual({
    components: {
      receivers: {
        'otlp/team-b': {
          protocols: { grpc: { endpoint: '0.0.0.0:24317' }, http: { endpoint: '0.0.0.0:24318' } },
        },
        'jaeger/team-b': { protocols: { thrift_http: { endpoint: '0.0.0.0:24268' } } },
      },
      processors: {
        'attributes/team-b': {
          actions: [
            { key: 'milvus.release', value: 'my-release', action: 'upsert' },
            { key: 'price', value: '$$5 $$x', action: 'upsert' },
          ],
        },
      },
    },
    flow: {
      entries: [{ name: 'team-b', receivers: ['otlp/team-b', 'jaeger/team-b'], processors: ['attributes/team-b'] }],
    },
  });
});

test('the ports of senders are ports of the pod and of the Service', () => {
  const { components } = senderPart(FULL, { tlsSecret: SecretRef.fromName('certificate') });
  const to = (name: string, port: number) => ({ suffix: 'collector', name, port });
  expect(senderPorts({ receivers: components?.receivers })).toStrictEqual([
    { name: 'grpc-24317', port: 24317, service: to('grpc-otlp-24317', 24317), secure: true, sender: 'team-b' },
    { name: 'http-24318', port: 24318, service: to('http-otlp-24318', 24318), secure: true, sender: 'team-b' },
    { name: 'trft-24268', port: 24268, service: to('http-trft-24268', 24268), secure: true, sender: 'team-b' },
  ]);
});

test('a sender is a backend of its own', () => {
  const { env } = environment();
  const jaeger = new JaegerV2(env, 'jaeger', { namespace: 'observability', senders: [MINIMAL, FULL] });
  const backend = jaeger.sender('team-b');
  expect({
    label: backend.label,
    grpc: backend.otlpGrpcEndpoint('milvus'),
    http: backend.otlpHttpEndpoint('observability'),
    thrift: backend.jaegerThriftHttpUrl('milvus'),
    secure: [backend.otlpSecure, backend.otlpHttpSecure],
  }).toStrictEqual({
    label: 'Jaeger observability/jaeger',
    grpc: 'jaeger-collector.observability.svc:24317',
    http: 'jaeger-collector:24318',
    thrift: 'http://jaeger-collector.observability.svc:24268/api/traces',
    secure: [false, false],
  });
  expect(jaeger.otlpGrpcEndpoint('milvus')).toBe('jaeger-collector.observability.svc:4317');
  new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.otlp(backend, { sampleFraction: 1 }) });
});

test('a protocol that a sender does not have', () => {
  const { env } = environment();
  const jaeger = new JaegerV2(env, 'jaeger', { senders: [MINIMAL] });
  expect(thrown(() => jaeger.sender('team-a').jaegerThriftHttpUrl('milvus'))).toMatchInlineSnapshot(
    `JAE029 env/jaeger endpoint: 'Jaeger Thrift over HTTP' is not offered: this Jaeger does not receive it. Nothing listens there, and every trace is lost. Set 'jaegerThriftHttpPort' of its sender 'team-a', or use MilvusTracing.otlp, which uses OTLP over gRPC.`,
  );
});

test('TLS on all receivers', () => {
  const {
    volumes = [],
    secrets,
    components,
  } = receiversPart({
    zipkin: true,
    tlsSecret: SecretRef.fromName('certificate'),
  });
  const tls = {
    cert_file: '/etc/jaeger/receivers-tls/tls.crt',
    key_file: '/etc/jaeger/receivers-tls/tls.key',
    reload_interval: '1h',
  };
  expect(components).toStrictEqual({
    receivers: {
      otlp: {
        protocols: { grpc: { endpoint: '0.0.0.0:4317', tls }, http: { endpoint: '0.0.0.0:4318', tls } },
      },
      jaeger: { protocols: { thrift_http: { endpoint: '0.0.0.0:14268', tls } } },
      zipkin: { endpoint: '0.0.0.0:9411', tls },
    },
  });
  expect(volumes.map(({ _volume: volume, _mount: mount }) => [volume, mount])).toStrictEqual([
    [
      { name: 'receivers-tls', secret: { secretName: 'certificate' } },
      { name: 'receivers-tls', mountPath: '/etc/jaeger/receivers-tls', readOnly: true },
    ],
  ]);
  expect(secrets).toStrictEqual([
    {
      name: 'certificate',
      what: 'the certificate of the receivers and its key',
      keys: ['tls.crt', 'tls.key'],
      type: 'kubernetes.io/tls',
    },
  ]);
});

test('the receivers, with all props', () => {
  const props: Required<JaegerV2ReceiversProps> = {
    otlpGrpc: false,
    otlpHttp: false,
    jaegerThriftHttp: false,
    jaegerGrpc: true,
    zipkin: false,
    tlsSecret: SecretRef.fromName('certificate'),
  };
  const tls = {
    cert_file: '/etc/jaeger/receivers-tls/tls.crt',
    key_file: '/etc/jaeger/receivers-tls/tls.key',
    reload_interval: '1h',
  };
  expect(receiversPart(props).components).toStrictEqual({
    receivers: { jaeger: { protocols: { grpc: { endpoint: '0.0.0.0:14250', tls } } } },
  });
});
