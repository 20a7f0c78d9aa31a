import type { JsonObject } from '../../../kubernetes/json';
import { type JaegerV2Subject } from '../../../models/jaeger-v2/subject';

/** Jaeger's repository at the version whose facts the rules name. */
export const SOURCE = 'https://github.com/jaegertracing/jaeger/blob/v2.20.0';

/** The newest release that was compared; examples are for it. */
export const NEWEST = '2.20.0';

/** A configuration by itself, as the example of a rule. */
export function ofConfig(config: JsonObject): JaegerV2Subject {
  return { config, prefix: '', version: NEWEST };
}
