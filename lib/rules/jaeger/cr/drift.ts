import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { canonicalQuantity } from '../../../kubernetes/quantity';
import { JAEGER_STRATEGIES } from '../../../upstream/jaeger';
import { strategyOf } from '../../../models/jaeger-cr/cr';
import { objectsOf, resourceSections } from '../../../models/jaeger-cr/sections';

const DRIFT = 'the operator would write it so, and a GitOps tool see a difference for ever';

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

/** Rules over what the operator writes back otherwise than it was written. */
export const driftRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE058',
    severity: Severity.WARNING,
    summary: 'the strategy and quantities are spelt as the operator writes them back',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/controller/jaeger/jaeger_controller.go',
    example: () => ({ spec: { strategy: 'allInOne' } }),
    *check(cr): Iterable<Finding> {
      const strategy = stringAt(cr, 'spec', 'strategy');
      const spelt = strategyOf(cr);
      if (strategy !== undefined && strategy !== spelt && JAEGER_STRATEGIES.includes(spelt)) {
        yield rewritten('spec.strategy', strategy, spelt);
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
    problem: `is '${canonical}' in the spelling of the operator.`,
    effect: DRIFT,
    fix: `Write '${canonical}'.`,
  };
}
