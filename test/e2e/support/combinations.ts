import {
  MilvusEtcd,
  MilvusIngress,
  MilvusMetrics,
  MilvusMode,
  MilvusPersistence,
  MilvusScale,
  MilvusService,
  MilvusServiceAccount,
  MilvusStorage,
  StorageCredentials,
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
  { name: 'cluster, Pulsar', props: { mode: MilvusMode.cluster() }, queue: 'pulsar', parts: ['pulsar', ...ALL] },
  {
    name: 'cluster, Pulsar of some size',
    props: {
      mode: MilvusMode.cluster({ messageQueue: queue.pulsar({ brokers: 3, bookies: 4, zookeepers: 3, proxies: 1 }) }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'cluster, Kafka',
    props: { mode: MilvusMode.cluster({ messageQueue: queue.kafka() }) },
    queue: 'kafka',
    parts: ['kafka', 'zookeeper', ...ALL],
  },
  {
    name: 'cluster, Woodpecker inside',
    props: { mode: MilvusMode.cluster({ messageQueue: queue.woodpecker() }) },
    queue: 'woodpecker',
    parts: ALL,
    lines: STREAMING,
  },
  {
    name: 'cluster, Woodpecker in pods',
    props: {
      mode: MilvusMode.cluster({
        messageQueue: queue.woodpeckerService({ replicas: 3, tag: 'v0.1.8', volume: { size: '9Gi' } }),
      }),
    },
    queue: 'woodpecker',
    parts: ['woodpecker', ...ALL],
    lines: STREAMING,
  },
  {
    name: 'cluster, a Pulsar that is there',
    props: { mode: MilvusMode.cluster({ messageQueue: externalPulsar }) },
    queue: 'pulsar',
    parts: ALL,
    secrets: ['PULSAR_AUTHPARAMS'],
  },
  {
    name: 'cluster, everything is there',
    props: { mode: MilvusMode.cluster({ messageQueue: externalKafka, ...outside }) },
    queue: 'kafka',
    parts: [],
    secrets: ['KAFKA_SASLPASSWORD', ...MINIO],
  },
  {
    name: 'cluster, S3 by a role',
    props: {
      mode: MilvusMode.cluster({
        storage: MilvusStorage.s3({ ...s3, credentials: StorageCredentials.iam(), region: 'eu' }),
      }),
      serviceAccount: MilvusServiceAccount.create('milvus', { annotations: { role: 'r' } }),
    },
    queue: 'pulsar',
    parts: ['pulsar', 'etcd'],
  },
  {
    name: 'cluster, MinIO with a Secret, its size',
    props: {
      mode: MilvusMode.cluster({
        storage: MilvusStorage.minio({
          credentials: account,
          replicas: 6,
          bucketName: 'b',
          rootPath: 'r',
          volume: { size: '1Ti' },
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
      mode: MilvusMode.cluster({
        storage: MilvusStorage.minio({ replicas: 1 }),
        etcd: MilvusEtcd.inCluster({ replicas: 1, volume: { size: '5Gi' }, resources: { limits: { memory: '1Gi' } } }),
      }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'cluster, replicas',
    props: {
      mode: MilvusMode.cluster({
        proxy: { scale: MilvusScale.replicas(2), ...pods },
        mixCoordinator: { replicas: 2, activeStandby: true },
        queryNode: { scale: MilvusScale.replicas(5) },
        dataNode: { ...pods },
      }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'cluster, autoscalers',
    props: {
      mode: MilvusMode.cluster({
        proxy: { scale: MilvusScale.autoscale({ minReplicas: 2, maxReplicas: 4 }) },
        queryNode: {
          scale: MilvusScale.autoscale({ minReplicas: 2, maxReplicas: 9, cpuUtilization: 70, memoryUtilization: 80 }),
        },
      }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'cluster, streaming nodes and CDC',
    props: {
      mode: MilvusMode.cluster({ streamingNode: { replicas: 3, ...pods }, cdc: { resources: pods.resources } }),
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
    components: ['cdc', 'datanode', 'mixcoord', 'proxy', 'querynode', 'streamingnode'],
    lines: STREAMING,
  },
  {
    name: 'cluster, index nodes',
    props: { mode: MilvusMode.cluster({ indexNode: { scale: MilvusScale.replicas(2), ...pods } }) },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
    lines: ['4.2'],
  },
  {
    name: 'the rest of the props',
    props: {
      image: { repository: 'registry.example/milvus', pullPolicy: 'Always', pullSecrets: ['registry'] },
      service: MilvusService.nodePort({ nodePort: 30530 }),
      ingress: MilvusIngress.host('milvus.example.com', { className: 'nginx', tlsSecret: 'tls' }),
      metrics: MilvusMetrics.serviceMonitor({ interval: '15s', additionalLabels: { a: 'b' } }),
      log: {
        level: 'debug',
        format: 'json',
        file: { maxAge: 1 },
        persistence: MilvusPersistence.claim({ size: '1Gi' }),
      },
      serviceAccount: MilvusServiceAccount.existing('mine'),
      labels: { team: 'search' },
      annotations: { note: 'x' },
      nodeSelector: { pool: 'a' },
      tolerations: [{ operator: 'Exists' }],
    },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'a load balancer',
    props: {
      service: MilvusService.loadBalancer({ sourceRanges: ['10.0.0.0/8'], loadBalancerIP: '192.0.2.1' }),
      metrics: MilvusMetrics.disabled(),
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
