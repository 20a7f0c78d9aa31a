import { isObject, type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { parseUserYaml, traceOf } from '../../../models/user-yaml/user-yaml';
import { type Chain, objectsAt } from '../../chain/chain';
import { type ConfigFile, configFilesOf, configMapOf, fileText } from '../../chain/milvus/config-files';
import { type MilvusFound, valuesOf } from '../../chain/milvus/milvuses';
import { configOf } from '../../chain/milvus/trace';

/** The file of a workload with the trace settings of the user; undefined if it mounts none. */
export function userYamlOf(workload: JsonObject): ConfigFile | undefined {
  return configFilesOf(workload).find(({ file }) => file === 'user.yaml');
}

/** The trace settings that the values of the release, or the CR, have; undefined if they are not known. */
export function wantedTrace(chain: Chain, { release, cr }: MilvusFound): JsonObject | undefined {
  if (release !== undefined) {
    const values = valuesOf(chain, release);
    // The chart writes no ConfigMap then.
    if (values === undefined || (stringAt(values, 'customConfigMap') ?? '') !== '') return undefined;
    const { tree, problem } = parseUserYaml(valueAt(values, 'extraConfigFiles', 'user.yaml'));
    return problem === undefined ? asTree(traceOf(tree)) : undefined;
  }
  return cr === undefined ? undefined : asTree(traceOf(configOf(cr)));
}

/** The trace settings in the user.yaml that a workload mounts; undefined if it was not read. */
export function mountedTrace(chain: Chain, workload: JsonObject): JsonObject | undefined {
  const file = userYamlOf(workload);
  const text = file === undefined ? undefined : fileText(chain, workload, file);
  if (text === undefined) return undefined;
  const { tree, problem } = parseUserYaml(text);
  return problem === undefined ? asTree(traceOf(tree)) : undefined;
}

function asTree(trace: unknown): JsonObject {
  return isObject(trace) ? trace : {};
}

/** When the text of a file was changed last, in milliseconds by the clock of the API server; undefined if it is not known. */
export function changedAt(chain: Chain, workload: JsonObject, { configMap, key }: ConfigFile): number | undefined {
  const object = configMapOf(chain, workload, configMap);
  const times = objectsAt(object, 'metadata', 'managedFields')
    .filter(({ fieldsV1 }) => valueAt(fieldsV1, 'f:data', `f:${key}`) !== undefined)
    .map(({ time }) => Date.parse(typeof time === 'string' ? time : ''))
    .filter((time) => !Number.isNaN(time));
  return times.length === 0 ? undefined : Math.max(...times);
}
