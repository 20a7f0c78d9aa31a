import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { OTLP_HEADERS_VARIABLE } from '../../../upstream/milvus';
import { variableOf } from '../../../upstream/milvus-settings';
import { credentialsIn } from '../shared/credentials';
import { example } from '../../../models/milvus-cr/cr';

const CONFIG = 'spec.config.';

/** Rules that keep credentials out of a Milvus CR. None repeats a value. */
export const credentialRules: readonly Rule<JsonObject>[] = [
  {
    code: 'MLV145',
    severity: Severity.ERROR,
    summary:
      'a Milvus CR names Secrets and holds no credentials: not in config, in environment variables, or in values',
    see: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
    example: () => example({ config: { minio: { secretAccessKey: '...' } } }),
    *check(cr): Iterable<Finding> {
      for (const { path, variable } of credentialsIn(objectAt(cr, 'spec'), 'spec')) {
        // Headers have a rule of their own.
        if (variable === OTLP_HEADERS_VARIABLE) continue;
        yield {
          path,
          problem: 'is a credential.',
          effect: 'Everybody who may read the CR or the repository could use it.',
          fix: variable === undefined ? fixOf(path) : 'Use valueFrom.secretKeyRef in its place.',
        };
      }
    },
  },
];

function fixOf(path: string): string {
  if (path.includes('.inCluster.values.')) return "Name a Secret by the chart's own existingSecret";
  if (!path.startsWith(CONFIG)) return 'Name a Secret in its place';
  const setting = path.slice(CONFIG.length);
  if (/^minio\.(accessKeyID|secretAccessKey)$/i.test(setting))
    return 'Name the Secret in spec.dependencies.storage.secretRef';
  if (/^kafka\.saslPassword$/i.test(setting)) return 'Name the Secret in spec.dependencies.kafka.secretRef';
  return `Give it as the environment variable ${variableOf(setting)} with valueFrom.secretKeyRef, in spec.components.env`;
}
