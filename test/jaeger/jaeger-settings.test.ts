import { App, Chart } from 'cdk8s';
import {
  type JaegerAutoscaleProps,
  CollectorService,
  CollectorTls,
  type CollectorTlsProps,
  Jaeger,
  JaegerAgent,
  JaegerIngress,
  type JaegerProps,
  JaegerSampling,
  type JaegerSamplingProps,
  JaegerScale,
  JaegerSecurity,
  type JaegerSecurityProps,
  JaegerStrategy,
  JaegerUi,
  type JaegerUiProps,
  JaegerVolume,
  MetricsStorage,
  type JaegerNodePortProps,
  QueryService,
  SamplingStrategy,
  type JaegerServiceProps,
  type ServiceSampling,
  UiMenu,
  SecretRef,
} from '../../lib';
import { thrown } from '../support/thrown';

describe('scale', () => {
  test('a number, or a range', () => {
    const range: Required<JaegerAutoscaleProps> = { minReplicas: 2, maxReplicas: 5 };
    expect(JaegerScale.replicas(3)._scaleSpec).toStrictEqual({ replicas: 3 });
    expect(JaegerScale.autoscale()._scaleSpec).toStrictEqual({});
    expect(JaegerScale.autoscale(range)._scaleSpec).toStrictEqual(range);
  });
});

/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- it says the same as the compiler */
test('a word that is not one of its enum does not compile, and is refused in JavaScript', () => {
  const made = (props: JaegerProps) => thrown(() => new Jaeger(new Chart(new App(), 'chart'), 'jaeger', props));
  // @ts-expect-error: Jaeger knows no such level
  expect(made({ strategy: JaegerStrategy.allInOne({ logLevel: 'verbose' }) })).toMatchInlineSnapshot(
    `JAE151 chart/jaeger spec.allInOne.options.log-level: unknown value 'verbose'. Jaeger exits at startup and crash-loops. Use one of debug, info, warn, error, dpanic, panic, fatal.`,
  );
  // @ts-expect-error: Kubernetes' word has a capital
  expect(made({ imagePullPolicy: 'always' })).toMatchInlineSnapshot(
    `JAE153 chart/jaeger spec.imagePullPolicy: unknown image pull policy 'always'. The API server rejects it, and the Jaeger is Failed. Did you mean 'Always'?`,
  );
  const ingress = JaegerIngress.host('a.example.com', {
    ingressClassName: 'nginx',
    basePath: '/a',
    // @ts-expect-error: Kubernetes' word has a capital
    pathType: 'prefix',
  });
  expect(made({ ingress })).toMatchInlineSnapshot(
    `JAE120 chart/jaeger spec.ingress.pathType: unknown path type 'prefix'. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Did you mean 'Prefix'?`,
  );
  // @ts-expect-error: Kubernetes' word has two capitals
  expect(made({ agent: JaegerAgent.daemonSet({ dnsPolicy: 'Clusterfirst' }) })).toMatchInlineSnapshot(
    `JAE153 chart/jaeger spec.agent.dnsPolicy: unknown DNS policy 'Clusterfirst'. The API server rejects it, and the Jaeger is Failed. Did you mean 'ClusterFirst'?`,
  );
  // @ts-expect-error: Kubernetes' word has a capital
  const volume = JaegerVolume.emptyDir('tmp', { mountPath: '/tmp', mountPropagation: 'none' });
  expect(made({ volumes: [volume] })).toMatchInlineSnapshot(
    `JAE153 chart/jaeger spec.volumeMounts[0].mountPropagation: unknown mount propagation 'none'. The API server rejects it, and the Jaeger is Failed. Did you mean 'None'?`,
  );
});
/* eslint-enable @typescript-eslint/no-unsafe-enum-assignment */

describe('services', () => {
  const props: Required<JaegerServiceProps> = { annotations: { a: 'b' } };

  test('of the collector', () => {
    expect(CollectorService.clusterIp()._spec).toStrictEqual({ serviceType: 'ClusterIP' });
    expect(CollectorService.nodePort()._spec).toStrictEqual({ serviceType: 'NodePort' });
    expect(CollectorService.loadBalancer(props)._spec).toStrictEqual({ serviceType: 'LoadBalancer', ...props });
  });

  test('of the query component', () => {
    const ports: Required<JaegerNodePortProps> = { ...props, nodePort: 30686, grpcNodePort: 30685 };
    expect(QueryService.clusterIp()._spec).toStrictEqual({ serviceType: 'ClusterIP' });
    expect(QueryService.nodePort()._spec).toStrictEqual({ serviceType: 'NodePort' });
    expect(QueryService.nodePort(ports)._spec).toStrictEqual({ serviceType: 'NodePort', ...ports });
    expect(QueryService.loadBalancer(props)._spec).toStrictEqual({ serviceType: 'LoadBalancer', ...props });
  });
});

