import type { JsonObject } from '../kubernetes/json';
import { merge } from '../kubernetes/merge';
import { rememberUserYaml } from '../models/user-yaml/user-yaml';
import { componentsOf, envOf } from '../models/milvus-values/values';
import { USER_YAML } from '../upstream/milvus';
import type { MilvusChartVersion } from '../upstream/milvus-chart-version';
import { composeUserYaml } from './user-yaml';
import { type MirrorProps, mirrorValues } from './values/mirror';

/** The sources of a release's values. */
export interface ReleaseValuesProps {
  /** The version of the chart. */
  readonly chart: MilvusChartVersion;
  /** The contribution of the props. */
  readonly fromProps: JsonObject;
  /** The prop `values`. */
  readonly values: JsonObject;
  /** Settings of `user.yaml`, `trace` among them. */
  readonly userYaml: JsonObject;
  /** An existing `user.yaml`. */
  readonly userYamlText: string | undefined;
  /** Entries for the environment of every component. */
  readonly env: readonly JsonObject[];
  /** Where all images come from. @default - each from its own registry */
  readonly mirror?: MirrorProps;
}

/** The values as helm gets them: those of the props, the environment of the components, and `user.yaml` as text. */
export function releaseValues({
  chart,
  fromProps,
  values,
  userYaml,
  userYamlText,
  env,
  mirror,
}: ReleaseValuesProps): JsonObject {
  const own = merge(fromProps, values);
  const mirrored = mirror === undefined ? own : merge(own, mirrorValues(chart, own, mirror));
  const { text, tree } = composeUserYaml(userYamlText, userYaml);
  const result = { ...merge(mirrored, withEnv(chart, mirrored, env)), extraConfigFiles: { [USER_YAML]: text } };
  if (userYamlText === undefined) rememberUserYaml(result, tree);
  return result;
}

/** Helm replaces lists, so the entries are appended to the existing ones. */
function withEnv(chart: MilvusChartVersion, values: JsonObject, env: readonly JsonObject[]): JsonObject {
  if (env.length === 0) return {};
  return Object.fromEntries(
    componentsOf({ chart, values }).map((component) => [
      component,
      { extraEnv: [...envOf(values, component), ...env] },
    ]),
  );
}
