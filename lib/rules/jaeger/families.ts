import type { JsonObject } from '../../kubernetes/json';
import { literal } from '../../kubernetes/literal';
import { ruleFamily, type RuleFamily, type Shown, shownTypeScript, shownYaml } from '../shared/family';
import { type OptionsTwice, optionsTwiceRules } from './options/props';
import { jaegerRules } from './rules';

/** The rules about a Jaeger CR and about options that props set as well, with how to show their examples. */
export const jaegerFamilies: readonly RuleFamily[] = [
  ruleFamily('JAE', jaegerRules, showJaeger),
  ruleFamily('JAE', optionsTwiceRules, showOptionsTwice),
];

/** Shows a Jaeger as YAML. */
export function showJaeger(cr: JsonObject): Shown {
  return shownYaml('production/jaeger', cr);
}

function showOptionsTwice({ options }: OptionsTwice): Shown {
  return shownTypeScript(
    'production/jaeger',
    "new Jaeger(production, 'jaeger', {",
    `  strategy: JaegerStrategy.allInOne({ logLevel: 'info', options: ${literal(options)} }),`,
    '});',
  );
}
