import { Size } from 'cdk8s';
import { MilvusReleaseMode, MilvusReleasePersistence, MilvusReleaseStorage } from '../../../lib';

import type { Combination } from './combination';
import {
  ALL,
  externalKafka,
  externalPulsar,
  account,
  MINIO,
  nowhere,
  outside,
  pods,
  queue,
  STREAMING,
} from './combination-parts';

export const STANDALONE: readonly Combination[] = [
  { name: 'nothing said', props: {}, queue: 'pulsar', parts: ['pulsar', ...ALL] },
  {
    name: 'standalone, Woodpecker',
    props: { mode: MilvusReleaseMode.standalone({ messageQueue: queue.woodpecker() }) },
    queue: 'woodpecker',
    parts: ALL,
    lines: STREAMING,
  },
  {
    name: 'standalone, RocksMQ',
    props: { mode: MilvusReleaseMode.standalone({ messageQueue: queue.rocksmq() }) },
    queue: 'rocksmq',
    parts: ALL,
  },
  {
    name: 'standalone, NATS',
    props: { mode: MilvusReleaseMode.standalone({ messageQueue: queue.natsmq() }) },
    queue: 'natsmq',
    parts: ALL,
    lines: ['4.2'],
  },
  {
    name: 'standalone, Pulsar',
    props: { mode: MilvusReleaseMode.standalone({ messageQueue: queue.pulsar({ brokers: 1 }) }) },
    queue: 'pulsar',
    parts: ['pulsar', ...ALL],
  },
  {
    name: 'standalone, Kafka',
    props: {
      mode: MilvusReleaseMode.standalone({
        messageQueue: queue.kafka({ brokers: 1, zookeepers: 1, volume: { size: Size.gibibytes(10) } }),
      }),
    },
    queue: 'kafka',
    parts: ['kafka', 'zookeeper', ...ALL],
  },
  {
    name: 'standalone, a Pulsar that is there',
    props: { mode: MilvusReleaseMode.standalone({ messageQueue: externalPulsar }) },
    queue: 'pulsar',
    parts: ALL,
    secrets: ['PULSAR_AUTHPARAMS'],
  },
  {
    name: 'standalone, a Kafka that is there',
    props: { mode: MilvusReleaseMode.standalone({ messageQueue: externalKafka }) },
    queue: 'kafka',
    parts: ALL,
    secrets: ['KAFKA_SASLUSERNAME', 'KAFKA_SASLPASSWORD'],
  },
  {
    name: 'standalone on its own disk',
    props: { mode: MilvusReleaseMode.standalone({ messageQueue: queue.rocksmq(), ...nowhere }) },
    queue: 'rocksmq',
    parts: [],
  },
  {
    name: 'standalone on its own disk, Woodpecker',
    props: { mode: MilvusReleaseMode.standalone({ messageQueue: queue.woodpecker(), ...nowhere }) },
    queue: 'woodpecker',
    parts: [],
    lines: STREAMING,
  },
  {
    name: 'standalone, etcd and S3 that are there',
    props: { mode: MilvusReleaseMode.standalone({ messageQueue: queue.rocksmq(), ...outside }) },
    queue: 'rocksmq',
    parts: [],
    secrets: MINIO,
  },
  {
    name: 'standalone, MinIO with a Secret',
    props: {
      mode: MilvusReleaseMode.standalone({
        messageQueue: queue.rocksmq(),
        storage: MilvusReleaseStorage.minio({ credentials: account }),
      }),
    },
    queue: 'rocksmq',
    parts: ALL,
    secrets: MINIO,
  },
  {
    name: 'standalone, its pod',
    props: { mode: MilvusReleaseMode.standalone({ messageQueue: queue.rocksmq(), disk: false, ...pods }) },
    queue: 'rocksmq',
    parts: ALL,
  },
  {
    name: 'standalone, a claim of its own',
    props: {
      mode: MilvusReleaseMode.standalone({
        messageQueue: queue.rocksmq(),
        persistence: MilvusReleasePersistence.claim({ size: Size.gibibytes(9), storageClassName: 'ssd' }),
      }),
    },
    queue: 'rocksmq',
    parts: ALL,
  },
  {
    name: 'standalone, a claim that is there',
    props: {
      mode: MilvusReleaseMode.standalone({
        messageQueue: queue.rocksmq(),
        persistence: MilvusReleasePersistence.fromClaim('mine'),
      }),
    },
    queue: 'rocksmq',
    parts: ALL,
  },
  {
    name: 'standalone, no disk',
    props: {
      mode: MilvusReleaseMode.standalone({
        messageQueue: queue.rocksmq(),
        persistence: MilvusReleasePersistence.none(),
      }),
    },
    queue: 'rocksmq',
    parts: ALL,
  },
];
