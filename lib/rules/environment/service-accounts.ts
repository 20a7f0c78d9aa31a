import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { isJaegerCr } from '../../upstream/jaeger';
import type { EnvironmentModel } from '../../models/environment';
import { jaegerObject, located } from './examples';

const SECTIONS = ['agent', 'allInOne', 'collector', 'ingester', 'query'];

/** Rules about ServiceAccounts that Jaegers name: the operator creates only one with the name of the Jaeger. */
export const serviceAccountRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'OPR039',
    severity: Severity.WARNING,
    summary: 'a ServiceAccount that a Jaeger names is part of its environment',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/account/main.go',
    example: () => located(jaegerObject({ serviceAccount: 'tracing' })),
    *check({ objects }): Iterable<Finding> {
      const jaegers = objects.filter(({ object }) => isJaegerCr(object));
      const accounts = new Set(
        objects.filter(({ object }) => object.kind === 'ServiceAccount').map(({ object }) => qualifiedName(object)),
      );
      for (const { object, where } of jaegers) {
        const spec = objectAt(object, 'spec');
        const named = [
          ['spec', spec] as const,
          ...SECTIONS.map((name) => [`spec.${name}`, objectAt(spec, name)] as const),
        ];
        for (const [path, settings] of named) {
          const account = stringAt(settings, 'serviceAccount') ?? '';
          const made = ['', 'default', stringAt(object, 'metadata', 'name')];
          if (made.includes(account) || accounts.has(qualifiedName(object, account))) continue;
          yield {
            where,
            path: `${path}.serviceAccount`,
            value: account,
            problem: 'is not a ServiceAccount of this environment, and the operator does not create it.',
            effect: 'The pods never start unless the cluster has this ServiceAccount.',
            fix: 'Add it to the environment, or accept this warning if the cluster has it.',
          };
        }
      }
    },
  },
];

function qualifiedName(object: JsonObject, name = stringAt(object, 'metadata', 'name')): string {
  return `${stringAt(object, 'metadata', 'namespace') ?? 'default'}/${name ?? ''}`;
}
