import type { Finding, Rule } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { hostFinding, hostFindings, INGRESS_HOSTS } from '../shared/ingress-hosts';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';

const EFFECT = 'The API server rejects the Ingress, and helm fails.';

/** Rules over the Ingresses that the chart creates. */
export const ingressRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    ...INGRESS_HOSTS,
    example: () => ({
      ...RELEASE,
      values: { ingress: { enabled: true, rules: [{ host: 'https://milvus.example.com', path: '/' }] } },
    }),
    *check({ values }): Iterable<Finding> {
      const { rules } = objectAt(values, 'ingress');
      if (isEnabled(values, 'ingress')) {
        for (const [index, rule] of listOf(rules).entries()) {
          yield* hostFinding(valueAt(rule, 'host'), `ingress.rules[${index}].host`, EFFECT);
        }
        yield* ofTls(values, 'ingress');
      }
      if (isEnabled(values, 'attu') && isEnabled(values, 'attu', 'ingress')) {
        yield* hostFindings(valueAt(values, 'attu', 'ingress', 'hosts'), 'attu.ingress.hosts', EFFECT);
        yield* ofTls(values, 'attu', 'ingress');
      }
    },
  },
];

function* ofTls(values: JsonObject, ...keys: readonly string[]): Iterable<Finding> {
  for (const [index, entry] of listOf(valueAt(values, ...keys, 'tls')).entries()) {
    yield* hostFindings(valueAt(entry, 'hosts'), `${keys.join('.')}.tls[${index}].hosts`, EFFECT);
  }
}

function isEnabled(values: JsonObject, ...keys: readonly string[]): boolean {
  return valueAt(values, ...keys, 'enabled') === true;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
