import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { objectAt, valueAt } from '../../../kubernetes/json';
import { OTLP_HEADERS_VARIABLE, TRACE_KEYS } from '../../../upstream/milvus';
import { type MilvusReleaseSubject, RELEASE } from '../subject';
import { credentialHeaders } from '../trace/headers';
import { traceOf, userYamlOf } from '../user-yaml';
import { hasCredentialName, isCredential } from './credentials';
import { COMPONENTS, componentsOf, envOf, settingOf } from './facts';

/** The settings of `trace` as variables are compared with them: `traceotlpendpoint`. */
const SETTINGS: ReadonlyMap<string, string> = new Map(
  TRACE_KEYS.map((key) => [`trace${key.replaceAll('.', '').toLowerCase()}`, key]),
);

/** Rules over the environment of components: it wins over every file. */
export const envRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV113',
    severity: Severity.ERROR,
    summary: 'no environment variable says another thing about tracing than user.yaml',
    example: {
      ...RELEASE,
      values: {
        proxy: { extraEnv: [{ name: 'TRACE_EXPORTER', value: 'noop' }] },
        extraConfigFiles: { 'user.yaml': 'trace: { exporter: stdout, sampleFraction: 0.1 }' },
      },
    },
    *check(subject): Iterable<Finding> {
      const trace = traceOf(userYamlOf(subject.values).tree);
      for (const component of componentsOf(subject)) {
        for (const { name, value } of envOf(subject.values, component)) {
          const key = SETTINGS.get(settingOf(name));
          const said = valueAt(trace, ...(key ?? '').split('.'));
          if (key === undefined || said === undefined || value === undefined || isSame(value, said)) continue;
          yield {
            path: `${component}.extraEnv ${String(name)}`,
            // Headers may be credentials.
            ...(key === 'otlp.headers' ? {} : { value }),
            rule: `is another value than trace.${key} in user.yaml has`,
            consequence: 'the environment wins, silently, and these pods trace otherwise than the rest',
            fix: 'Remove the variable',
          };
        }
      }
    },
  },
  {
    code: 'MLV115',
    severity: Severity.ERROR,
    summary: 'no credential stands in the environment of a component',
    example: { ...RELEASE, values: { proxy: { extraEnv: [{ name: 'MINIO_SECRET_ACCESS_KEY', value: '...' }] } } },
    *check({ values }): Iterable<Finding> {
      for (const component of [...COMPONENTS, 'woodpecker']) {
        for (const { name, value } of envOf(values, component)) {
          const isHeader = settingOf(name) === settingOf(OTLP_HEADERS_VARIABLE) && credentialHeaders(value).length > 0;
          if (!isHeader && !(hasCredentialName(String(name)) && isCredential(value))) continue;
          yield {
            path: `${component}.extraEnv ${String(name)}`,
            rule: 'is a credential as text',
            consequence: 'everybody who may read the values, the Deployment or the repository could use it',
            fix: 'Put it into a Secret and use valueFrom.secretKeyRef in place of value',
          };
        }
      }
      for (const part of ['etcd', 'kafka']) {
        const { extraEnvVars } = objectAt(values, part);
        for (const entry of Array.isArray(extraEnvVars) ? extraEnvVars : []) {
          const name = String(valueAt(entry, 'name'));
          if (!hasCredentialName(name) || !isCredential(valueAt(entry, 'value'))) continue;
          yield {
            path: `${part}.extraEnvVars ${name}`,
            rule: 'is a credential as text',
            consequence: 'everybody who may read the values, the Deployment or the repository could use it',
            fix: 'Put it into a Secret and use valueFrom.secretKeyRef in place of value',
          };
        }
      }
    },
  },
];

/** Milvus compares texts. */
function isSame(value: unknown, said: unknown): boolean {
  return word(value) === word(said);
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
