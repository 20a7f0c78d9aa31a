import { type Finding, findingsOf, type Rule } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { isCluster, isSetByEnv, milvusOf } from '../../../models/milvus-values/values';
import { traceOf, userYamlOf } from '../../../models/user-yaml/user-yaml';
import { USER_YAML } from '../../../upstream/milvus';
import { STREAMING_SINCE } from '../../../upstream/milvus-components';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';
import { traceRules } from '../trace/rules';
import { valuesRules } from '../values/rules';
import { releaseRules } from './release';
import { spellingRules } from '../trace/spelling';
import { type ConfigSubject, neededSettingRules } from '../shared/needed-settings';
import type { TraceSubject } from '../trace/subject';

const USER_YAML_PATH = `extraConfigFiles["${USER_YAML}"]`;

/** Rules over a helm release of Milvus, its trace settings included. */
export const milvusReleaseRules: readonly Rule<MilvusReleaseSubject>[] = [
  ...releaseRules,
  ...traceRules.map((rule) => ({
    ...rule,
    example: () => releaseWith(rule.example()),
    when: (subject: MilvusReleaseSubject) => traceSubjectOf(subject).trace !== undefined,
    *check(subject: MilvusReleaseSubject): Iterable<Finding> {
      for (const finding of findingsOf(rule, traceSubjectOf(subject))) {
        yield { ...finding, path: `${USER_YAML_PATH} ${finding.path}` };
      }
    },
  })),
  ...spellingRules.map((rule) => ({
    ...rule,
    example: () => ({ ...RELEASE, values: withUserYaml(rule.example()) }),
    when: ({ values }: MilvusReleaseSubject) => Object.keys(userYamlOf(values).tree).length > 0,
    *check({ values }: MilvusReleaseSubject): Iterable<Finding> {
      for (const finding of findingsOf(rule, userYamlOf(values).tree)) {
        yield { ...finding, path: `${USER_YAML_PATH} ${finding.path}` };
      }
    },
  })),
  ...neededSettingRules.map((rule) => ({
    ...rule,
    example: () => ({ ...RELEASE, values: withUserYaml(rule.example().config) }),
    when: ({ values }: MilvusReleaseSubject) => Object.keys(userYamlOf(values).tree).length > 0,
    *check(subject: MilvusReleaseSubject): Iterable<Finding> {
      for (const finding of findingsOf(rule, configSubjectOf(subject))) {
        yield { ...finding, path: `${USER_YAML_PATH} ${finding.path}` };
      }
    },
  })),
  ...valuesRules,
];

function configSubjectOf(subject: MilvusReleaseSubject): ConfigSubject {
  return {
    config: userYamlOf(subject.values).tree,
    milvus: milvusOf(subject),
    isOverridden: (setting) => isSetByEnv(subject, setting),
  };
}

const traceSubjectOf = once((subject: MilvusReleaseSubject): TraceSubject => {
  const trace = traceOf(userYamlOf(subject.values).tree);
  return { trace, milvus: milvusOf(subject), cluster: isCluster(subject.values) };
});

/** A release with a `trace` block. */
function releaseWith({ trace, milvus, cluster }: TraceSubject): MilvusReleaseSubject {
  return {
    ...RELEASE,
    chart: MilvusChartVersion.of({
      chart: milvus.isAtLeast(STREAMING_SINCE) ? MilvusChartVersion.NEWEST.chart : '4.2.0',
      milvus: milvus.version,
    }),
    values: {
      ...(cluster ? {} : { cluster: { enabled: false } }),
      ...withUserYaml({ trace }),
    },
  };
}

/** Values with settings of Milvus, in JSON, so that lint loads no writer of YAML. Documents show them as YAML. */
function withUserYaml(settings: JsonObject): JsonObject {
  return { extraConfigFiles: { [USER_YAML]: JSON.stringify(settings) } };
}
