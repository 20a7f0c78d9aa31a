import { Duration, Size } from 'cdk8s';
import { ImagePullPolicy } from 'cdk8s-plus-28';
import {
  MilvusReleaseLogFormat,
  MilvusReleaseLogLevel,
  MilvusReleaseEtcd,
  MilvusReleaseIngress,
  MilvusReleaseMetrics,
  MilvusReleaseMode,
  MilvusReleasePersistence,
  MilvusReleaseScale,
  MilvusReleaseService,
  MilvusReleaseServiceAccount,
  MilvusReleaseStorage,
  SecretRef,
  MilvusReleaseStorageCredentials,
} from '../../../lib';

import type { Combination } from './combination';
import {
  ALL,
  externalKafka,
  externalPulsar,
  account,
  MINIO,
  outside,
  pods,
  queue,
  s3,
  STREAMING,
} from './combination-parts';
import { STANDALONE } from './combinations-standalone';

export const COMBINATIONS: readonly Combination[] = [
  ...STANDALONE,
  { name: 'cluster, Pulsar', props: { mode: MilvusReleaseMode.cluster() }, queue: 'pulsar', parts: ['pulsar', ...ALL] },
  {
    name: 'cluster, Pulsar of some size',
    props: {
      mode: MilvusReleaseMode.cluster({
        messageQueue: queue.pulsar({ brokers: 3, bookies: 4, zookeepers: 3, proxies: 1 }),
      }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'cluster, Kafka',
    props: { mode: MilvusReleaseMode.cluster({ messageQueue: queue.kafka() }) },
    queue: 'kafka',
    parts: ['kafka', 'zookeeper', ...ALL],
  },
  {
    name: 'cluster, Woodpecker inside',
    props: { mode: MilvusReleaseMode.cluster({ messageQueue: queue.woodpecker() }) },
    queue: 'woodpecker',
    parts: ALL,
    lines: STREAMING,
  },
  {
    name: 'cluster, Woodpecker in pods',
    props: {
      mode: MilvusReleaseMode.cluster({
        messageQueue: queue.woodpeckerService({ replicas: 3, tag: 'v0.1.8', volume: { size: Size.gibibytes(9) } }),
      }),
    },
    queue: 'woodpecker',
    parts: ['woodpecker', ...ALL],
    lines: STREAMING,
  },
  {
    name: 'cluster, a Pulsar that is there',
    props: { mode: MilvusReleaseMode.cluster({ messageQueue: externalPulsar }) },
    queue: 'pulsar',
    parts: ALL,
    secrets: ['PULSAR_AUTHPARAMS'],
  },
  {
    name: 'cluster, everything is there',
    props: { mode: MilvusReleaseMode.cluster({ messageQueue: externalKafka, ...outside }) },
    queue: 'kafka',
    parts: [],
    secrets: ['KAFKA_SASLPASSWORD', ...MINIO],
  },
  {
    name: 'cluster, S3 by a role',
    props: {
      mode: MilvusReleaseMode.cluster({
        storage: MilvusReleaseStorage.fromS3({
          ...s3,
          credentials: MilvusReleaseStorageCredentials.iam(),
          region: 'eu',
        }),
      }),
      serviceAccount: MilvusReleaseServiceAccount.create('milvus', { annotations: { role: 'r' } }),
    },
    queue: 'pulsar',
    parts: ['pulsar', 'etcd'],
  },
  {
    name: 'cluster, MinIO with a Secret, its size',
    props: {
      mode: MilvusReleaseMode.cluster({
        storage: MilvusReleaseStorage.minio({
          credentials: account,
          replicas: 6,
          bucketName: 'b',
          rootPath: 'r',
          volume: { size: Size.tebibytes(1) },
        }),
      }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
    secrets: MINIO,
  },
  {
    name: 'cluster, MinIO of one pod',
    props: {
      mode: MilvusReleaseMode.cluster({
        storage: MilvusReleaseStorage.minio({ replicas: 1 }),
        etcd: MilvusReleaseEtcd.inCluster({
          replicas: 1,
          volume: { size: Size.gibibytes(5) },
          resources: { limits: { memory: '1Gi' } },
        }),
      }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'cluster, replicas',
    props: {
      mode: MilvusReleaseMode.cluster({
        proxy: { scale: MilvusReleaseScale.replicas(2), ...pods },
        mixCoordinator: { scale: MilvusReleaseScale.replicas(2), activeStandby: true },
        queryNode: { scale: MilvusReleaseScale.replicas(5) },
        dataNode: { ...pods },
      }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'cluster, autoscalers',
    props: {
      mode: MilvusReleaseMode.cluster({
        proxy: { scale: MilvusReleaseScale.autoscale({ minReplicas: 2, maxReplicas: 4 }) },
        queryNode: {
          scale: MilvusReleaseScale.autoscale({
            minReplicas: 2,
            maxReplicas: 9,
            cpuUtilization: 70,
            memoryUtilization: 80,
          }),
        },
      }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'cluster, streaming nodes and CDC',
    props: {
      mode: MilvusReleaseMode.cluster({
        streamingNode: { scale: MilvusReleaseScale.replicas(3), ...pods },
        cdc: { resources: pods.resources },
      }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
    components: ['cdc', 'datanode', 'mixcoord', 'proxy', 'querynode', 'streamingnode'],
    lines: STREAMING,
  },
  {
    name: 'cluster, index nodes',
    props: { mode: MilvusReleaseMode.cluster({ indexNode: { scale: MilvusReleaseScale.replicas(2), ...pods } }) },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
    lines: ['4.2'],
  },
  {
    name: 'the rest of the props',
    props: {
      image: {
        repository: 'registry.example/milvus',
        pullPolicy: ImagePullPolicy.ALWAYS,
        pullSecrets: [SecretRef.fromName('registry')],
      },
      service: MilvusReleaseService.nodePort({ nodePort: 30530 }),
      ingress: MilvusReleaseIngress.host('milvus.example.com', {
        ingressClassName: 'nginx',
        tlsSecret: SecretRef.fromName('tls'),
      }),
      metrics: MilvusReleaseMetrics.serviceMonitor({ interval: Duration.seconds(15), labels: { a: 'b' } }),
      log: {
        level: MilvusReleaseLogLevel.DEBUG,
        format: MilvusReleaseLogFormat.JSON,
        file: { maxAge: Duration.days(1) },
        persistence: MilvusReleasePersistence.claim({ size: Size.gibibytes(1) }),
      },
      serviceAccount: MilvusReleaseServiceAccount.fromName('mine'),
      podLabels: { team: 'search' },
      podAnnotations: { note: 'x' },
      nodeSelector: { pool: 'a' },
      tolerations: [{ operator: 'Exists' }],
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'a load balancer',
    props: {
      service: MilvusReleaseService.loadBalancer({ sourceRanges: ['10.0.0.0/8'], loadBalancerIp: '192.0.2.1' }),
      metrics: MilvusReleaseMetrics.none(),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'a user.yaml that is there',
    props: {
      userYaml: { quotaAndLimits: { enabled: true } },
      userYamlText: '# ours\ncommon:\n  security: # on\n    authorizationEnabled: true\n',
      values: { queryNode: { replicas: 2 } },
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
];
