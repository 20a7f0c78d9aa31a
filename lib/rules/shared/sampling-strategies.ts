import type { Finding } from '../../diagnostics/rule';
import { outOfRange, unknownWord } from '../../diagnostics/sentences';
import { defined, isEmpty, type JsonObject, objectAt } from '../../kubernetes/json';
import { objectsOf } from '../../kubernetes/pods';

const TYPES: readonly string[] = ['probabilistic', 'ratelimiting'];

/** A sampling strategy of a service or of one of its operations. */
interface Strategy {
  readonly path: string;
  readonly settings: JsonObject;
  readonly ofOperation: boolean;
}

/** Strategies whose type Jaeger does not take. `path` is that of the options. */
export function* strategyTypeFindings(options: JsonObject, at: string): Iterable<Finding> {
  for (const { path, settings, ofOperation } of strategies(options, at)) {
    const { type } = settings;
    if (isType(type) && !(ofOperation && type === 'ratelimiting')) continue;
    // A service can have strategies of operations only.
    if (type === undefined && !isEmpty(settings.operation_strategies)) continue;
    yield {
      path: `${path}.type`,
      ...defined({ value: type }),
      ...(type === undefined || ofOperation
        ? {
            problem: type === undefined ? 'missing.' : 'is not supported for an operation.',
            fix: "Use type 'probabilistic' with a param such as 0.1.",
            fixInCode: 'Use SamplingStrategy.probabilistic(0.1).',
          }
        : unknownWord('sampling type', typeText(type), TYPES)),
      effect: ofOperation
        ? 'Jaeger silently ignores this strategy.'
        : 'Jaeger falls back to sampling 1 of 1000 traces.',
    };
  }
}

/** Strategies whose number is out of its range. */
export function* strategyParamFindings(options: JsonObject, at: string): Iterable<Finding> {
  for (const { path, settings } of strategies(options, at)) {
    const { type, param } = settings;
    const share = type === 'probabilistic';
    if (!isType(type)) continue;
    const number = typeof param === 'number' ? param : NaN;
    if (share ? number >= 0 && number <= 1 : Number.isInteger(number) && number >= 0) continue;
    yield {
      path: `${path}.param`,
      ...defined({ value: param }),
      ...(share
        ? outOfRange({ from: 0, to: 1 }, 'Use a probability such as 0.5.')
        : outOfRange({ kind: 'whole number', from: 0, unit: 'traces per second' }, 'Use a rate such as 5.')),
      effect: share
        ? 'Clients reject the strategy and fall back to their own sampling.'
        : 'Jaeger cuts it to a whole number or rejects the sampling strategies.',
      fixInCode: share ? 'Use SamplingStrategy.probabilistic(0.5).' : 'Use SamplingStrategy.rateLimiting(5).',
    };
  }
}

function isType(type: unknown): boolean {
  return typeof type === 'string' && TYPES.includes(type);
}

/** The text that a type is compared by. */
function typeText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The strategies of services and operations. */
function strategies(options: JsonObject, at: string): readonly Strategy[] {
  const ofServices = [
    ...(isEmpty(options.default_strategy)
      ? []
      : [{ path: `${at}.default_strategy`, settings: objectAt(options, 'default_strategy'), ofOperation: false }]),
    ...[...objectsOf(options.service_strategies)].map(([index, settings]) => ({
      path: `${at}.service_strategies[${index}]`,
      settings,
      ofOperation: false,
    })),
  ];
  return ofServices.flatMap((one) => [
    one,
    ...[...objectsOf(one.settings.operation_strategies)].map(([index, settings]) => ({
      path: `${one.path}.operation_strategies[${index}]`,
      settings,
      ofOperation: true,
    })),
  ]);
}
