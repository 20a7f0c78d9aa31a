import { imageTag } from '../../kubernetes/image';
import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';
import { COLLECTOR_GROUP, COLLECTOR_KIND } from '../../upstream/jaeger-v2/collector-operator';
import { componentType } from './components';
import { foldersThatLast, listIn } from './collector-volumes';
import { NEWEST_COMPARED } from '../../upstream/jaeger-v2/compared';
import type { JaegerV2Subject } from './subject';

/** Reads an OpenTelemetryCollector as the OpenTelemetry operator does. */

/** Components that only a build of Jaeger has. */
const JAEGERS_OWN: Readonly<Record<string, readonly string[]>> = {
  extensions: ['jaeger_mcp', 'jaeger_query', 'jaeger_storage', 'remote_sampling', 'remote_storage', 'storage_cleaner'],
  exporters: ['jaeger_storage_exporter'],
  processors: ['adaptive_sampling'],
};

/** Whether an object is an OpenTelemetryCollector, of any version of its API. */
function isCollector(object: JsonObject): boolean {
  const [group = ''] = (stringAt(object, 'apiVersion') ?? '').split('/', 1);
  return group === COLLECTOR_GROUP && object.kind === COLLECTOR_KIND;
}

/** Whether it is an OpenTelemetryCollector that runs Jaeger, or is meant to: by its image, or by components that only Jaeger has. */
export function isJaegerCollector(object: JsonObject): boolean {
  return isCollector(object) && (isJaegerImage(imageOf(object)) || namesJaeger(valueAt(object, 'spec', 'config')));
}

function namesJaeger(config: unknown): boolean {
  // Of v1alpha1 it is a text.
  if (typeof config === 'string') return /\bjaeger_(?:query|storage)/.test(config);
  return Object.entries(JAEGERS_OWN).some(([section, types]) =>
    Object.keys(objectAt(config, section)).some((id) => types.includes(componentType(id))),
  );
}

/** The image; empty where the operator uses that of its collector. */
export function imageOf(cr: JsonObject): string {
  return stringAt(cr, 'spec', 'image') ?? '';
}

/** Whether an image is of Jaeger, of version 1 or 2: `jaegertracing/jaeger`, or a copy of it in another registry. */
export function isJaegerImage(image: string): boolean {
  const [path = ''] = image.split('@', 1);
  return /(?:^|\/)jaegertracing\//.test(path) || /(?:^|\/)jaeger(?:-[^/]*)?$/.test(withoutTag(path));
}

/** Images of version 1, whose programs read no configuration file of version 2. */
const OF_VERSION_1 = /(?:^|\/)(?:all-in-one|jaeger-(?:agent|all-in-one|collector|ingester|query))(?:[:@]|$)/;

/** Whether an image is of Jaeger 1, by its name or its tag. */
export function isJaegerV1Image(image: string): boolean {
  return isJaegerImage(image) && (OF_VERSION_1.test(image) || /^v?1\./.test(imageTag(image)));
}

/** Whether an image is the OpenTelemetry Collector itself, without the components of Jaeger. */
export function isPlainCollectorImage(image: string): boolean {
  return !isJaegerImage(image) && /opentelemetry-collector|otelcol/.test(image);
}

function withoutTag(image: string): string {
  const tag = imageTag(image);
  return tag === '' ? image : image.slice(0, -tag.length - 1);
}

/** The mode; the operator's webhook sets `deployment` where there is none. */
export function modeOf(cr: JsonObject): string {
  return stringAt(cr, 'spec', 'mode') ?? 'deployment';
}

/** The most pods that run at once; undefined for one per node. */
export function mostPods(cr: JsonObject): number | undefined {
  if (modeOf(cr) === 'daemonset') return undefined;
  const { replicas = 1 } = objectAt(cr, 'spec');
  const { maxReplicas } = objectAt(cr, 'spec', 'autoscaler');
  const numbers = [replicas, maxReplicas].filter((each): each is number => typeof each === 'number');
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

/** The configuration in a CR, with what is known of its pods; undefined where it is not a mapping. */
export const subjectOf = once((cr: JsonObject): JaegerV2Subject | undefined => {
  const config = valueAt(cr, 'spec', 'config');
  if (!isObject(config)) return undefined;
  const replicas = mostPods(cr);
  return {
    config,
    prefix: 'spec.config.',
    version: versionOf(cr),
    ...(replicas === undefined ? {} : { replicas }),
    persistentFolders: foldersThatLast(cr),
    isQueryBehindProxy: listIn(cr, 'additionalContainers').length > 0,
    listensOnAll: listensOnAll(cr),
  };
});

/** The version of Jaeger that the tag of the image names; the newest known one where it names none. */
export function versionOf(cr: JsonObject): string {
  const [, version = NEWEST_COMPARED] = /^v?(2\.\d{1,4}\.\d{1,4})$/.exec(imageTag(imageOf(cr))) ?? [];
  return version;
}

/** The image sets the host that receivers without an endpoint listen on; a variable of the CR replaces it. */
function listensOnAll(cr: JsonObject): boolean {
  const { env } = objectAt(cr, 'spec');
  const variables = Array.isArray(env) ? env.filter(isObject) : [];
  const own = variables.find(({ name }) => name === 'JAEGER_LISTEN_HOST');
  return own === undefined || typeof own.value !== 'string' || ['0.0.0.0', '::', '[::]'].includes(own.value);
}
