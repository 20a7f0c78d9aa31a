import { Size } from 'cdk8s';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import {
  MilvusChartVersion,
  type MilvusReleaseClusterProps,
  MilvusReleaseEtcd,
  MilvusReleaseMessageQueue,
  MilvusReleaseMode,
  MilvusReleasePersistence,
  MilvusReleaseScale,
  type MilvusReleaseScaledProps,
  type MilvusReleaseStandaloneProps,
  MilvusReleaseStorage,
  SecretRef,
} from '../../../lib';
import type { JsonObject } from '../../../lib/kubernetes/json';
import { userYamlOf, valuesOf } from '../../support/milvus';
import { thrown } from '../../support/thrown';

const V4 = MilvusChartVersion.V4_2_58;
const ON = { enabled: true };
const OFF = { enabled: false };

describe('standalone', () => {
  const parts = { etcd: { replicaCount: 1 }, minio: { mode: 'standalone' } };

  test('minimal, with both lines of the chart', () => {
    expect(valuesOf(MilvusReleaseMode.standalone())).toEqual({
      cluster: OFF,
      pulsarv3: OFF,
      standalone: { messageQueue: 'woodpecker' },
      ...parts,
    });
    expect(valuesOf(MilvusReleaseMode.standalone(), V4)).toEqual({
      cluster: OFF,
      pulsarv3: OFF,
      standalone: { messageQueue: 'rocksmq' },
      ...parts,
    });
    expect(valuesOf(MilvusReleaseMode.standalone(), MilvusChartVersion.V4_2_20)).toEqual({
      cluster: OFF,
      pulsar: OFF,
      standalone: { messageQueue: 'rocksmq' },
      ...parts,
    });
    expect(userYamlOf(MilvusReleaseMode.standalone())).toBe('');
  });

  test('with all props', () => {
    const props: Required<MilvusReleaseStandaloneProps> = {
      messageQueue: MilvusReleaseMessageQueue.rocksmq(),
      storage: MilvusReleaseStorage.local(),
      etcd: MilvusReleaseEtcd.embedded(),
      persistence: MilvusReleasePersistence.claim({
        size: Size.gibibytes(100),
        storageClassName: 'ssd',
        accessMode: PersistentVolumeAccessMode.READ_WRITE_MANY,
      }),
      disk: false,
      resources: { requests: { cpu: '1000m' }, limits: { memory: '8Gi' } },
      env: [{ name: 'GOGC', value: '100' }],
      nodeSelector: { pool: 'milvus' },
      tolerations: [{ key: 'dedicated', operator: 'Exists' }],
      affinity: { nodeAffinity: {} },
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }],
      securityContext: { fsGroup: 1000 },
      containerSecurityContext: { runAsNonRoot: true },
    };
    const mode = MilvusReleaseMode.standalone(props);
    expect(valuesOf(mode)).toEqual({
      cluster: OFF,
      pulsarv3: OFF,
      etcd: OFF,
      minio: { ...OFF, tls: OFF },
      streaming: { woodpecker: { storage: { type: 'local' } } },
      standalone: {
        messageQueue: 'rocksmq',
        disk: OFF,
        persistence: {
          ...ON,
          persistentVolumeClaim: { size: '100Gi', storageClass: 'ssd', accessModes: 'ReadWriteMany' },
        },
        resources: { requests: { cpu: '1' }, limits: { memory: '8Gi' } },
        extraEnv: [{ name: 'GOGC', value: '100' }],
        nodeSelector: { pool: 'milvus' },
        tolerations: [{ key: 'dedicated', operator: 'Exists' }],
        affinity: { nodeAffinity: {} },
        topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }],
        securityContext: { fsGroup: 1000 },
        containerSecurityContext: { runAsNonRoot: true },
      },
    });
    expect(userYamlOf(mode)).toBe(
      'etcd:\n  use:\n    embed: true\n  data:\n    dir: /var/lib/milvus/etcd\ncommon:\n  storageType: local\n',
    );
  });

  test('the disk of Milvus', () => {
    const persistence = (disk: MilvusReleasePersistence) =>
      valuesOf(MilvusReleaseMode.standalone({ persistence: disk })).standalone;
    expect(persistence(MilvusReleasePersistence.claim())).toEqual({ messageQueue: 'woodpecker', persistence: ON });
    expect(persistence(MilvusReleasePersistence.none())).toEqual({ messageQueue: 'woodpecker', persistence: OFF });
    expect(persistence(MilvusReleasePersistence.fromClaim('mine'))).toEqual({
      messageQueue: 'woodpecker',
      persistence: { ...ON, persistentVolumeClaim: { existingClaim: 'mine' } },
    });
  });

  test.each([
    [MilvusChartVersion.V5_0_7, {}, 'common:\n  storageType: local\nwoodpecker:\n  storage:\n    type: local\n'],
    [
      MilvusChartVersion.V5_0_8,
      { streaming: { woodpecker: { storage: { type: 'local' } } } },
      'common:\n  storageType: local\n',
    ],
    [V4, {}, 'common:\n  storageType: local\n'],
  ])('its own disk as storage, with chart $chart', (chart, values, userYaml) => {
    const mode = MilvusReleaseMode.standalone({ storage: MilvusReleaseStorage.local() });
    const { streaming } = valuesOf(mode, chart);
    expect(streaming === undefined ? {} : { streaming }).toEqual(values);
    expect(userYamlOf(mode, chart)).toBe(userYaml);
  });
});

