import type { Rule } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import { ingressRules } from './ingress';
import { memoryRules } from './memory';
import { nameRules } from './name';
import { resourceRules } from './resources';
import { strategyRules } from './strategy';

/** Rules over one Jaeger CR, in the order of their codes. */
export const jaegerRules: readonly Rule<JsonObject>[] = [
  ...ingressRules,
  ...memoryRules,
  ...nameRules,
  ...resourceRules,
  ...strategyRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));
