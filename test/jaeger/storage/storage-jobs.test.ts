import { Duration } from 'cdk8s';
import { ImagePullPolicy } from 'cdk8s-plus-28';
import {
  JaegerSecurity,
  JaegerVolume,
  type JaegerJobPodProps,
  Retention,
  type RetentionProps,
  Rollover,
  type RolloverProps,
  SparkDependencies,
  type SparkDependenciesProps,
  SecretRef,
} from '../../../lib';

const pods: Required<JaegerJobPodProps> = {
  resources: { requests: { cpu: '1000m' } },
  podLabels: { a: 'b' },
  podAnnotations: { c: 'd' },
  affinity: { podAffinity: {} },
  tolerations: [{ operator: 'Exists' }],
  volumes: [JaegerVolume.emptyDir('tmp', { mountPath: '/tmp' })],
  security: JaegerSecurity.of({ pod: { runAsNonRoot: true }, container: { privileged: false } }),
  serviceAccountName: 'jobs',
  imagePullSecrets: [SecretRef.fromName('registry')],
};

const podsSpec = {
  resources: { requests: { cpu: '1' } },
  labels: { a: 'b' },
  annotations: { c: 'd' },
  affinity: { podAffinity: {} },
  tolerations: [{ operator: 'Exists' }],
  volumes: [{ name: 'tmp', emptyDir: {} }],
  volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  securityContext: { runAsNonRoot: true },
  containerSecurityContext: { privileged: false },
  serviceAccount: 'jobs',
  imagePullSecrets: [{ name: 'registry' }],
};

test('retention, minimal and with all props', () => {
  const own = {
    schedule: '0 1 * * *',
    image: 'registry.example.com/cleaner:1.62.0',
    imagePullPolicy: ImagePullPolicy.ALWAYS,
    priorityClassName: 'low',
    successfulJobsHistoryLimit: 1,
    backoffLimit: 2,
  };
  const ttlAfterFinished = Duration.minutes(1);
  const props: Required<RetentionProps> = { ...own, ...pods, ttlAfterFinished };
  expect(Retention.days(7)._spec).toStrictEqual({ enabled: true, numberOfDays: 7 });
  expect(Retention.days(7, props)._spec).toStrictEqual({
    enabled: true,
    numberOfDays: 7,
    ...own,
    ttlSecondsAfterFinished: 60,
    imagePullPolicy: 'Always',
    ...podsSpec,
  });
  expect(Retention.keepForever()._spec).toStrictEqual({ enabled: false });
});

test('rollover, minimal and with all props', () => {
  const own = {
    schedule: '0 1 * * *',
    image: 'registry.example.com/rollover:1.62.0',
    successfulJobsHistoryLimit: 1,
    backoffLimit: 2,
  };
  const props: Required<RolloverProps> = {
    ...own,
    ...pods,
    conditions: { max_age: '2d', max_size: '50gb' },
    readTtl: Duration.days(30),
    ttlAfterFinished: Duration.hours(1),
  };
  expect(Rollover.of()._spec).toStrictEqual({});
  expect(Rollover.of(props)._spec).toStrictEqual({
    ...own,
    ...podsSpec,
    readTTL: '720h',
    ttlSecondsAfterFinished: 3600,
    conditions: '{"max_age": "2d", "max_size": "50gb"}',
  });
});

test('the nightly job, minimal and with all props', () => {
  const own = {
    schedule: '0 1 * * *',
    image: 'registry.example.com/spark:1',
    sparkMaster: 'local[*]',
    javaOpts: '-Xmx1g',
    elasticsearchNodesWanOnly: true,
    elasticsearchClientNodeOnly: true,
    elasticsearchTimeRange: '72h',
    cassandraClientAuthEnabled: true,
    successfulJobsHistoryLimit: 1,
    backoffLimit: 2,
  };
  const props: Required<SparkDependenciesProps> = { ...own, ...pods };
  expect(SparkDependencies.scheduled()._spec).toStrictEqual({ enabled: true });
  expect(SparkDependencies.scheduled(props)._spec).toStrictEqual({ enabled: true, ...own, ...podsSpec });
  expect(SparkDependencies.none()._spec).toStrictEqual({ enabled: false });
});

test('what the operator does not read of a job cannot be said', () => {
  // @ts-expect-error: only the job of Retention reads it
  expect(Rollover.of({ imagePullPolicy: ImagePullPolicy.ALWAYS })._spec).toStrictEqual({});
  // @ts-expect-error: only the job of Retention reads it
  expect(SparkDependencies.scheduled({ imagePullPolicy: ImagePullPolicy.ALWAYS })._spec).toStrictEqual({
    enabled: true,
  });
  // @ts-expect-error: a job has none
  expect(Retention.days(7, { livenessProbe: {} })._spec).toStrictEqual({ enabled: true, numberOfDays: 7 });
});
