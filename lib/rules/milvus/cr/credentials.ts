import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { envOf } from './env';
import { example } from './subject';
import { leavesOf, settingName } from './trace-settings';

/** The last word of settings that open doors, without `.`, `_` and `/`, as in `minio.secretAccessKey` or `ETCD_AUTH_PASSWORD`. */
const CREDENTIAL =
  /(password|passwords|passwd|secretkey|secretaccesskey|accesskey|accesskeyid|apikey|authparams|credentialjson|(access|auth|bearer|jwt)token)$/;
const DEPENDENCIES = ['etcd', 'storage', 'pulsar', 'kafka', 'tei'];

const READABLE = 'everybody who may read the CR or the repository could use it';

/** Rules that keep credentials out of a Milvus CR. None repeats a value. */
export const credentialRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV145',
    severity: Severity.ERROR,
    summary:
      'a Milvus CR names Secrets and holds no credentials: not in config, in environment variables, or in values',
    example: example({ config: { minio: { secretAccessKey: '...' } } }),
    *check(cr): Iterable<Finding> {
      for (const [path, value] of leavesOf(objectAt(cr, 'spec', 'config'))) {
        if (!isCredential(path, value)) continue;
        yield finding(`spec.config.${path}`, fixOf(path));
      }
      for (const { path, name, value } of envOf(cr)) {
        if (!isCredential(name, value)) continue;
        yield finding(`${path}.value`, 'Use valueFrom.secretKeyRef in its place');
      }
      for (const dependency of DEPENDENCIES) {
        const place = ['spec', 'dependencies', dependency, 'inCluster', 'values'];
        for (const [path, value] of leavesOf(objectAt(cr, ...place))) {
          if (!isCredential(path, value)) continue;
          yield finding([...place, path].join('.'), "Name a Secret by the chart's own existingSecret");
        }
      }
    },
  },
];

function finding(path: string, fix: string): Finding {
  return { path, rule: 'is a credential', consequence: READABLE, fix };
}

function isCredential(path: string, value: unknown): boolean {
  const last = path.slice(path.lastIndexOf('.') + 1);
  // `existingSecretPasswordKey` and the like name a key of a Secret.
  if (/^existing/i.test(last) || !CREDENTIAL.test(settingName(last))) return false;
  return (
    typeof value === 'number' ||
    (typeof value === 'string' && value !== '') ||
    (Array.isArray(value) && value.length > 0)
  );
}

function fixOf(path: string): string {
  if (/^minio\.(accessKeyID|secretAccessKey)$/i.test(path))
    return 'Name the Secret in spec.dependencies.storage.secretRef';
  if (/^kafka\.saslPassword$/i.test(path)) return 'Name the Secret in spec.dependencies.kafka.secretRef';
  const variable = path.toUpperCase().replaceAll('.', '_');
  return `Give it as the environment variable ${variable} with valueFrom.secretKeyRef, in spec.components.env`;
}
