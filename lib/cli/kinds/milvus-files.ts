import { type FoundProblem } from '../../diagnostics/rule';
import { objectAt, stringAt } from '../../kubernetes/json';
import { checkNestedValues, Reader } from '../../rules/files';
import { traceRules } from '../../rules/milvus/trace/rules';
import { traceOf } from '../../models/user-yaml/user-yaml';
import { USER_YAML } from '../../upstream/milvus';
import { chartKeys } from '../../upstream/milvus-values/known-keys';
import type { Kind } from './kind';
import { nestedKeys } from './values-files';
import { milvusReleaseRules } from '../../rules/milvus/release/rules';
import { withoutGuesses } from '../../rules/milvus/values/old-charts';
import { spellingRules } from '../../rules/milvus/trace/spelling';
import { runRules } from '../../diagnostics/run-rules';

const TEXT = `["${USER_YAML}"]`;

/** Values for the milvus-helm chart. Release name and namespace are unknown here, so rules about names are skipped. */
export const VALUES: Kind = {
  one: 'values file',
  many: 'values files',
  reader: Reader.HELM,
  text: `extraConfigFiles${TEXT}`,
  check(values, { where, versions, chart: beside }): FoundProblem[] {
    const chart = versions.for(stringAt(values, 'image', 'all', 'tag'), beside);
    const isChartAssumed = versions.isChartAssumed(beside);
    const found = runRules(milvusReleaseRules, { chart, values, isChartAssumed }, where);
    // A key of the chart itself can have any content.
    const nested = nestedKeys(values).filter((key) => !chartKeys('').has(key));
    const isReported = ({ code, finding }: FoundProblem): boolean =>
      UNKNOWN_KEY.includes(code) && nested.includes(finding.path);
    return [
      ...nested.flatMap((key) => checkNestedValues({ key, values }, where)),
      ...(isChartAssumed ? withoutGuesses(found) : found).filter((problem) => !isReported(problem)),
    ];
  },
};

/** The rules about keys that the chart does not read. */
const UNKNOWN_KEY: readonly string[] = ['MLV040', 'MLV101'];

/** The ConfigMap that the chart makes, as `helm template` prints it. */
export const CONFIG_MAP: Kind = {
  one: 'ConfigMap of Milvus',
  many: 'ConfigMaps of Milvus',
  reader: Reader.KUBECTL,
  text: `data${TEXT}`,
  check(configMap, { where, versions }): FoundProblem[] {
    const text = objectAt(configMap, 'data')[USER_YAML];
    // The other values, and whether it is a cluster, are unknown here.
    const values = { cluster: { enabled: false }, extraConfigFiles: { [USER_YAML]: text } };
    const chart = versions.for();
    return runRules(milvusReleaseRules, { chart, values }, where)
      .filter(({ finding }) => finding.path.startsWith('extraConfigFiles'))
      .map((problem) => ({
        ...problem,
        finding: { ...problem.finding, path: problem.finding.path.replace('extraConfigFiles', 'data') },
      }));
  },
};

/** A Milvus configuration in a file, for `--set-file`. */
export const CONFIGURATION: Kind = {
  one: 'Milvus configuration',
  many: 'Milvus configurations',
  reader: Reader.MILVUS,
  check(config, { where, versions }): FoundProblem[] {
    const trace = traceOf(config);
    if (trace === undefined) return [];
    const milvus = versions.for()._milvusVersion;
    return [
      ...runRules(spellingRules, config, where),
      ...runRules(traceRules, { trace, milvus, cluster: false }, where),
    ];
  },
};
