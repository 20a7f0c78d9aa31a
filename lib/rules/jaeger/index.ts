import type { Rule } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import { JAEGER_API_VERSION } from '../../upstream/jaeger';
import { ingressRules } from './ingress';
import { memoryRules } from './memory';
import { nameRules } from './name';
import { resourceRules } from './resources';
import { strategyRules } from './strategy';

const HEADER = { apiVersion: JAEGER_API_VERSION, kind: 'Jaeger', metadata: { name: 'jaeger' } };

/** Rules over one Jaeger CR, in the order of their codes; their examples are whole CRs. */
export const jaegerRules: readonly Rule<JsonObject>[] = [
  ...ingressRules,
  ...memoryRules,
  ...nameRules,
  ...resourceRules,
  ...strategyRules,
]
  .map((rule) => ({ ...rule, example: { ...HEADER, ...rule.example } }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));
