import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { isHeadersVariable, variableOf } from '../../../upstream/milvus-settings';
import { credentialsIn } from '../shared/credentials';
import { example } from '../../../models/milvus-cr/cr';

const CONFIG = 'spec.config.';

/** Rules over credentials in a Milvus CR. No message repeats a value. */
export const credentialRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV145',
    severity: Severity.ERROR,
    summary: 'a Milvus CR contains no credential as plain text: not in config, environment variables or values',
    see: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    example: () => example({ config: { minio: { secretAccessKey: '...' } } }),
    *check(cr): Iterable<Finding> {
      for (const { path, variable } of credentialsIn(objectAt(cr, 'spec'), 'spec')) {
        // Credentials in headers are MLV019.
        if (variable !== undefined && isHeadersVariable(variable)) continue;
        yield {
          path,
          problem: 'credential in plain text.',
          effect: 'Anyone who can read the CR or the repository can use it.',
          fix: variable === undefined ? fixOf(path) : 'Use valueFrom.secretKeyRef instead of value.',
        };
      }
    },
  },
];

function fixOf(path: string): string {
  if (path.includes('.inCluster.values.')) return 'Use existingSecret of the chart to name a Secret.';
  if (!path.startsWith(CONFIG)) return 'Name a Secret instead.';
  const setting = path.slice(CONFIG.length);
  if (/^minio\.(accessKeyID|secretAccessKey)$/i.test(setting))
    return 'Put it into a Secret, and name that in spec.dependencies.storage.secretRef.';
  if (/^kafka\.saslPassword$/i.test(setting))
    return 'Put it into a Secret, and name that in spec.dependencies.kafka.secretRef.';
  return `Set the environment variable ${variableOf(setting)} with valueFrom.secretKeyRef in spec.components.env.`;
}
