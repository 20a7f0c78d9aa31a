import { allInOne, call, elasticsearch, make, milvus, production, release } from '../support/javascript';
import { thrown } from '../support/thrown';

const CLASS = { ingressClassName: 'nginx' };
const HOST = 'a.example.com';

describe('a prop by its name of 0.1', () => {
  test.each<[string, string, () => void]>([
    [
      'e/r webhookTimeoutSeconds',
      'webhookTimeout',
      () => {
        make('JaegerOperator', { webhookTimeoutSeconds: 5 });
      },
    ],
    [
      'e/r collector.terminationGracePeriodSeconds',
      'terminationGracePeriod',
      () => {
        production({ collector: { terminationGracePeriodSeconds: 5 } });
      },
    ],
    [
      'e/r query.replicas',
      'scale',
      () => {
        production({ query: { replicas: 2 } });
      },
    ],
    [
      'JaegerIngress.securedHosts secretName',
      'secret',
      () => call('JaegerIngress.securedHosts', [{ hosts: [HOST], secretName: 'a' }], CLASS),
    ],
    [
      'CassandraSchema traceTTL',
      'traceTtl',
      () => call('CassandraSchema.test', { datacenter: 'dc1', traceTTL: '48h' }),
    ],
    [
      'Retention.days ttlSecondsAfterFinished',
      'ttlAfterFinished',
      () => call('Retention.days', 7, { ttlSecondsAfterFinished: 5 }),
    ],
    ['Rollover.of readTTL', 'readTtl', () => call('Rollover.of', { readTTL: '48h' })],
    [
      'Rollover.of ttlSecondsAfterFinished',
      'ttlAfterFinished',
      () => call('Rollover.of', { ttlSecondsAfterFinished: 5 }),
    ],
    [
      'MilvusTracing.stdout initTimeoutSeconds',
      'initTimeout',
      () => call('MilvusTracing.stdout', { sampleFraction: 1, initTimeoutSeconds: 5 }),
    ],
    [
      'e/r labels',
      'podLabels',
      () => {
        release({ labels: { team: 'search' } });
      },
    ],
    [
      'e/r annotations',
      'podAnnotations',
      () => {
        release({ annotations: { team: 'search' } });
      },
    ],
    [
      'MilvusReleaseMode.cluster mixCoordinator.replicas',
      'scale',
      () => call('MilvusReleaseMode.cluster', { mixCoordinator: { replicas: 2 } }),
    ],
    [
      'MilvusReleaseMode.cluster streamingNode.replicas',
      'scale',
      () => call('MilvusReleaseMode.cluster', { streamingNode: { replicas: 2 } }),
    ],
    ['JaegerIngress className', 'ingressClassName', () => call('JaegerIngress.host', HOST, { className: 'a' })],
    [
      'JaegerIngress.securedHosts className',
      'ingressClassName',
      () => call('JaegerIngress.securedHosts', [], { className: 'a' }),
    ],
    [
      'MilvusReleaseIngress className',
      'ingressClassName',
      () => call('MilvusReleaseIngress.host', HOST, { className: 'a' }),
    ],
    [
      'e/r serviceAccount',
      'serviceAccountName',
      () => {
        make('Jaeger', { serviceAccount: 'a' });
      },
    ],
    [
      'e/r operator',
      'operatorVersion',
      () => {
        milvus({ operator: {} });
      },
    ],
    ['MilvusReleaseStorage.fromS3 useSSL', 'useSsl', () => call('MilvusReleaseStorage.fromS3', { useSSL: false })],
    [
      'MilvusReleaseMetrics.serviceMonitor additionalLabels',
      'labels',
      () => call('MilvusReleaseMetrics.serviceMonitor', { additionalLabels: {} }),
    ],
    ['MilvusEtcd.inCluster replicaCount', 'replicas', () => call('MilvusEtcd.inCluster', { replicaCount: 3 })],
    [
      'MilvusReleaseVolumeProps storageClass',
      'storageClassName',
      () => call('MilvusReleasePersistence.claim', { storageClass: 'a' }),
    ],
    ...['collector', 'query'].map((name): [string, string, () => void] => [
      `e/r ${name}.serviceAccount`,
      'serviceAccountName',
      () => {
        production({ [name]: { serviceAccount: 'a' } });
      },
    ]),
    [
      'e/r ingester.serviceAccount',
      'serviceAccountName',
      () => {
        const kafka = call('JaegerKafka.fromBrokers', { brokers: ['kafka:9092'], topic: 'spans' });
        const props = { storage: elasticsearch(), kafka, ingester: { serviceAccount: 'a' } };
        make('Jaeger', { strategy: call('JaegerStrategy.streaming', props) });
      },
    ],
    [
      'e/r allInOne.serviceAccount',
      'serviceAccountName',
      () => {
        allInOne({ serviceAccount: 'a' });
      },
    ],
    [
      'e/r agent.serviceAccount',
      'serviceAccountName',
      () => {
        make('Jaeger', { agent: call('JaegerAgent.daemonSet', { serviceAccount: 'a' }) });
      },
    ],
    ['Retention.days serviceAccount', 'serviceAccountName', () => call('Retention.days', 7, { serviceAccount: 'a' })],
    ['Rollover.of serviceAccount', 'serviceAccountName', () => call('Rollover.of', { serviceAccount: 'a' })],
    [
      'SparkDependencies.scheduled serviceAccount',
      'serviceAccountName',
      () => call('SparkDependencies.scheduled', { serviceAccount: 'a' }),
    ],
    [
      'MilvusMessageQueue.fromKafka brokerList',
      'brokers',
      () => call('MilvusMessageQueue.fromKafka', { brokerList: ['kafka:9092'] }),
    ],
    [
      'MilvusReleaseService.loadBalancer loadBalancerIP',
      'loadBalancerIp',
      () => call('MilvusReleaseService.loadBalancer', { loadBalancerIP: '192.0.2.1' }),
    ],
    ['MilvusReleaseMode.standalone extraEnv', 'env', () => call('MilvusReleaseMode.standalone', { extraEnv: [] })],
    ...['proxy', 'mixCoordinator', 'queryNode', 'dataNode', 'streamingNode', 'indexNode'].flatMap(
      (name): [string, string, () => unknown][] => [
        [
          `MilvusReleaseMode.cluster ${name}.strategy`,
          'deploymentStrategy',
          () => call('MilvusReleaseMode.cluster', { [name]: { strategy: { type: 'Recreate' } } }),
        ],
        [
          `MilvusReleaseMode.cluster ${name}.extraEnv`,
          'env',
          () => call('MilvusReleaseMode.cluster', { [name]: { extraEnv: [] } }),
        ],
      ],
    ),
  ])('%s', (where, now, use) => {
    expect(thrown(use)).toBe(
      `APP041 ${where}: was renamed in version 0.2.0. This name is ignored. Use ${now}. CHANGELOG.md has its type.`,
    );
  });

  test('of JaegerVolume.secret, beside the one that is missing', () => {
    expect(thrown(() => call('JaegerVolume.secret', 'a', { mountPath: '/mnt', secretName: 'a' }))?.split('\n')).toEqual(
      [
        expect.stringMatching(/^APP037 JaegerVolume.secret secret: /),
        expect.stringMatching(/^APP041 JaegerVolume.secret secretName: /),
      ],
    );
  });
});

test('a Jaeger of another app, as version 0.1 named it', () => {
  const named = { name: 'tracing', namespace: 'observability' };
  expect(thrown(() => call('Jaeger.fromJaegerName', undefined, 'jaeger', named))).toBe(
    'APP041 Jaeger.fromJaegerName name.namespace: was renamed in version 0.2.0. This name is ignored. ' +
      'Use fromJaegerName(scope, id, name, { namespace }). CHANGELOG.md has its type.',
  );
});

test('the endpoints of an etcd as a list, as version 0.1 took them', () => {
  const missing = 'missing, but required. Nothing can be created without it. Set it.';
  expect(thrown(() => call('MilvusReleaseEtcd.fromEndpoints', ['etcd:2379']))).toBe(
    `MLV188 MilvusReleaseEtcd.fromEndpoints endpoints: ${missing}`,
  );
});

test('an autoscaled query, which TypeScript rejects', () => {
  const use = () => {
    production({ query: { scale: call('JaegerScale.autoscale') } });
  };
  expect(thrown(use)).toBe(
    'APP044 e/r query.scale: must be a fixed number of pods. The operator does not autoscale the query component. ' +
      'Use JaegerScale.replicas(2).',
  );
});
