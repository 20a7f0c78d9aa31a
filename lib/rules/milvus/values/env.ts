import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { textOf, valueAt } from '../../../kubernetes/json';
import { settingText, traceKeyOf } from '../../../upstream/milvus-settings';
import { credentialsIn } from '../shared/credentials';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { traceOf, userYamlOf } from '../../../models/user-yaml/user-yaml';
import { beside, componentsOf, envOf } from '../../../models/milvus-values/values';

/** Rules over the environment of components: it wins over every file. */
export const envRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV113',
    severity: Severity.ERROR,
    summary: 'no environment variable says another thing about tracing than user.yaml',
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
          const key = traceKeyOf(textOf(name));
          const said = valueAt(trace, ...(key ?? '').split('.'));
          if (
            key === undefined ||
            said === undefined ||
            value === undefined ||
            settingText(value) === settingText(said)
          )
            continue;
          yield {
            path: `${component}.extraEnv ${textOf(name)}`,
            // Headers may be credentials.
            ...(key === 'otlp.headers' ? {} : { value }),
            problem: `is not what trace.${key} in user.yaml says.`,
            effect: 'The environment wins, silently, and these pods trace otherwise than the rest.',
            fix: 'Remove the variable.',
          };
        }
      }
    },
  },
  {
    code: 'MLV115',
    severity: Severity.ERROR,
    summary: 'no credential stands in the environment of a component',
    see: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    example: () => ({
      ...RELEASE,
      values: { proxy: { extraEnv: [{ name: 'MINIO_SECRET_ACCESS_KEY', value: '...' }] } },
    }),
    *check({ values }): Iterable<Finding> {
      for (const { path, variable } of credentialsIn(beside(values), '', userYamlOf(values).tree)) {
        if (variable === undefined) continue;
        yield {
          path: `${path.replace(/\[\d+\]\.value$/, '')} ${variable}`,
          problem: 'is a credential as text.',
          effect: 'Everybody who may read the values, the Deployment or the repository could use it.',
          fix: 'Put it into a Secret and use valueFrom.secretKeyRef in place of value.',
        };
      }
    },
  },
];
