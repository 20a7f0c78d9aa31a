import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt, textOf } from '../../kubernetes/json';
import { isJaegerCr, LONGEST_NAME_WITH_JOBS } from '../../upstream/jaeger';
import type { EnvironmentModel, LocatedObject } from '../../models/environment';
import { childrenOf } from '../../models/jaeger-cr/children/children';
import { operatorsIn, withOperator } from '../../models/operator-install/operators';

/** A name that the operator neither shortens nor changes in the names that it derives. */
const PLAIN_NAME = new RegExp(`^[^.]{0,${LONGEST_NAME_WITH_JOBS}}$`);
const OPERATED_BY = 'jaegertracing.io/operated-by';

/** Rules that compare the Jaegers of an environment with each other, and with the operator. */
export const environmentJaegerRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'JAE160',
    severity: Severity.ERROR,
    summary: 'the operator creates no object whose name another Jaeger or object of the environment has',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/truncate.go',
    example: () => environmentOf(jaeger('tracing', 'production'), jaeger('tracing-collector', 'allinone')),
    *check({ objects }): Iterable<Finding> {
      const suspects = suspectsOf(objects);
      if (suspects.length === 0) return;
      const owners = new Map<string, LocatedObject>();
      for (const located of objects.filter(({ object }) => !isJaegerCr(object))) {
        owners.set(keyOf(located, textOf(located.object.kind), nameOf(located.object)), located);
      }
      for (const located of suspects) {
        const { object, where } = located;
        const name = nameOf(object);
        const made = childrenOf(object).map((child) => ({ ...child, key: keyOf(located, child.kind, child.name) }));
        const met = made.find(({ key }) => owners.has(key));
        const owner = owners.get(met?.key ?? '');
        for (const { key } of made) owners.set(key, located);
        // APP005 reports two Jaegers with the same name.
        if (met === undefined || owner === undefined || isJaegerOf(owner.object, name)) continue;
        yield {
          where,
          path: 'metadata.name',
          value: name,
          problem: `name collision: Jaeger ${VALUE} and ${owner.where} both create ${met.kind} '${met.name}'.`,
          effect: 'The operator cannot create it: the Jaeger stays Failed, or its traces go elsewhere.',
          fix: 'Rename one, or put it in another namespace.',
        };
      }
    },
  },
  {
    code: 'JAE161',
    severity: Severity.ERROR,
    summary: 'an operator of the environment watches the namespace of each Jaeger',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go',
    example: () => environmentOf(operator('observability'), jaeger('tracing', 'allinone')),
    when: withOperator,
    *check(environment): Iterable<Finding> {
      const operators = operatorsIn(environment);
      if (operators.some(({ namespaces }) => namespaces.length === 0)) return;
      const watched = operators.flatMap(({ namespaces }) => namespaces);
      for (const { object, where } of environment.objects) {
        const namespace = stringAt(object, 'metadata', 'namespace') ?? 'default';
        if (!isJaegerCr(object) || watched.includes(namespace)) continue;
        yield {
          where,
          path: 'metadata.namespace',
          value: namespace,
          problem: `is not watched: the operator watches only ${watched.join(', ')}.`,
          effect: 'The operator creates nothing for this Jaeger, and its STATUS stays empty.',
          fix: `Move the Jaeger, or let the operator (${operators.map((known) => known.where).join(', ')}) watch '${namespace}'.`,
        };
      }
    },
  },
  {
    code: 'JAE162',
    severity: Severity.ERROR,
    summary: `a Jaeger's label ${OPERATED_BY} names an operator of its environment`,
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/controller/jaeger/jaeger_controller.go',
    example: () =>
      environmentOf(operator(''), jaeger('tracing', 'allinone', { [OPERATED_BY]: 'tracing.jaeger-operator' })),
    when: withOperator,
    *check(environment): Iterable<Finding> {
      const identities = operatorsIn(environment).map(({ identity }) => identity);
      for (const { object, where } of environment.objects) {
        const label = stringAt(object, 'metadata', 'labels', OPERATED_BY);
        if (!isJaegerCr(object) || label === undefined || identities.includes(label)) continue;
        yield {
          where,
          path: `metadata.labels.${OPERATED_BY}`,
          value: label,
          problem: `names a different operator than ${identities.join(', ')}.`,
          effect: 'The operator silently ignores this Jaeger.',
          fix: 'Remove the label: the operator sets it.',
        };
      }
    },
  },
];

function isJaegerOf(object: JsonObject, name: string): boolean {
  return isJaegerCr(object) && nameOf(object) === name;
}

/**
 * The Jaegers whose derived names may collide: all in a namespace with a long or dotted name, and those whose name, up to a
 * hyphen, is a prefix of another name, or the reverse. Names derived from any other cannot collide.
 */
function suspectsOf(objects: readonly LocatedObject[]): readonly LocatedObject[] {
  const jaegers = objects.filter(({ object }) => isJaegerCr(object));
  const changed = new Set(jaegers.filter(({ object }) => !PLAIN_NAME.test(nameOf(object))).map(namespaceOf));
  const places = new Set(jaegers.map((located) => qualifiedName(located, nameOf(located.object))));
  const related = new Set<string>();
  for (const located of objects) {
    const name = nameOf(located.object);
    const own = qualifiedName(located, name);
    if (!isJaegerCr(located.object) && places.has(own)) related.add(own);
    for (let hyphen = name.indexOf('-'); hyphen >= 0; hyphen = name.indexOf('-', hyphen + 1)) {
      const beginning = qualifiedName(located, name.slice(0, hyphen));
      if (places.has(beginning)) related.add(beginning).add(own);
    }
  }
  return jaegers.filter(
    (located) => changed.has(namespaceOf(located)) || related.has(qualifiedName(located, nameOf(located.object))),
  );
}

function nameOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'name') ?? '';
}

function namespaceOf({ object }: LocatedObject): string {
  return stringAt(object, 'metadata', 'namespace') ?? 'default';
}

function qualifiedName(located: LocatedObject, name: string): string {
  return `${namespaceOf(located)}/${name}`;
}

function keyOf(located: LocatedObject, kind: string, name: string): string {
  return `${kind} ${qualifiedName(located, name)}`;
}

function environmentOf(...objects: readonly JsonObject[]): EnvironmentModel {
  return {
    objects: objects.map((object) => ({ where: `production/${textOf(objectAt(object, 'metadata').name)}`, object })),
    releases: [],
  };
}

function jaeger(name: string, strategy: string, labels: Readonly<Record<string, string>> = {}): JsonObject {
  const storage =
    strategy === 'allinone'
      ? { type: 'memory' }
      : { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };
  return {
    apiVersion: 'jaegertracing.io/v1',
    kind: 'Jaeger',
    metadata: { name, namespace: 'team-a', labels },
    spec: { strategy, storage },
  };
}

function operator(watchNamespace: string): JsonObject {
  const env = [
    { name: 'WATCH_NAMESPACE', value: watchNamespace },
    { name: 'OPERATOR_NAME', value: 'jaeger-operator' },
  ];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'jaeger-operator', namespace: 'observability' },
    spec: { template: { spec: { containers: [{ name: 'jaeger-operator', env }] } } },
  };
}
