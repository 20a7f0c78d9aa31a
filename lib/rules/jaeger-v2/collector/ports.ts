import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';
import { type JsonObject, textOf } from '../../../kubernetes/json';
import { listIn } from '../../../models/jaeger-v2/collector-volumes';
import { ofCollector, OPERATOR } from './shared';

const EFFECT = "The operator's webhook rejects the CR.";
const MOST = 15;

/** How the name of a port must be, as a clause; undefined for a valid name. */
function portNameProblem(name: unknown): string | undefined {
  if (typeof name !== 'string' || name === '') return 'must not be empty';
  if (name.length > MOST) return `must have at most ${MOST} characters, not ${name.length}`;
  const valid = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(name) && /[a-z]/.test(name) && !name.includes('--');
  return valid ? undefined : "must consist of a-z, 0-9 and single '-', with a letter, and without '-' at its ends";
}

/** Rules about the ports that a collector opens beside those of its receivers. */
export const portRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT112',
    severity: Severity.ERROR,
    summary: 'ports of an OpenTelemetryCollector have a valid name and a number from 1 to 65535',
    see: `${OPERATOR}/internal/webhook/collector_webhook.go`,
    example: () => ofCollector({ ports: [{ name: 'remote-sampling-http', port: 5778 }] }),
    *check(cr): Iterable<Finding> {
      for (const [index, { name, port }] of listIn(cr, 'ports').entries()) {
        const path = `spec.ports[${index}]`;
        const problem = portNameProblem(name);
        if (problem !== undefined) {
          yield {
            path: `${path}.name`,
            ...(name === undefined ? {} : { value: name }),
            problem: name === undefined ? 'missing: each port needs a name.' : `${problem}.`,
            effect: EFFECT,
            fix: `Use a name such as 'port-${textOf(port ?? 5778)}'.`,
          };
        }
        // The schema of the CRD reports values that are not integers, and has no limits.
        if (typeof port !== 'number' || (port >= 1 && port <= 65535)) continue;
        yield {
          path: `${path}.port`,
          value: port,
          ...outOfRange({ kind: 'whole number', from: 1, to: 65535 }, 'Use the port that Jaeger listens on.'),
          effect: EFFECT,
        };
      }
    },
  },
];
