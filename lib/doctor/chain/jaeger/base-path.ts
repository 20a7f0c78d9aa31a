import { type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { configSources, jaegerV2Containers } from '../../../models/jaeger-v2/workload';
import type { Question } from '../../answers/question';
import { type Chain, objectsAt } from '../chain';
import { configMapQuestion } from '../milvus/config-files';
import type { JaegerFound } from './jaegers';
import { treeIn } from '../yaml-tree';

/** The path that all of the UI of a Jaeger is below, such as `/jaeger`; empty if it has none, or if that is not known. */
export function basePathOf(chain: Chain, jaeger: JaegerFound): string {
  const found = [...jaeger.workloads.flatMap(ofContainers), ...v2Configs(chain, jaeger).map(ofConfig)];
  const path = found.find((each) => each !== undefined && each !== '/' && each.startsWith('/')) ?? '';
  return /^[\w/.-]{1,200}$/.test(path) ? path.replace(/\/$/, '') : '';
}

/** In Jaeger 1 it is a flag or a variable. */
function ofContainers(workload: JsonObject): readonly (string | undefined)[] {
  return objectsAt(workload, 'spec', 'template', 'spec', 'containers').flatMap((container) => {
    const args: readonly unknown[] = Array.isArray(container.args) ? container.args : [];
    const flag = args.find((arg) => typeof arg === 'string' && arg.startsWith('--query.base-path='));
    const variable = objectsAt(container, 'env').find(({ name }) => name === 'QUERY_BASE_PATH');
    return [
      typeof flag === 'string' ? flag.slice('--query.base-path='.length) : undefined,
      stringAt(variable, 'value'),
    ];
  });
}

function ofConfig(config: JsonObject): string | undefined {
  return stringAt(objectAt(config, 'extensions', 'jaeger_query'), 'base_path');
}

/** The configurations of the pods of a Jaeger 2, as far as their ConfigMaps, or the custom resource, were read. */
export function v2Configs(chain: Chain, { cr, workloads }: JaegerFound): readonly JsonObject[] {
  const inCr = objectAt(cr, 'spec', 'config');
  const inMaps = sourcesOf(workloads).flatMap(({ namespace, name, key }) => {
    const text = stringAt(chain.object({ kind: 'ConfigMap', namespace, name }), 'data', key);
    const tree = text === undefined ? undefined : treeIn(text);
    return tree === undefined ? [] : [tree];
  });
  return [inCr, ...inMaps];
}

/** Asks for the ConfigMaps of a Jaeger 2 that were not read yet. */
export function v2ConfigQuestions(chain: Chain, { workloads }: JaegerFound): readonly Question[] {
  return sourcesOf(workloads)
    .filter(({ namespace, name }) => chain.object({ kind: 'ConfigMap', namespace, name }) === undefined)
    .map(({ namespace, name }) => configMapQuestion(namespace, name));
}

function sourcesOf(workloads: readonly JsonObject[]) {
  return workloads.flatMap((workload) =>
    jaegerV2Containers(workload).flatMap((container) => configSources(workload, container)),
  );
}
