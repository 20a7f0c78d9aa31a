import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';
import { type JsonObject, stringAt, textOf } from '../../kubernetes/json';
import type { EnvironmentModel, LocatedObject } from '../../models/environment';
import { childrenOf } from '../../models/jaeger-cr/children/children';
import { isJaegerCollector } from '../../models/jaeger-v2/collector';
import { collectorChildren } from '../../models/jaeger-v2/collector-children';
import { isJaegerCr } from '../../upstream/jaeger';
import { COLLECTOR_API_VERSION, COLLECTOR_KIND } from '../../upstream/jaeger-v2/collector-operator';
import { located } from './examples';

/** Rules that compare the OpenTelemetryCollectors of an environment with its other objects. */
export const environmentCollectorRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'JVT111',
    severity: Severity.ERROR,
    summary:
      'the OpenTelemetry operator creates no object for a Jaeger whose name another object of the environment has',
    see: 'https://github.com/open-telemetry/opentelemetry-operator/blob/v0.158.0/internal/naming/main.go',
    example: () => located(collector('team.jaeger'), collector('team-jaeger')),
    when: ({ objects }) => objects.some(({ object }) => isJaegerCollector(object)),
    *check({ objects }): Iterable<Finding> {
      const owners = new Map<string, LocatedObject>();
      const collectors = objects.filter(({ object }) => isJaegerCollector(object));
      for (const each of objects) {
        if (collectors.includes(each)) continue;
        const made = isJaegerCr(each.object) ? childrenOf(each.object) : [];
        for (const { kind, name } of [identity(each.object), ...made]) owners.set(keyOf(each.object, kind, name), each);
      }
      for (const each of collectors) {
        const name = nameOf(each.object);
        const made = collectorChildren(each.object).map((child) => ({
          ...child,
          key: keyOf(each.object, child.kind, child.name),
        }));
        const met = made.find(({ key }) => owners.has(key));
        const owner = owners.get(met?.key ?? '');
        for (const { key } of made) owners.set(key, each);
        // APP005 reports two with the same name.
        if (met === undefined || owner === undefined || isSame(owner.object, each.object)) continue;
        yield {
          where: each.where,
          path: 'metadata.name',
          value: name,
          problem: `name collision: ${VALUE} and ${owner.where} both create ${met.kind} '${met.name}'.`,
          effect: 'The operator silently takes over the object of the other: spans go to the wrong Jaeger, or to none.',
          fix: 'Rename one, or put it in another namespace.',
        };
      }
    },
  },
];

function isSame(one: JsonObject, other: JsonObject): boolean {
  return isJaegerCollector(one) && nameOf(one) === nameOf(other);
}

function identity(object: JsonObject): { readonly kind: string; readonly name: string } {
  return { kind: textOf(object.kind), name: nameOf(object) };
}

function nameOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'name') ?? '';
}

function keyOf(object: JsonObject, kind: string, name: string): string {
  return `${kind} ${stringAt(object, 'metadata', 'namespace') ?? 'default'}/${name}`;
}

/** For the example. */
function collector(name: string): JsonObject {
  return {
    apiVersion: COLLECTOR_API_VERSION,
    kind: COLLECTOR_KIND,
    metadata: { name, namespace: 'team' },
    spec: {
      mode: 'deployment',
      image: 'jaegertracing/jaeger:2.20.0',
      config: {
        receivers: { nop: {} },
        exporters: { nop: {} },
        service: { pipelines: { traces: { receivers: ['nop'], exporters: ['nop'] } } },
      },
    },
  };
}
