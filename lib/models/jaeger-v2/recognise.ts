import { isObject, type JsonObject, objectAt, valueAt } from '../../kubernetes/json';
import { isJaegerV2Image } from '../../upstream/jaeger-v2/image';
import { componentType } from './components';

/** Types of components that only Jaeger's build of the collector has. */
const ONLY_JAEGER: ReadonlyMap<string, readonly string[]> = new Map([
  ['extensions', ['jaeger_storage', 'jaeger_query', 'jaeger_mcp', 'remote_storage', 'storage_cleaner']],
  ['exporters', ['jaeger_storage_exporter']],
  ['processors', ['adaptive_sampling']],
]);

/** Whether a tree is a whole configuration of Jaeger 2: with pipelines, and with a component of Jaeger's own. Others can be merged with more files. */
export function isJaegerV2Config(tree: JsonObject): boolean {
  return isObject(valueAt(tree, 'service', 'pipelines')) && hasJaegerV2(tree);
}

/** Whether a configuration of the collector defines or uses a component of Jaeger's own. */
function hasJaegerV2(tree: unknown): boolean {
  if (!isObject(tree)) return false;
  const { service } = tree;
  for (const [section, types] of ONLY_JAEGER) {
    const defined = tree[section];
    if (isObject(defined) && Object.keys(defined).some((id) => types.includes(componentType(id)))) return true;
  }
  if (!isObject(service)) return false;
  return usesAny(service.extensions, 'extensions') || pipelinesOf(service).some((pipeline) => usesOwn(pipeline));
}

function pipelinesOf({ pipelines }: JsonObject): readonly unknown[] {
  return isObject(pipelines) ? Object.values(pipelines) : [];
}

function usesOwn(pipeline: unknown): boolean {
  return isObject(pipeline) && (usesAny(pipeline.exporters, 'exporters') || usesAny(pipeline.processors, 'processors'));
}

function usesAny(list: unknown, section: string): boolean {
  const ids: readonly unknown[] = Array.isArray(list) ? list : [];
  const types = ONLY_JAEGER.get(section) ?? [];
  return ids.some((id) => typeof id === 'string' && types.includes(componentType(id)));
}

/** Keys at the top of a configuration that others hardly have. */
const SECTIONS = ['service', 'extensions', 'receivers', 'exporters'];

/** Keys at the top of values of the chart `jaegertracing/jaeger`, of which two tell that values are its own. */
const TELLING = ['storage', 'uiconfig', 'esIndexCleaner', 'esRollover', 'esLookback', 'provisionDataStore', 'spark'];

/** Whether values are of version 4 of the chart `jaegertracing/jaeger`. */
export function isJaegerV2Values(values: JsonObject): boolean {
  const { userconfig, config, jaeger } = values;
  if (isObject(userconfig)) return SECTIONS.some((key) => key in userconfig) || isJaegerBlock(jaeger);
  if (typeof userconfig === 'string') return /jaeger_(?:storage|query)/.test(userconfig);
  if (isJaegerBlock(jaeger)) return isJaegerV2Image(imageOf(jaeger)) || TELLING.some((key) => key in values);
  return hasJaegerV2(config) && TELLING.some((key) => key in values);
}

function isJaegerBlock(block: unknown): block is JsonObject {
  return isObject(block) && BLOCK.some((key) => key in block) && !('userconfig' in block);
}

/** Keys of the block of the pods. */
const BLOCK = ['replicas', 'image', 'extraEnv', 'args', 'extraVolumes', 'ingress', 'httproute', 'podSecurityContext'];

function imageOf(block: JsonObject): string {
  const { repository, tag } = objectAt(block, 'image');
  return typeof repository !== 'string'
    ? ''
    : typeof tag === 'string' && tag !== ''
      ? `${repository}:${tag}`
      : repository;
}
