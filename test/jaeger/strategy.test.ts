import { App, Chart, Duration } from 'cdk8s';
import {
  type AllInOneProps,
  CollectorService,
  CollectorTls,
  type JaegerCollectorProps,
  type JaegerIngesterProps,
  Jaeger,
  JaegerIngress,
  JaegerKafka,
  JaegerScale,
  JaegerStorage,
  JaegerStrategy,
  MetricsStorage,
  type ProductionProps,
  QueryService,
  type JaegerQueryProps,
  Retention,
  type StreamingProps,
  SecretRef,
} from '../../lib';
import { asObject, objectAt } from '../../lib/kubernetes/json';
import { component, componentSpec, options } from '../support/jaeger-component';
import { thrown } from '../support/thrown';

const elasticsearch = JaegerStorage.elasticsearch({ servers: ['http://e:9200'], retention: Retention.days(7) });
const kafka = JaegerKafka.fromBrokers({ brokers: ['k:9092'], topic: 'spans' });

function spec(strategy: JaegerStrategy, ingress = JaegerIngress.none()) {
  const jaeger = new Jaeger(new Chart(new App(), 'chart'), 'jaeger', { strategy, ingress });
  return objectAt(asObject(jaeger.apiObject.toJson()), 'spec');
}

describe('all in one', () => {
  test('minimal: memory, and nothing else', () => {
    const strategy = JaegerStrategy.allInOne();
    expect([strategy._name, strategy._storage._type]).toEqual(['allinone', 'memory']);
    expect(Object.keys(spec(strategy)).sort()).toEqual(['ingress', 'storage', 'strategy']);
  });

  test('with all props', () => {
    const props: Required<AllInOneProps> = {
      ...component,
      storage: JaegerStorage.memory({ maxTraces: 5 }),
      deploymentStrategy: { type: 'RollingUpdate' },
      collectorService: CollectorService.nodePort(),
      queryService: QueryService.clusterIp({ annotations: { e: 'f' } }),
      otlp: false,
      metricsStorage: MetricsStorage.prometheus('http://p:9090'),
      tracingEnabled: false,
      priorityClassName: 'high',
    };
    const strategy = JaegerStrategy.allInOne(props);
    const ingress = JaegerIngress.host('a.example.com', { ingressClassName: 'nginx', basePath: '/jaeger' });
    expect(spec(strategy, ingress)).toMatchObject({
      strategy: 'allinone',
      storage: { type: 'memory', options: { memory: { 'max-traces': 5 } } },
      allInOne: {
        ...componentSpec,
        options: { ...options, collector: { otlp: { enabled: false } }, query: { 'base-path': '/jaeger' } },
        strategy: { type: 'RollingUpdate' },
        metricsStorage: { type: 'prometheus', 'server-url': 'http://p:9090' },
        tracingEnabled: false,
        priorityClassName: 'high',
      },
      collector: { serviceType: 'NodePort' },
      query: { serviceType: 'ClusterIP', annotations: { e: 'f' } },
    });
  });
});

const collector: Required<JaegerCollectorProps> = {
  ...component,
  deploymentStrategy: { type: 'RollingUpdate' },
  nodeSelector: { pool: 'obs' },
  scale: JaegerScale.replicas(3),
  service: CollectorService.loadBalancer({ annotations: { e: 'f' } }),
  otlp: true,
  grpcTls: CollectorTls.fromSecret(SecretRef.fromName('tls'), { mountPath: '/tls' }),
  adminPort: 14999,
  priorityClassName: 'high',
  lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
  terminationGracePeriod: Duration.minutes(1),
};

const query: Required<JaegerQueryProps> = {
  ...component,
  deploymentStrategy: { type: 'RollingUpdate' },
  nodeSelector: { pool: 'obs' },
  scale: JaegerScale.replicas(2),
  service: QueryService.nodePort({ nodePort: 30686 }),
  metricsStorage: MetricsStorage.prometheus('http://p:9090'),
  tracingEnabled: false,
  adminPort: 16999,
  priorityClassName: 'high',
};

const deployed = { strategy: { type: 'RollingUpdate' }, nodeSelector: { pool: 'obs' } };

const collectorSpec = {
  ...componentSpec,
  ...deployed,
  annotations: { c: 'd', e: 'f' },
  volumes: [
    { name: 'tmp', emptyDir: {} },
    { name: 'grpc-tls', secret: { secretName: 'tls' } },
  ],
  volumeMounts: [
    { name: 'tmp', mountPath: '/tmp' },
    { name: 'grpc-tls', mountPath: '/tls', readOnly: true },
  ],
  serviceType: 'LoadBalancer',
  replicas: 3,
  priorityClassName: 'high',
  lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
  terminationGracePeriodSeconds: 60,
};

