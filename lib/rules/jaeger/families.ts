import type { JsonObject } from '../../kubernetes/json';
import { literal } from '../../kubernetes/literal';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet, yamlSnippet } from '../shared/family';
import { type OptionsTwice, optionsTwiceRules } from './options/props';
import { jaegerRules } from './rules';

/** The rules over a Jaeger CR and over the props that make it, with how they are written. */
export const jaegerFamilies: readonly RuleFamily[] = [
  ruleFamily('JAE', jaegerRules, showJaeger),
  ruleFamily('JAE', optionsTwiceRules, showOptionsTwice),
];

/** A Jaeger as its YAML. */
export function showJaeger(cr: JsonObject): Snippet {
  return yamlSnippet('production/jaeger', cr);
}

function showOptionsTwice({ options }: OptionsTwice): Snippet {
  return typeScriptSnippet(
    'production/jaeger',
    "new Jaeger(production, 'jaeger', {",
    `  strategy: JaegerStrategy.allInOne({ logLevel: JaegerLogLevel.INFO, options: ${literal(options)} }),`,
    '});',
  );
}
