import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, objectAt } from '../../../kubernetes/json';
import { invalidName, wrongType } from '../../../diagnostics/sentences';
import { dnsLabelProblem, suggestDnsLabel } from '../../../kubernetes/names';
import { nearest, suggestion } from '../../../diagnostics/nearest';
import { MAX_RELEASE_NAME_LENGTH, USER_YAML } from '../../../upstream/milvus';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { type UserYaml, userYamlOf } from '../../../models/user-yaml/user-yaml';

const USER_YAML_PATH = `extraConfigFiles["${USER_YAML}"]`;

/** What Milvus does with a user.yaml that has a problem, and what to do about it. */
export function outcomeOf({ isFirstRead = false }: Pick<UserYaml, 'isFirstRead'>): Pick<Finding, 'effect' | 'fix'> {
  return isFirstRead
    ? {
        effect: 'Milvus silently reads only the first.',
        fix: 'Move all settings into the first document, and remove the others.',
      }
    : {
        effect: 'Milvus drops all of its configuration files, looks for etcd at localhost and crashes.',
        fix: 'Correct the text.',
      };
}

/** Rules over the name of a helm release of Milvus, and over where its values hold the settings of Milvus. */
export const releaseRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV001',
    severity: Severity.ERROR,
    summary: 'a release name is one that helm accepts',
    see: 'https://github.com/helm/helm/blob/v3.17.2/pkg/chartutil/validate_name.go',
    example: () => ({ ...RELEASE, releaseName: 'My_Release' }),
    *check({ releaseName }): Iterable<Finding> {
      if (releaseName === undefined) return;
      const tooLong = releaseName.length > MAX_RELEASE_NAME_LENGTH;
      const rule = tooLong
        ? `must have at most ${MAX_RELEASE_NAME_LENGTH} characters, not ${releaseName.length}`
        : dnsLabelProblem(releaseName);
      if (rule === undefined) return;
      yield {
        path: 'releaseName',
        value: releaseName,
        effect: 'Helm rejects it.',
        ...invalidName('release name', rule, `Use '${suggestDnsLabel(releaseName, MAX_RELEASE_NAME_LENGTH)}'.`),
      };
    },
  },
  {
    code: 'MLV002',
    severity: Severity.ERROR,
    summary: 'the namespace of a release is a DNS label',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names',
    example: () => ({ ...RELEASE, namespace: 'Data' }),
    *check({ namespace }): Iterable<Finding> {
      if (namespace === undefined) return;
      const rule = dnsLabelProblem(namespace);
      if (rule === undefined) return;
      yield {
        path: 'namespace',
        value: namespace,
        effect: 'Helm and the API server reject it.',
        ...invalidName('namespace', rule, `Use '${suggestDnsLabel(namespace)}'.`),
      };
    },
  },
  {
    code: 'MLV003',
    severity: Severity.ERROR,
    summary: 'extraConfigFiles maps file names to text, and its user.yaml is YAML with a mapping at its top level',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/configmap.yaml#L12',
    example: () => ({ ...RELEASE, values: { extraConfigFiles: { 'user.yaml': { trace: { exporter: 'jaeger' } } } } }),
    *check(subject): Iterable<Finding> {
      const { values } = subject;
      const files = values.extraConfigFiles;
      if (files === undefined) return;
      const text = isObject(files) ? files[USER_YAML] : undefined;
      if (!isObject(files) || (USER_YAML in files && typeof text !== 'string')) {
        yield {
          path: isObject(files) ? USER_YAML_PATH : 'extraConfigFiles',
          effect: 'Helm fails with an error about streamingnode, or mounts a folder instead of the file.',
          ...wrongType(
            isObject(files) ? 'text' : 'a mapping of file names to text',
            `Write the settings as the text of ${USER_YAML}, after |.`,
          ),
          fixInCode: "Set prop 'userYaml' to an object; it is written as text.",
        };
        return;
      }
      const userYaml = userYamlOf(subject.values);
      const { problem } = userYaml;
      if (problem === undefined) return;
      // Without the text, which may contain credentials.
      yield {
        path: USER_YAML_PATH,
        problem,
        ...outcomeOf(userYaml),
        fixInCode: "Set prop 'userYaml' to an object.",
      };
    },
  },
  {
    code: 'MLV004',
    severity: Severity.ERROR,
    summary: 'user.yaml is the only key of extraConfigFiles',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/templates/proxy-deployment.yaml#L139',
    example: () => ({ ...RELEASE, values: { extraConfigFiles: { 'trace.yaml': 'exporter: jaeger' } } }),
    *check({ values }): Iterable<Finding> {
      for (const key of Object.keys(objectAt(values, 'extraConfigFiles'))) {
        if (key === USER_YAML) continue;
        yield {
          path: `extraConfigFiles["${key}"]`,
          problem: `must be ${USER_YAML}.`,
          effect:
            key === 'default.yaml'
              ? 'It replaces the configuration that the chart generates, including the addresses of etcd and storage.'
              : 'The chart puts it into the ConfigMap but never mounts it: Milvus does not read it.',
          fix: `Move its content into ${USER_YAML}.`,
        };
      }
    },
  },
  {
    code: 'MLV005',
    severity: Severity.ERROR,
    summary: 'trace settings are in user.yaml of extraConfigFiles, not at the top level of the values',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L99',
    example: () => ({ ...RELEASE, values: { trace: { exporter: 'jaeger' } } }),
    *check({ values }): Iterable<Finding> {
      for (const key of Object.keys(values)) {
        const misspelt = key !== 'extraConfigFiles' && nearest(key, ['extraConfigFiles']) !== undefined;
        if (key !== 'trace' && !misspelt) continue;
        yield {
          path: key,
          problem: 'unknown key of the chart.',
          effect: 'Helm silently ignores it, and Milvus sends no traces.',
          fix: misspelt ? suggestion('extraConfigFiles') : `Move it into ${USER_YAML_PATH}.`,
        };
      }
    },
  },
  {
    code: 'MLV006',
    severity: Severity.ERROR,
    summary: 'customConfigMap and extraConfigFiles are not set together',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L89',
    example: () => ({ ...RELEASE, values: { customConfigMap: 'mine', extraConfigFiles: { 'user.yaml': 'log: {}' } } }),
    *check({ values }): Iterable<Finding> {
      const { customConfigMap } = values;
      if (typeof customConfigMap !== 'string' || customConfigMap === '' || values.extraConfigFiles === undefined)
        return;
      yield {
        path: 'customConfigMap',
        value: customConfigMap,
        problem: 'conflicts with extraConfigFiles.',
        effect: 'The chart ignores extraConfigFiles and the trace settings in it.',
        fix: 'Remove customConfigMap, or add the trace settings to that ConfigMap by hand.',
      };
    },
  },
];
