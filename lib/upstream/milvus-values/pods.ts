import type { JsonObject } from '../../kubernetes/json';

/** Where values of the chart, and of its sub-charts, hold settings of pods. */

/** A part of the values with settings of pods. */
export interface ChartPods {
  /** Such as `pulsarv3.broker`. */
  readonly path: string;
  /** The key that switches it, and whether the chart does so by itself; without one it runs where its sub-chart does. */
  readonly switch?: { readonly path: string; readonly byDefault: boolean };
  /** Whether `affinity` in it is the chart's own, not Kubernetes'. @default false */
  readonly ownAffinity?: boolean;
}

/** Parts of Pulsar: each but the two that initialise it has a switch in `components`. */
function pulsar(chart: string): readonly ChartPods[] {
  const part = (name: string, byDefault: boolean): ChartPods => ({
    path: `${chart}.${name}`,
    switch: { path: `${chart}.components.${name}`, byDefault },
    ownAffinity: true,
  });
  return [
    ...['zookeeper', 'bookkeeper', 'broker', 'proxy', 'autorecovery'].map((name) => part(name, true)),
    ...['toolset', 'pulsar_manager'].map((name) => part(name, false)),
    { path: `${chart}.bookkeeper.metadata`, ownAffinity: true },
    { path: `${chart}.pulsar_metadata`, ownAffinity: true },
  ];
}

/** Settings of pods by the sub-chart that reads them. */
export const SUBCHART_PODS: ReadonlyMap<string, readonly ChartPods[]> = new Map([
  ['etcd', [{ path: 'etcd' }, { path: 'etcd.volumePermissions', switch: off('etcd.volumePermissions.enabled') }]],
  ['minio', [{ path: 'minio' }, { path: 'minio.makeBucketJob' }]],
  ['pulsar', pulsar('pulsar')],
  ['pulsarv3', [...pulsar('pulsarv3'), { path: 'pulsarv3.initContainer' }]],
  [
    'kafka',
    [
      { path: 'kafka' },
      { path: 'kafka.zookeeper', switch: { path: 'kafka.zookeeper.enabled', byDefault: true } },
      { path: 'kafka.metrics.kafka', switch: off('kafka.metrics.kafka.enabled') },
      { path: 'kafka.metrics.jmx', switch: off('kafka.metrics.jmx.enabled') },
      { path: 'kafka.provisioning', switch: off('kafka.provisioning.enabled') },
    ],
  ],
  ['tei', [{ path: 'tei' }]],
]);

function off(path: string): { readonly path: string; readonly byDefault: boolean } {
  return { path, byDefault: false };
}

/** Sub-charts that render their settings as templates, so that a text in them may be one. */
export const TEMPLATED: readonly string[] = ['etcd', 'kafka'];

/** Where images name how they are pulled, by the part of the chart that starts them. */
export const IMAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['image.all']],
  ['attu', ['attu.image']],
  ['woodpecker', ['woodpecker.image']],
  ['etcd', ['etcd.image']],
  ['minio', ['minio.image', 'minio.mcImage']],
  ['kafka', ['kafka.image']],
  ['pulsar', ['zookeeper', 'bookie', 'autorecovery', 'broker', 'proxy'].map((name) => `pulsar.images.${name}`)],
  ['pulsarv3', ['zookeeper', 'bookie', 'autorecovery', 'broker', 'proxy'].map((name) => `pulsarv3.images.${name}`)],
  ['tei', ['tei.image']],
]);

/** Lists of pull secrets by the part of the chart, and whether their entries are names or objects with a name. */
export const PULL_SECRETS: readonly (readonly [part: string, path: string, entries: 'names' | 'objects'])[] = [
  ['', 'image.all.pullSecrets', 'names'],
  ['attu', 'attu.image.pullSecrets', 'names'],
  ['etcd', 'etcd.image.pullSecrets', 'names'],
  ['kafka', 'kafka.image.pullSecrets', 'names'],
  ['pulsar', 'pulsar.images.imagePullSecrets', 'names'],
  ['pulsarv3', 'pulsarv3.images.imagePullSecrets', 'names'],
  ['', 'global.imagePullSecrets', 'names'],
  ['minio', 'minio.imagePullSecrets', 'objects'],
  ['tei', 'tei.imagePullSecrets', 'objects'],
];

/**
 * Amounts that the chart gives by itself, which helm merges with those of the values. They are the same in all charts from 4.0 to 5.0
 * that have the part.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml
 */
export const DEFAULT_RESOURCES: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ['minio', { requests: { memory: '2Gi' } }],
  ['pulsar.autorecovery', { requests: { memory: '512Mi', cpu: '1' } }],
  ['pulsar.bookkeeper', { requests: { memory: '2048Mi', cpu: '1' } }],
  ['pulsar.broker', { requests: { memory: '4096Mi', cpu: '1.5' } }],
  ['pulsar.proxy', { requests: { memory: '2048Mi', cpu: '1' } }],
  ['pulsar.zookeeper', { requests: { memory: '1024Mi', cpu: '0.3' } }],
  ['pulsarv3.autorecovery', { requests: { memory: '128Mi', cpu: '0.1' } }],
  ['pulsarv3.bookkeeper', { requests: { memory: '2048Mi', cpu: '0.5' } }],
  ['pulsarv3.broker', { requests: { memory: '2048Mi', cpu: '0.5' } }],
  ['pulsarv3.proxy', { requests: { memory: '1024Mi', cpu: '0.5' } }],
  ['pulsarv3.zookeeper', { requests: { memory: '256Mi', cpu: '0.2' } }],
  ['tei', { requests: { cpu: '4', memory: '8Gi' }, limits: { cpu: '8', memory: '16Gi' } }],
  ['woodpecker', { requests: { cpu: '500m', memory: '512Mi' }, limits: { cpu: '1', memory: '1Gi' } }],
]);
