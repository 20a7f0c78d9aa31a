import { type Rule } from '../../../lib/diagnostics/rule';
import type { JsonObject } from '../../../lib/kubernetes/json';
import { environmentJaegerRules } from '../../../lib/rules/environment/jaegers';
import { environmentOperatorRules } from '../../../lib/rules/environment/operators';
import { environmentMilvusRules } from '../../../lib/rules/environment/milvus';
import type { EnvironmentModel } from '../../../lib/models/environment';
import { runRules } from '../../../lib/diagnostics/run-rules';

const rules = [...environmentJaegerRules, ...environmentMilvusRules, ...environmentOperatorRules];

/** How often a rule finds something in its example, once all of its objects of a kind are changed. */
function found(rule: Rule<EnvironmentModel>, kind: string, change: JsonObject): number {
  const objects = rule.example().objects.map(({ where, object }) => ({
    where,
    object: object.kind === kind ? { ...object, ...change } : object,
  }));
  return runRules([rule], { ...rule.example(), objects }, 'env').length;
}

function rulesWith(kind: string): (readonly [string, Rule<EnvironmentModel>])[] {
  return rules
    .filter(({ example }) => example().objects.some(({ object }) => object.kind === kind))
    .map((rule) => [rule.code, rule]);
}

test.each(rulesWith('Jaeger'))('%s takes no kind of another group for a Jaeger', (_, rule) => {
  expect(found(rule, 'Jaeger', {})).toBe(1);
  expect(found(rule, 'Jaeger', { apiVersion: 'example.org/v1' })).toBe(0);
});

test.each(rulesWith('Jaeger'))("%s takes no other kind of the Jaeger's group for a Jaeger", (_, rule) => {
  expect(found(rule, 'Jaeger', { kind: 'Other' })).toBe(0);
});

test.each(rulesWith('Deployment'))('%s sees an operator in a Deployment alone', (_, rule) => {
  expect(found(rule, 'Deployment', {})).toBe(1);
  expect(found(rule, 'Deployment', { kind: 'Other' })).toBe(0);
});
