import { isObject, type JsonObject, stringAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import {
  argumentsOf,
  type ConfigMapKey,
  configsIn,
  configSources,
  isJaegerV2Workload,
  jaegerV2Containers,
} from '../../../models/jaeger-v2/workload';
import { kubectl, type Question } from '../../answers/question';
import { type Chain, namespaceOf } from '../chain';
import { jaegersIn } from './jaegers';
import { treeIn } from '../yaml-tree';
import { fileQuestion } from '../milvus/config-files';

/** Of more ConfigMaps, only these are asked for. */
const MAX_CONFIGS = 4;

/** The configuration of a workload of Jaeger 2. */
export interface JaegerConfig {
  /** Undefined if it was not read, or is not YAML. */
  readonly config: JsonObject | undefined;
  /** The ConfigMap with it. @default - it has none: the program's own configuration, or another source */
  readonly source?: ConfigMapKey;
}

/** The configuration of a workload; undefined if it runs no Jaeger 2, or one without its own configuration. */
export function configOfWorkload(chain: Chain, workload: JsonObject): JaegerConfig | undefined {
  const [container] = jaegerV2Containers(workload);
  if (container === undefined || configsIn(argumentsOf(container)).length === 0) return undefined;
  const [source] = configSources(workload, container);
  if (source === undefined) return { config: undefined };
  const { name, key } = source;
  const map = chain.object({ kind: 'ConfigMap', namespace: namespaceOf(workload), name });
  const tree = map === undefined ? undefined : treesOf(map).get(key);
  return { config: tree, source: { namespace: namespaceOf(workload), name, key } };
}

/** The trees of a ConfigMap by their keys; texts that are no mapping in YAML are left out. */
const treesOf = once((map: JsonObject): ReadonlyMap<string, JsonObject> => {
  const { data } = map;
  const texts = isObject(data) ? Object.keys(data) : [];
  return new Map(
    texts.flatMap((key): readonly (readonly [string, JsonObject])[] => {
      const tree = treeIn(stringAt(data, key) ?? '');
      return tree === undefined ? [] : [[key, tree]];
    }),
  );
});

/** Asks for the ConfigMaps with the configurations of the Jaegers. */
export function jaegerConfigQuestions(chain: Chain): readonly Question[] {
  const workloads = jaegersIn(chain).flatMap((jaeger) => jaeger.workloads.filter(isJaegerV2Workload));
  const asked = workloads.flatMap((workload) => {
    const source = configOfWorkload(chain, workload)?.source;
    return source === undefined ? [] : [`${source.name} -n ${source.namespace}`];
  });
  return [...new Set(asked)].slice(0, MAX_CONFIGS).map((each) => {
    return kubectl('get', 'configmap', ...each.split(' '), '-o', 'json');
  });
}

/** Prints one configuration as it is: the same by hand. */
export function configQuestion({ namespace, name, key }: ConfigMapKey): Question {
  return fileQuestion(namespace, { configMap: name, key });
}