test('security contexts', () => {
  const props: Required<JaegerSecurityProps> = {
    pod: { runAsNonRoot: true },
    container: { readOnlyRootFilesystem: true },
  };
  expect(JaegerSecurity.of({})._spec).toStrictEqual({});
  expect(JaegerSecurity.of(props)._spec).toStrictEqual({
    securityContext: { runAsNonRoot: true },
    containerSecurityContext: { readOnlyRootFilesystem: true },
  });
});

describe('sampling', () => {
  test('minimal: the operator’s own', () => {
    expect(JaegerSampling.of({})._options).toStrictEqual({});
  });

  test('with all props', () => {
    const operations = { '/health': SamplingStrategy.probabilistic(0) };
    const service: Required<ServiceSampling> = {
      service: 'proxy',
      strategy: SamplingStrategy.rateLimiting(5),
      operations,
    };
    const props: Required<JaegerSamplingProps> = {
      defaultStrategy: SamplingStrategy.probabilistic(0.5),
      defaultOperations: operations,
      services: [service],
    };
    const operation_strategies = [{ operation: '/health', type: 'probabilistic', param: 0 }];
    expect(JaegerSampling.of(props)._options).toStrictEqual({
      default_strategy: { type: 'probabilistic', param: 0.5, operation_strategies },
      service_strategies: [{ service: 'proxy', type: 'ratelimiting', param: 5, operation_strategies }],
    });
  });
});

describe('the UI', () => {
  test('minimal: its own', () => {
    expect(JaegerUi.of({})._toOptions('here')).toStrictEqual({});
  });

  test('with all props', () => {
    const props: Required<JaegerUiProps> = {
      menu: [UiMenu.link('Docs', 'https://milvus.io'), UiMenu.menu('More', [{ label: 'a', url: 'https://a' }])],
      options: { archiveEnabled: true },
    };
    expect(JaegerUi.of(props)._toOptions('here')).toStrictEqual({
      archiveEnabled: true,
      menu: [
        { label: 'Docs', url: 'https://milvus.io' },
        { label: 'More', items: [{ label: 'a', url: 'https://a' }] },
      ],
    });
  });

  test('a menu that is written twice', () => {
    expect(
      thrown(() => JaegerUi.of({ menu: [], options: { menu: [] } })._toOptions('chart/jaeger')),
    ).toMatchInlineSnapshot(
      `JAE030 chart/jaeger spec.ui.options.menu: [] conflicts with a prop, which sets []. Only one value can be written. Remove one.`,
    );
  });
});

test('where metrics come from', () => {
  expect(MetricsStorage.prometheus('http://p:9090')._spec).toStrictEqual({
    type: 'prometheus',
    'server-url': 'http://p:9090',
  });
});

describe('TLS of the collector', () => {
  test('minimal', () => {
    const { _flags: flags, _volumes: volumes } = CollectorTls.fromSecret(SecretRef.fromName('collector-tls'));
    expect(flags).toStrictEqual({
      'collector.grpc.tls.enabled': true,
      'collector.grpc.tls.cert': '/etc/jaeger/grpc-tls/tls.crt',
      'collector.grpc.tls.key': '/etc/jaeger/grpc-tls/tls.key',
    });
    expect(volumes.map(({ _volume: volume, _mount: mount }) => [volume, mount])).toStrictEqual([
      [
        { name: 'grpc-tls', secret: { secretName: 'collector-tls' } },
        { name: 'grpc-tls', mountPath: '/etc/jaeger/grpc-tls', readOnly: true },
      ],
    ]);
  });

  test('with all props', () => {
    const props: Required<CollectorTlsProps> = { mountPath: '/tls', volumeName: 'tls', clientCa: 'ca.crt' };
    const { _flags: flags, _volumes: volumes } = CollectorTls.fromSecret(SecretRef.fromName('collector-tls'), props);
    expect(flags).toStrictEqual({
      'collector.grpc.tls.enabled': true,
      'collector.grpc.tls.cert': '/tls/tls.crt',
      'collector.grpc.tls.key': '/tls/tls.key',
      'collector.grpc.tls.client-ca': '/tls/ca.crt',
    });
    expect(volumes.map(({ _mount: mount }) => mount)).toStrictEqual([
      { name: 'tls', mountPath: '/tls', readOnly: true },
    ]);
  });
});