describe('cluster', () => {
  test('minimal, with both lines of the chart', () => {
    expect(valuesOf(MilvusReleaseMode.cluster())).toEqual({ cluster: ON, pulsarv3: ON });
    expect(valuesOf(MilvusReleaseMode.cluster(), V4)).toEqual({ cluster: ON, pulsarv3: ON });
    expect(valuesOf(MilvusReleaseMode.cluster(), MilvusChartVersion.V4_2_25)).toEqual({
      cluster: ON,
      pulsar: OFF,
      pulsarv3: ON,
    });
    expect(valuesOf(MilvusReleaseMode.cluster(), MilvusChartVersion.V4_2_20)).toEqual({ cluster: ON, pulsar: ON });
  });

  test('with all props', () => {
    const requests = { resources: { requests: { cpu: '2' } } };
    const strategy = { type: 'RollingUpdate', rollingUpdate: { maxSurge: undefined } };
    const props: Required<MilvusReleaseClusterProps> = {
      messageQueue: MilvusReleaseMessageQueue.kafka(),
      storage: MilvusReleaseStorage.minio({ credentials: SecretRef.fromName('minio') }),
      etcd: MilvusReleaseEtcd.inCluster(),
      proxy: {
        scale: MilvusReleaseScale.autoscale({ minReplicas: 2, maxReplicas: 4 }),
        ...requests,
        deploymentStrategy: strategy,
      },
      mixCoordinator: { scale: MilvusReleaseScale.replicas(2), activeStandby: true },
      queryNode: {
        scale: MilvusReleaseScale.autoscale({
          minReplicas: 2,
          maxReplicas: 9,
          cpuUtilization: 70,
          memoryUtilization: 80,
        }),
      },
      dataNode: { scale: MilvusReleaseScale.replicas(3), env: [{ name: 'GOGC', value: '50' }] },
      streamingNode: { scale: MilvusReleaseScale.replicas(2) },
      indexNode: { nodeSelector: { pool: 'index' } },
      cdc: requests,
    };
    const env = ['accesskey', 'secretkey'].map((key, index) => ({
      name: ['MINIO_ACCESS_KEY_ID', 'MINIO_SECRET_ACCESS_KEY'][index],
      valueFrom: { secretKeyRef: { name: 'minio', key } },
    }));
    expect(valuesOf(MilvusReleaseMode.cluster(props))).toEqual({
      cluster: ON,
      pulsarv3: OFF,
      kafka: ON,
      etcd: {},
      minio: { mode: 'distributed', existingSecret: 'minio' },
      proxy: {
        replicas: -1,
        hpa: { ...ON, minReplicas: 2, maxReplicas: 4 },
        ...requests,
        strategy: { type: 'RollingUpdate', rollingUpdate: {} },
        extraEnv: env,
      },
      mixCoordinator: { replicas: 2, activeStandby: ON, extraEnv: env },
      queryNode: {
        replicas: -1,
        hpa: { ...ON, minReplicas: 2, maxReplicas: 9, cpuUtilization: 70, memoryUtilization: 80 },
        extraEnv: env,
      },
      dataNode: { replicas: 3, extraEnv: [{ name: 'GOGC', value: '50' }, ...env] },
      streamingNode: { replicas: 2, extraEnv: env },
      // There is none of it in this line: a warning says so.
      indexNode: { nodeSelector: { pool: 'index' } },
      cdc: { ...ON, ...requests, extraEnv: env },
    });
  });
});

