import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { textOf, valueAt } from '../../../kubernetes/json';
import { settingText } from '../../../upstream/milvus-settings';
import { traceKeyOfVariable } from '../../../models/trace/variable';
import { credentialsIn } from '../shared/credentials';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { traceOf, userYamlOf } from '../../../models/user-yaml/user-yaml';
import { componentsOf, envOf, milvusOf, withoutConfigFiles } from '../../../models/milvus-values/values';

/** Rules over the environment of components, which overrides every configuration file. */
export const envRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV113',
    severity: Severity.ERROR,
    summary: 'no environment variable overrides a trace setting of user.yaml with another value',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/config/env_source.go',
    example: () => ({
      ...RELEASE,
      values: {
        proxy: { extraEnv: [{ name: 'TRACE_EXPORTER', value: 'noop' }] },
        extraConfigFiles: { 'user.yaml': 'trace: { exporter: stdout, sampleFraction: 0.1 }' },
      },
    }),
    *check(subject): Iterable<Finding> {
      const trace = traceOf(userYamlOf(subject.values).tree);
      for (const component of componentsOf(subject)) {
        for (const { name, value } of envOf(subject.values, component)) {
          const key = traceKeyOfVariable(textOf(name), milvusOf(subject));
          const inFile = valueAt(trace, ...(key ?? '').split('.'));
          if (
            key === undefined ||
            inFile === undefined ||
            value === undefined ||
            settingText(value) === settingText(inFile)
          )
            continue;
          yield {
            path: `${component}.extraEnv ${textOf(name)}`,
            // Headers can be credentials.
            ...(key === 'otlp.headers' ? {} : { value }),
            problem: `conflicts with trace.${key} in user.yaml.`,
            effect: 'The variable silently overrides it, and these pods trace differently from the rest.',
            fix: 'Remove the variable.',
          };
        }
      }
    },
  },
  {
    code: 'MLV115',
    severity: Severity.ERROR,
    summary: 'the environment of a component contains no credential as plain text',
    see: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    example: () => ({
      ...RELEASE,
      values: { proxy: { extraEnv: [{ name: 'MINIO_SECRET_ACCESS_KEY', value: '...' }] } },
    }),
    *check({ values }): Iterable<Finding> {
      for (const { path, variable } of credentialsIn(withoutConfigFiles(values), '', userYamlOf(values).tree)) {
        if (variable === undefined) continue;
        yield {
          path: `${path.replace(/\[\d+\]\.value$/, '')} ${variable}`,
          problem: 'credential in plain text.',
          effect: 'Anyone who can read the values, the Deployment or the repository can use it.',
          fix: 'Put it into a Secret, and use valueFrom.secretKeyRef instead of value.',
        };
      }
    },
  },
];
