import { isObject, type JsonObject, objectAt } from '../kubernetes/json';
import { toYaml } from '../kubernetes/yaml';
import { isCluster } from '../rules/milvus';
import { rememberUserYaml } from '../rules/milvus/user-yaml';
import { USER_YAML } from '../upstream/milvus';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { defaultComponents, OPTIONAL_COMPONENTS } from '../upstream/milvus-components';

export interface ReleaseValuesProps {
  readonly chart: MilvusChartVersion;
  readonly values: JsonObject;
  readonly userYaml: JsonObject;
  /** Entries for the environment of every component that sends traces. */
  readonly env: readonly JsonObject[];
}

/** The values as helm gets them: what was given, the environment of the components, and `user.yaml` as text. */
export function releaseValues({ chart, values, userYaml, env }: ReleaseValuesProps): JsonObject {
  const result = {
    ...values,
    ...(env.length === 0 ? {} : withEnv(chart, values, env)),
    extraConfigFiles: { [USER_YAML]: toYaml(userYaml) },
  };
  rememberUserYaml(result, userYaml);
  return result;
}

/** Helm replaces lists, so that the entries stand behind those that are there. */
function withEnv(chart: MilvusChartVersion, values: JsonObject, env: readonly JsonObject[]): JsonObject {
  const asked = OPTIONAL_COMPONENTS.filter((component) => objectAt(values, component).enabled === true);
  const there = defaultComponents(chart, isCluster(values)).filter(
    (component) => objectAt(values, component).enabled !== false,
  );
  return Object.fromEntries(
    [...there, ...(isCluster(values) ? asked : [])].map((component) => {
      const { extraEnv, ...rest } = objectAt(values, component);
      return [
        component,
        { ...rest, extraEnv: [...(Array.isArray(extraEnv) ? extraEnv.filter(isObject) : []), ...env] },
      ];
    }),
  );
}