test('the order of the members of a structure, which differs by language, changes nothing', () => {
  const proxy = (one: MilvusReleaseScaledProps) =>
    JSON.stringify(valuesOf(MilvusReleaseMode.cluster({ proxy: one })).proxy);
  const requests = { cpu: '1' };
  const limits = { cpu: '2' };
  const few = { minReplicas: 1, maxReplicas: 2, cpuUtilization: 50 };
  const reversed = { cpuUtilization: 50, maxReplicas: 2, minReplicas: 1 };
  const written = proxy({ scale: MilvusReleaseScale.autoscale(reversed), resources: { limits, requests } });
  expect(written).toBe(proxy({ resources: { requests, limits }, scale: MilvusReleaseScale.autoscale(few) }));
  expect(written).toBe(
    '{"replicas":-1,"hpa":{"enabled":true,"minReplicas":1,"maxReplicas":2,"cpuUtilization":50},' +
      '"resources":{"requests":{"cpu":"1"},"limits":{"cpu":"2"}}}',
  );
});

test('mixes that cannot work do not compile, and JavaScript and Python are told', () => {
  const autoscale = MilvusReleaseScale.autoscale({ minReplicas: 1, maxReplicas: 2 });
  const mixes = [
    // @ts-expect-error RocksMQ is inside of one pod.
    () => MilvusReleaseMode.cluster({ messageQueue: MilvusReleaseMessageQueue.rocksmq() }),
    // @ts-expect-error So is NATS.
    () => MilvusReleaseMode.cluster({ messageQueue: MilvusReleaseMessageQueue.natsmq() }),
    // @ts-expect-error The pods of Woodpecker are part of a cluster.
    () => MilvusReleaseMode.standalone({ messageQueue: MilvusReleaseMessageQueue.woodpeckerService() }),
    // @ts-expect-error A cluster has no disk that all pods share.
    () => MilvusReleaseMode.cluster({ storage: MilvusReleaseStorage.local() }),
    // @ts-expect-error An etcd inside of Milvus is for one pod.
    () => MilvusReleaseMode.cluster({ etcd: MilvusReleaseEtcd.embedded() }),
    // @ts-expect-error The chart has no autoscaler for the coordinators.
    () => MilvusReleaseMode.cluster({ mixCoordinator: { scale: autoscale } }),
    // @ts-expect-error It has none for the streaming nodes.
    () => MilvusReleaseMode.cluster({ streamingNode: { scale: autoscale } }),
  ];
  expect(mixes.map(thrown)).toMatchInlineSnapshot(`
    APP044 MilvusReleaseMode.cluster messageQueue: fits a standalone Milvus only. The pods of a cluster cannot share it. Use MilvusReleaseMessageQueue.woodpecker(), or a Pulsar or Kafka of the same class.
    APP044 MilvusReleaseMode.cluster messageQueue: fits a standalone Milvus only. The pods of a cluster cannot share it. Use MilvusReleaseMessageQueue.woodpecker(), or a Pulsar or Kafka of the same class.
    APP044 MilvusReleaseMode.standalone messageQueue: fits a cluster only. Woodpecker in separate pods is not supported for a standalone Milvus. Use MilvusReleaseMessageQueue.woodpecker().
    APP044 MilvusReleaseMode.cluster storage: fits a standalone Milvus only. The pods of a cluster cannot share it. Use MilvusReleaseStorage.minio() or MilvusReleaseStorage.fromS3(...).
    APP044 MilvusReleaseMode.cluster etcd: fits a standalone Milvus only. The pods of a cluster cannot share it. Use MilvusReleaseEtcd.inCluster() or MilvusReleaseEtcd.fromEndpoints(...).
    APP044 MilvusReleaseMode.cluster mixCoordinator.scale: must be a fixed number of pods. The chart has no autoscaler for this component. Use MilvusReleaseScale.replicas(2).
    APP044 MilvusReleaseMode.cluster streamingNode.scale: must be a fixed number of pods. The chart has no autoscaler for this component. Use MilvusReleaseScale.replicas(2).
  `);
  // @ts-expect-error A credential is a Secret.
  expect(() => MilvusReleaseStorage.minio({ credentials: 'minioadmin' })).toThrow('APP037');
  const values: JsonObject = valuesOf(MilvusReleaseMode.standalone());
  expect(values.cluster).toEqual(OFF);
});
