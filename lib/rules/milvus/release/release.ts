import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, objectAt } from '../../../kubernetes/json';
import { dnsLabelProblem, suggestDnsLabel } from '../../../kubernetes/names';
import { nearest, suggestion } from '../../../diagnostics/nearest';
import { MAX_RELEASE_NAME_LENGTH, USER_YAML } from '../../../upstream/milvus';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { userYamlOf } from '../../../models/user-yaml/user-yaml';

const USER_YAML_PATH = `extraConfigFiles["${USER_YAML}"]`;

const BROKEN_FILE = 'Milvus would drop all of its configuration files and crash on etcd at localhost';

/** Rules over the name of a helm release of Milvus, and over the place of Milvus' settings in its values. */
export const releaseRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV001',
    severity: Severity.ERROR,
    summary: 'a release name is one that helm takes',
    see: 'https://github.com/helm/helm/blob/v3.17.2/pkg/chartutil/validate_name.go',
    example: () => ({ ...RELEASE, releaseName: 'My_Release' }),
    *check({ releaseName }): Iterable<Finding> {
      if (releaseName === undefined) return;
      const tooLong = releaseName.length > MAX_RELEASE_NAME_LENGTH;
      const rule = tooLong
        ? `has ${releaseName.length} characters; helm's limit is ${MAX_RELEASE_NAME_LENGTH}`
        : dnsLabelProblem(releaseName);
      if (rule === undefined) return;
      yield {
        path: 'releaseName',
        value: releaseName,
        problem: rule,
        effect: 'Helm refuses to install it.',
        fix: `Call it '${suggestDnsLabel(releaseName, MAX_RELEASE_NAME_LENGTH)}'.`,
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
        problem: rule,
        effect: 'Helm and the API server refuse it.',
        fix: `Call it '${suggestDnsLabel(namespace)}'.`,
      };
    },
  },
  {
    code: 'MLV003',
    severity: Severity.ERROR,
    summary: 'extraConfigFiles maps file names to text, and user.yaml in it is YAML with a mapping at its top level',
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
          problem: isObject(files) ? 'is not a text.' : 'is not a mapping of file names to text.',
          effect: 'Helm stops with an error about streamingnode, or mounts a folder in place of the file.',
          fix: `Write the settings as the text of ${USER_YAML}, behind |.`,
          fixInCode: 'Give the settings as an object to MilvusRelease.userYaml; it is written as text.',
        };
        return;
      }
      const { problem } = userYamlOf(subject.values);
      if (problem === undefined) return;
      // Without the text, which may hold credentials.
      yield {
        path: USER_YAML_PATH,
        problem: problem,
        effect: BROKEN_FILE,
        fix: 'Correct it there.',
        fixInCode: 'Give the settings as an object to MilvusRelease.userYaml.',
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
          problem: `is not ${USER_YAML}`,
          effect:
            key === 'default.yaml'
              ? 'It would replace the configuration that the chart generates, addresses of etcd and storage included.'
              : 'It lands in the ConfigMap and is never mounted: Milvus does not see it.',
          fix: `Put its content into ${USER_YAML}`,
        };
      }
    },
  },
  {
    code: 'MLV005',
    severity: Severity.ERROR,
    summary:
      'trace settings stand in user.yaml, not at the top level of the values, and the key is spelt extraConfigFiles',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L99',
    example: () => ({ ...RELEASE, values: { trace: { exporter: 'jaeger' } } }),
    *check({ values }): Iterable<Finding> {
      for (const key of Object.keys(values)) {
        const misspelt = key !== 'extraConfigFiles' && nearest(key, ['extraConfigFiles']) !== undefined;
        if (key !== 'trace' && !misspelt) continue;
        yield {
          path: key,
          problem: 'is no key of the chart.',
          effect: 'Helm accepts it and nobody reads it: no traces, no error.',
          fix: misspelt ? suggestion('extraConfigFiles') : `Move it into ${USER_YAML_PATH}`,
        };
      }
    },
  },
  {
    code: 'MLV006',
    severity: Severity.ERROR,
    summary: 'customConfigMap and extraConfigFiles exclude each other',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L89',
    example: () => ({ ...RELEASE, values: { customConfigMap: 'mine', extraConfigFiles: { 'user.yaml': 'log: {}' } } }),
    *check({ values }): Iterable<Finding> {
      const { customConfigMap } = values;
      if (typeof customConfigMap !== 'string' || customConfigMap === '' || values.extraConfigFiles === undefined)
        return;
      yield {
        path: 'customConfigMap',
        value: customConfigMap,
        problem: 'is set together with extraConfigFiles.',
        effect: 'The chart ignores extraConfigFiles, and with it the tracing.',
        fix: 'Remove customConfigMap, or put the trace settings into that ConfigMap by hand.',
      };
    },
  },
];
