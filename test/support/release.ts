import type { JsonObject } from '../../lib/kubernetes/json';
import { toYaml } from '../../lib/kubernetes/yaml';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';
import { messages } from './problems';
import { milvusReleaseRules } from '../../lib/rules/milvus/release/rules';
import { runRules } from '../../lib/diagnostics/run-rules';

/** What the rule of the code says about a release `my-release` with these values, without the code and the place. */
export function releaseProblems(
  code: string,
  values: JsonObject,
  chart = MilvusChartVersion.NEWEST,
  releaseName = 'my-release',
): string[] {
  const subject = { releaseName, namespace: 'default', chart, values };
  return messages(runRules(milvusReleaseRules, subject, 'p/r'), code);
}

/** Values with this `user.yaml`. */
export function withUserYaml(tree: JsonObject, values: JsonObject = {}): JsonObject {
  return { ...values, extraConfigFiles: { 'user.yaml': toYaml(tree) } };
}
