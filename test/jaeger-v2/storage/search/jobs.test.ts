import { Duration } from 'cdk8s';
import { ImagePullPolicy } from 'cdk8s-plus-28';
import {
  type JaegerV2DaysProps,
  type JaegerV2ElasticsearchProps,
  JaegerV2Retention,
  type JaegerV2RolloverProps,
  JaegerV2SearchCredentials,
  JaegerV2Storage,
  JaegerV2Version,
  JaegerSecurity,
  SecretRef,
  StorageTls,
} from '../../../../lib';
import type { JobContext } from '../../../../lib/jaeger-v2/storage/parts';
import { objectAt, stringAt, valueAt } from '../../../../lib/kubernetes/json';
import type { KubernetesObject } from '../../../../lib/kubernetes/object';

const SERVERS = ['https://es-1.data.svc:9200', 'https://es-2.data.svc:9200'];

function context(version = JaegerV2Version.V2_20_0, pullSecrets: readonly string[] = []): JobContext {
  return { name: 'jaeger', namespace: 'tracing', version, labels: (component) => ({ component }), pullSecrets };
}

function jobs(props: Partial<JaegerV2ElasticsearchProps>, of = context()): readonly KubernetesObject[] {
  const { _parts: parts } = JaegerV2Storage.elasticsearch({
    servers: SERVERS,
    retention: JaegerV2Retention.days(14),
    ...props,
  });
  return parts.jobs?.(of) ?? [];
}

function containerOf(job: KubernetesObject | undefined): unknown {
  const containers: unknown = valueAt(job, 'spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers');
  return Array.isArray(containers) ? containers[0] : undefined;
}

/** Name, schedule, and arguments of each job. */
function summary(props: Partial<JaegerV2ElasticsearchProps>, of = context()): unknown {
  return jobs(props, of).map((job) => {
    const { image, args } = objectAt(containerOf(job));
    return { name: job.metadata.name, schedule: stringAt(job, 'spec', 'schedule'), image, args };
  });
}

test('a nightly job deletes what is older; minimal', () => {
  expect(jobs({})).toStrictEqual([
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: {
        name: 'jaeger-es-index-cleaner',
        namespace: 'tracing',
        labels: { component: 'es-index-cleaner' },
      },
      spec: {
        schedule: '55 23 * * *',
        concurrencyPolicy: 'Forbid',
        successfulJobsHistoryLimit: 1,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          metadata: { labels: { component: 'es-index-cleaner' } },
          spec: {
            backoffLimit: 3,
            template: {
              metadata: { labels: { component: 'es-index-cleaner' } },
              spec: {
                restartPolicy: 'Never',
                containers: [
                  {
                    name: 'es-index-cleaner',
                    image: 'docker.io/jaegertracing/jaeger-es-index-cleaner:2.20.0',
                    args: ['14', 'https://es-1.data.svc:9200'],
                    resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '256Mi' } },
                    securityContext: {
                      allowPrivilegeEscalation: false,
                      capabilities: { drop: ['ALL'] },
                      readOnlyRootFilesystem: true,
                    },
                  },
                ],
                automountServiceAccountToken: false,
                enableServiceLinks: false,
                securityContext: {
                  fsGroup: 10001,
                  runAsNonRoot: true,
                  runAsUser: 10001,
                  seccompProfile: { type: 'RuntimeDefault' },
                },
              },
            },
          },
        },
      },
    },
  ]);
});

const pods = {
  imagePullPolicy: ImagePullPolicy.ALWAYS,
  resources: { limits: { memory: '1Gi' } },
  security: JaegerSecurity.of({}),
  podLabels: { team: 'search' },
  podAnnotations: { note: 'nightly' },
  nodeSelector: { disk: 'ssd' },
  affinity: { nodeAffinity: {} },
  tolerations: [{ operator: 'Exists' }],
  priorityClassName: 'low',
  serviceAccountName: 'cleaner',
  backoffLimit: 1,
  successfulJobsHistoryLimit: 0,
  failedJobsHistoryLimit: 2,
  ttlAfterFinished: Duration.hours(1),
};
const days: Required<JaegerV2DaysProps> = { ...pods, schedule: '0 3 * * *', image: 'registry.example/cleaner:1' };

test('all props of a job', () => {
  const [job] = jobs({ retention: JaegerV2Retention.days(2, days) }, context(JaegerV2Version.V2_20_0, ['pull']));
  expect(objectAt(job, 'spec')).toMatchObject({
    schedule: '0 3 * * *',
    successfulJobsHistoryLimit: 0,
    failedJobsHistoryLimit: 2,
  });
  expect(objectAt(job, 'spec', 'jobTemplate', 'spec')).toStrictEqual({
    backoffLimit: 1,
    ttlSecondsAfterFinished: 3600,
    template: {
      metadata: { labels: { team: 'search', component: 'es-index-cleaner' }, annotations: { note: 'nightly' } },
      spec: {
        restartPolicy: 'Never',
        containers: [
          {
            name: 'es-index-cleaner',
            image: 'registry.example/cleaner:1',
            args: ['2', 'https://es-1.data.svc:9200'],
            imagePullPolicy: 'Always',
            resources: { limits: { memory: '1Gi' } },
          },
        ],
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        imagePullSecrets: [{ name: 'pull' }],
        serviceAccountName: 'cleaner',
        priorityClassName: 'low',
        nodeSelector: { disk: 'ssd' },
        affinity: { nodeAffinity: {} },
        tolerations: [{ operator: 'Exists' }],
      },
    },
  });
});

