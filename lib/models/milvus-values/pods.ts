import { isObject, type JsonObject, objectAt, valueAt } from '../../kubernetes/json';
import type { PodSettings } from '../../kubernetes/pods';
import { knownKeys } from '../../upstream/milvus-values/known-keys';
import { type ChartPods, SUBCHART_PODS, TEMPLATED } from '../../upstream/milvus-values/pods';
import { once } from '../../kubernetes/once';
import type { MilvusReleaseSubject } from './release';
import { componentsOf, startsPart } from './values';

/** Settings of running pods at one path of the values. */
export interface ValuesPods extends PodSettings {
  /** Whether a text in them may be a template. */
  readonly templated: boolean;
}

/** Keys at the top of the values that apply to all components. */
const COMMON: readonly string[] = [
  ...['nodeSelector', 'tolerations', 'affinity', 'topologySpreadConstraints'],
  ...['securityContext', 'containerSecurityContext', 'labels', 'annotations'],
];

/** The parts of the chart that start pods; the first, with an empty name, is Milvus. */
export const partsOf = once((subject: MilvusReleaseSubject): readonly string[] => {
  const parts = ['etcd', 'minio', 'pulsar', 'pulsarv3', 'kafka', 'attu', 'tei', 'woodpecker'];
  const isEmbedded = valueAt(subject.values, 'streaming', 'woodpecker', 'embedded') !== false;
  return ['', ...parts.filter((part) => startsPart(subject, part) && !(part === 'woodpecker' && isEmbedded))];
});

/** The settings of all running pods in the values. */
export const valuesPods = once((subject: MilvusReleaseSubject): readonly ValuesPods[] => {
  const { chart, values } = subject;
  const keys = knownKeys(chart);
  const own = [...componentsOf(subject), ...partsOf(subject)].filter((part) => part !== '' && !SUBCHART_PODS.has(part));
  const read = (path: string): JsonObject => only(objectAt(values, path), keys?.get(path)?.split(' '));
  return [
    { path: '', settings: only(values, COMMON), templated: false },
    ...own.map((path) => ({ path, settings: read(path), templated: false })),
    ...partsOf(subject).flatMap((part) => subchartPods(part, objectAt(values, part), part)),
  ].filter(({ settings }) => Object.keys(settings).length > 0);
});

/** The same for the values of one sub-chart, which are found at a path. */
export function subchartPods(part: string, values: JsonObject, at: string): readonly ValuesPods[] {
  return (SUBCHART_PODS.get(part) ?? [])
    .filter((pods) => runs(pods, part, values))
    .map(({ path, ownAffinity }) => {
      const settings = objectAt(values, ...inside(path, part));
      return {
        path: [at, ...inside(path, part)].join('.'),
        settings: ownAffinity === true ? without(settings, 'affinity') : settings,
        templated: TEMPLATED.includes(part),
      };
    });
}

function runs({ switch: key }: ChartPods, part: string, values: JsonObject): boolean {
  if (key === undefined) return true;
  const value = valueAt(values, ...inside(key.path, part));
  return typeof value === 'boolean' ? value : key.byDefault;
}

/** The keys of a path below its first. */
function inside(path: string, part: string): readonly string[] {
  return path === part ? [] : path.slice(part.length + 1).split('.');
}

function only(settings: unknown, keys: readonly string[] | undefined): JsonObject {
  if (!isObject(settings)) return {};
  if (keys === undefined) return settings;
  return Object.fromEntries(Object.entries(settings).filter(([key]) => keys.includes(key)));
}

function without(settings: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== name));
}