const collectorOptions = {
  ...options,
  collector: {
    otlp: { enabled: true },
    grpc: { tls: { enabled: true, cert: '/tls/tls.crt', key: '/tls/tls.key' } },
  },
  admin: { http: { 'host-port': ':14999' } },
};

const querySpec = {
  ...componentSpec,
  ...deployed,
  replicas: 2,
  serviceType: 'NodePort',
  nodePort: 30686,
  metricsStorage: { type: 'prometheus', 'server-url': 'http://p:9090' },
  tracingEnabled: false,
  priorityClassName: 'high',
  options: { ...options, admin: { http: { 'host-port': ':16999' } } },
};

describe('production', () => {
  test('minimal', () => {
    const strategy = JaegerStrategy.production({ storage: elasticsearch });
    expect([strategy._name, strategy._storage]).toEqual(['production', elasticsearch]);
    expect(Object.keys(spec(strategy)).sort()).toEqual(['ingress', 'storage', 'strategy']);
  });

  test('with all props', () => {
    const props: Required<ProductionProps> = { storage: elasticsearch, collector, query };
    expect(spec(JaegerStrategy.production(props))).toMatchObject({
      strategy: 'production',
      storage: elasticsearch._toSpec('here'),
      collector: { ...collectorSpec, options: collectorOptions },
      query: querySpec,
    });
  });

  test('a time to shut down that is not whole seconds is refused', () => {
    const props: ProductionProps = {
      storage: elasticsearch,
      collector: { terminationGracePeriod: Duration.millis(1500) },
    };
    expect(thrown(() => spec(JaegerStrategy.production(props)))).toMatchInlineSnapshot(
      `APP006 chart/jaeger spec.collector.terminationGracePeriodSeconds: 1.5 must be an integer. The API server rejects the object. Remove or correct it.`,
    );
  });

  test('what the operator would not read does not compile, nor memory and Badger', () => {
    /* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- it says the same as the compiler */
    // @ts-expect-error: only one pod can use it
    JaegerStrategy.production({ storage: JaegerStorage.memory() });
    // @ts-expect-error: only one pod can use it
    JaegerStrategy.production({ storage: JaegerStorage.ephemeralBadger() });
    /* eslint-enable @typescript-eslint/no-unsafe-class-instance-assignment */
    // @ts-expect-error: nothing would read it
    JaegerStrategy.production({ storage: elasticsearch, allInOne: {} });
    // @ts-expect-error: only streaming has one
    JaegerStrategy.production({ storage: elasticsearch, ingester: {} });
    // @ts-expect-error: the operator does not autoscale it
    JaegerStrategy.production({ storage: elasticsearch, query: { scale: JaegerScale.autoscale() } });
    // @ts-expect-error: nothing would read it
    JaegerStrategy.allInOne({ collector: { scale: JaegerScale.replicas(3) } });
    expect(JaegerStrategy).not.toHaveProperty('sidecar');
  });
});

describe('streaming', () => {
  test('minimal', () => {
    const strategy = JaegerStrategy.streaming({ storage: elasticsearch, kafka });
    expect(spec(strategy)).toMatchObject({
      strategy: 'streaming',
      collector: { options: { kafka: { producer: { brokers: 'k:9092', topic: 'spans' } } } },
      ingester: { options: { kafka: { consumer: { brokers: 'k:9092', topic: 'spans' } } } },
    });
  });

  test('with all props', () => {
    const ingester: Required<JaegerIngesterProps> = {
      ...component,
      deploymentStrategy: { type: 'RollingUpdate' },
      nodeSelector: { pool: 'obs' },
      scale: JaegerScale.autoscale({ maxReplicas: 4 }),
    };
    const props: Required<StreamingProps> = { storage: elasticsearch, kafka, collector, ingester, query };
    expect(spec(JaegerStrategy.streaming(props))).toMatchObject({
      strategy: 'streaming',
      collector: {
        ...collectorSpec,
        options: { ...collectorOptions, kafka: { producer: { brokers: 'k:9092', topic: 'spans' } } },
      },
      ingester: {
        ...componentSpec,
        ...deployed,
        maxReplicas: 4,
        options: { ...options, kafka: { consumer: { brokers: 'k:9092', topic: 'spans' } } },
      },
      query: querySpec,
    });
  });
});
