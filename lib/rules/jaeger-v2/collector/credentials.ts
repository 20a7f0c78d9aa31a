import { isCredential } from '../../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { listIn } from '../../../models/jaeger-v2/collector-volumes';
import { ofCollector } from './shared';

/** Rules about credentials in a collector. No message repeats one. */
export const credentialRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT123',
    severity: Severity.ERROR,
    summary: 'variables of an OpenTelemetryCollector contain no credentials',
    see: 'https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-environment-variables',
    example: () => ofCollector({ env: [{ name: 'STORE_PASSWORD', value: '...' }] }),
    *check(cr): Iterable<Finding> {
      for (const [index, variable] of listIn(cr, 'env').entries()) {
        if (!isCredential(stringAt(variable, 'name') ?? '', variable.value)) continue;
        yield {
          path: `spec.env[${index}].value`,
          problem: 'holds a credential in plain text.',
          effect: 'Everyone who can read the CR, the pods or the repository can read it.',
          fix: 'Put it in a Secret, and use valueFrom.secretKeyRef.',
        };
      }
    },
  },
];
