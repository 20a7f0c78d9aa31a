import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, textOf } from '../../../kubernetes/json';
import { canonicalQuantity } from '../../../kubernetes/quantity';
import { defaultPort, inPipelines } from '../../../models/jaeger-v2/collector-ports';
import { listIn } from '../../../models/jaeger-v2/collector-volumes';
import { ofCollector, OPERATOR } from './shared';

/** A value and the one that the operator writes in its place. */
interface Rewritten {
  readonly path: string;
  /** @default - it is missing */
  readonly value?: unknown;
  /** As it is written in YAML. */
  readonly canonical: string;
  /** What happens where only the operator's webhook would write it. @default - the difference alone */
  readonly effect?: string;
}

const DRIFT = 'GitOps tools report permanent drift.';

/** Rules about values that the operator rewrites in a collector. */
export const canonicalRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT121',
    severity: Severity.WARNING,
    summary:
      'endpoints, ports and quantities of an OpenTelemetryCollector are canonical: the operator does not rewrite them',
    see: `${OPERATOR}/internal/otelconfig/config.go`,
    example: () => ofCollector({ resources: { limits: { memory: '1024Mi' } } }),
    *check(cr): Iterable<Finding> {
      for (const { path, value, canonical, effect = DRIFT } of [
        ...quantities(cr),
        ...portFields(cr),
        ...endpoints(cr),
      ]) {
        yield {
          path,
          ...(value === undefined ? {} : { value }),
          problem:
            value === undefined
              ? 'missing: the operator adds it.'
              : `is not canonical: the operator writes ${canonical}.`,
          effect,
          fix: `Write ${canonical}.`,
        };
      }
    },
  },
  {
    code: 'JVT122',
    severity: Severity.WARNING,
    summary: 'no component of an OpenTelemetryCollector is null',
    see: `${OPERATOR}/internal/webhook/collector_webhook.go`,
    example: () =>
      ofCollector({
        config: {
          receivers: { nop: null },
          exporters: { nop: {} },
          service: { pipelines: { traces: { receivers: ['nop'], exporters: ['nop'] } } },
        },
      }),
    *check(cr): Iterable<Finding> {
      for (const section of ['receivers', 'processors', 'exporters', 'connectors', 'extensions']) {
        for (const path of nullsIn(objectAt(cr, 'spec', 'config', section), `spec.config.${section}`)) {
          yield {
            path,
            value: null,
            problem: 'must be {} in a custom resource.',
            effect: '`kubectl edit` and kustomize can drop it, and then the component is undefined.',
            fix: 'Write {}.',
          };
        }
      }
    },
  },
];

function* quantities(cr: JsonObject): Iterable<Rewritten> {
  yield* amounts('spec.resources', objectAt(cr, 'spec', 'resources'));
  for (const [index, claim] of listIn(cr, 'volumeClaimTemplates').entries()) {
    const path = `spec.volumeClaimTemplates[${index}]`;
    yield* amounts(`${path}.spec.resources`, objectAt(claim, 'spec', 'resources'));
    if (claim.status === undefined) yield { path: `${path}.status`, canonical: '{}' };
  }
}

function* amounts(path: string, resources: JsonObject): Iterable<Rewritten> {
  for (const kind of ['requests', 'limits']) {
    for (const [name, value] of Object.entries(objectAt(resources, kind))) {
      const canonical = canonicalQuantity(textOf(value));
      if (canonical === undefined || canonical === value) continue;
      yield { path: `${path}.${kind}.${name}`, value, canonical: `'${canonical}'` };
    }
  }
}

/** Fields of a list are compared as a whole, so that a missing one is a difference. */
function* portFields(cr: JsonObject): Iterable<Rewritten> {
  for (const [index, { port, targetPort, protocol }] of listIn(cr, 'ports').entries()) {
    if (protocol === undefined) yield { path: `spec.ports[${index}].protocol`, canonical: 'TCP' };
    if (targetPort === undefined && typeof port === 'number') {
      yield { path: `spec.ports[${index}].targetPort`, canonical: textOf(port) };
    }
  }
}

/** The operator writes a host in front of a port, and an endpoint where a receiver has none. */
function* endpoints(cr: JsonObject): Iterable<Rewritten> {
  const config = objectAt(cr, 'spec', 'config');
  for (const id of inPipelines(config, 'receivers')) {
    const settings = objectAt(config, 'receivers')[id];
    const path = `spec.config.receivers.${id}`;
    for (const [protocol, of] of Object.entries(objectAt(settings, 'protocols'))) {
      yield* endpointOf(`${path}.protocols.${protocol}`, of, defaultPort(id, protocol));
    }
    if (isObject(settings) && !('protocols' in settings)) yield* endpointOf(path, settings, defaultPort(id));
  }
}

function* endpointOf(path: string, settings: unknown, port: number | undefined): Iterable<Rewritten> {
  const { endpoint } = objectAt(settings);
  if (endpoint === undefined || endpoint === null || endpoint === '') {
    if (port === undefined) return;
    const effect = 'Without webhooks of the operator, Jaeger listens on localhost, and nothing reaches it.';
    yield { path: `${path}.endpoint`, canonical: `'0.0.0.0:${port}'`, effect };
    return;
  }
  const [, number] = /^:?(\d{1,5})$/.exec(textOf(endpoint)) ?? [];
  if (number !== undefined) yield { path: `${path}.endpoint`, value: endpoint, canonical: `'0.0.0.0:${number}'` };
}

/** The components that are null, and the protocols of receivers. */
function* nullsIn(components: JsonObject, path: string): Iterable<string> {
  for (const [id, settings] of Object.entries(components)) {
    if (settings === null) yield `${path}.${id}`;
    for (const [protocol, of] of Object.entries(objectAt(settings, 'protocols'))) {
      if (of === null) yield `${path}.${id}.protocols.${protocol}`;
    }
  }
}