test('a job has the login and TLS of the storage', () => {
  const [job] = jobs({
    credentials: JaegerV2SearchCredentials.basic(SecretRef.fromName('login')),
    tls: StorageTls.fromSecret(SecretRef.fromName('ca'), { clientCertificate: { cert: 'tls.crt', key: 'tls.key' } }),
  });
  const key = (name: string) => ({ name, valueFrom: { secretKeyRef: { name: 'login', key: name } } });
  expect(containerOf(job)).toMatchObject({
    args: [
      '14',
      'https://es-1.data.svc:9200',
      '--es.tls.enabled=true',
      '--es.tls.ca=/etc/jaeger/storage-tls/ca.crt',
      '--es.tls.cert=/etc/jaeger/storage-tls/tls.crt',
      '--es.tls.key=/etc/jaeger/storage-tls/tls.key',
    ],
    env: [key('ES_USERNAME'), key('ES_PASSWORD')],
    volumeMounts: [{ name: 'storage-tls', mountPath: '/etc/jaeger/storage-tls', readOnly: true }],
  });
});

test('a job reads the API key of an archive from its file', () => {
  const [job] = jobs({
    retention: JaegerV2Retention.none(),
    archive: {
      credentials: JaegerV2SearchCredentials.apiKey(SecretRef.fromName('key'), 'k'),
      tls: StorageTls.systemCa(),
      retention: JaegerV2Retention.days(365),
    },
  });
  expect(job?.metadata.name).toBe('jaeger-es-archive-index-cleaner');
  expect(containerOf(job)).toMatchObject({
    args: [
      '365',
      'https://es-1.data.svc:9200',
      '--index-prefix=archive',
      '--es.tls.enabled=true',
      '--es.api-key-file=/etc/jaeger/es-archive-login/k',
    ],
    volumeMounts: [{ name: 'es-archive-login', mountPath: '/etc/jaeger/es-archive-login', readOnly: true }],
  });
  expect(containerOf(job)).not.toHaveProperty('env');
});

test('it finds the indices by their prefix and date', () => {
  expect(summary({ indexPrefix: 'prod', indexDateSeparator: '' })).toStrictEqual([
    {
      name: 'jaeger-es-index-cleaner',
      schedule: '55 23 * * *',
      image: 'docker.io/jaegertracing/jaeger-es-index-cleaner:2.20.0',
      args: ['14', 'https://es-1.data.svc:9200', '--index-date-separator=', '--index-prefix=prod'],
    },
  ]);
});

const rollover: Required<Omit<JaegerV2RolloverProps, keyof typeof pods | 'maxDocs' | 'maxSize'>> = {
  days: 30,
  searchableDays: 7,
  maxAge: Duration.days(1),
  schedule: '*/10 * * * *',
  deletionSchedule: '1 1 * * *',
  lookbackSchedule: '2 2 * * *',
  rolloverImage: 'registry.example/rollover:1',
  deletionImage: 'registry.example/cleaner:1',
};

test('a rollover has a job of its own, one that hides old indices, and one that deletes them', () => {
  expect(summary({ indexPrefix: 'prod', retention: JaegerV2Retention.rollover(rollover) })).toStrictEqual([
    {
      name: 'jaeger-es-rollover',
      schedule: '*/10 * * * *',
      image: 'registry.example/rollover:1',
      args: ['rollover', 'https://es-1.data.svc:9200', '--conditions={"max_age":"1d"}', '--index-prefix=prod'],
    },
    {
      name: 'jaeger-es-lookback',
      schedule: '2 2 * * *',
      image: 'registry.example/rollover:1',
      args: ['lookback', 'https://es-1.data.svc:9200', '--unit=days', '--unit-count=8', '--index-prefix=prod'],
    },
    {
      name: 'jaeger-es-index-cleaner',
      schedule: '1 1 * * *',
      image: 'registry.example/cleaner:1',
      args: ['31', 'https://es-1.data.svc:9200', '--rollover=true', '--index-prefix=prod'],
    },
  ]);
});

test('the images of 2.13.0 have the tag of version 1', () => {
  expect(
    summary({ retention: JaegerV2Retention.rollover({ days: 2 }) }, context(JaegerV2Version.V2_13_0)),
  ).toMatchObject([
    { image: 'docker.io/jaegertracing/jaeger-es-rollover:1.76.0', schedule: '0 * * * *' },
    { image: 'docker.io/jaegertracing/jaeger-es-index-cleaner:1.76.0', schedule: '55 23 * * *' },
  ]);
});

test('no job where nothing is deleted', () => {
  expect(jobs({ retention: JaegerV2Retention.none() })).toStrictEqual([]);
});
