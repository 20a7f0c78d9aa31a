import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { canonicalQuantity } from '../../../kubernetes/quantity';
import { JAEGER_STRATEGIES } from '../../../upstream/jaeger';
import { strategyOf } from '../../../models/jaeger-cr/cr';
import { objectsOf, resourceSections } from '../../../models/jaeger-cr/sections';

/** A quantity in a CR. */
interface Amount {
  readonly path: string;
  readonly value: unknown;
}

/** Every quantity of a section. */
function* amountsOf(path: string, settings: JsonObject): Iterable<Amount> {
  yield* resourceAmounts(`${path}.resources`, objectAt(settings, 'resources'));
  for (const [index, volume] of objectsOf(settings.volumes).entries()) {
    const at = `${path}.volumes[${index}]`;
    const { sizeLimit } = objectAt(volume, 'emptyDir');
    if (sizeLimit !== undefined) yield { path: `${at}.emptyDir.sizeLimit`, value: sizeLimit };
    const claim = ['ephemeral', 'volumeClaimTemplate', 'spec', 'resources'];
    yield* resourceAmounts(`${at}.${claim.join('.')}`, objectAt(volume, ...claim));
  }
}

function* resourceAmounts(path: string, resources: JsonObject): Iterable<Amount> {
  for (const kind of ['requests', 'limits']) {
    const amounts = resources[kind];
    if (!isObject(amounts)) continue;
    for (const [name, value] of Object.entries(amounts)) yield { path: `${path}.${kind}.${name}`, value };
  }
}

/** Rules about values that the operator rewrites in the CR. */
export const driftRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE058',
    severity: Severity.WARNING,
    summary: 'the strategy and quantities are canonical: the operator does not rewrite them',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/controller/jaeger/jaeger_controller.go',
    example: () => ({ spec: { strategy: 'allInOne' } }),
    *check(cr): Iterable<Finding> {
      const strategy = stringAt(cr, 'spec', 'strategy');
      const canonical = strategyOf(cr);
      if (strategy !== undefined && strategy !== canonical && JAEGER_STRATEGIES.includes(canonical)) {
        yield rewritten('spec.strategy', strategy, canonical);
      }
      for (const { path, settings } of resourceSections(cr)) {
        for (const amount of amountsOf(path, settings)) {
          const canonical = canonicalQuantity(textOf(amount.value));
          if (canonical === undefined || canonical === amount.value) continue;
          yield rewritten(amount.path, amount.value, canonical);
        }
        if (settings.resources === null) yield rewritten(`${path}.resources`, null, '{}');
      }
    },
  },
];

function rewritten(path: string, value: unknown, canonical: string): Finding {
  return {
    path,
    value,
    problem: `is not canonical: the operator rewrites it to '${canonical}'.`,
    effect: 'GitOps tools report permanent drift.',
    fix: `Write '${canonical}'.`,
  };
}
