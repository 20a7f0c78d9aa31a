import type { JsonObject } from '../../kubernetes/json';
import type { JaegerV2Subject } from '../../models/jaeger-v2/subject';
import { ruleFamily, type RuleFamily, type Snippet, yamlSnippet } from '../shared/family';
import { jaegerV2CarrierFamilies } from './carriers/families';
import { collectorRules } from './collector/rules';
import { propFamilies } from './props/families';
import { jaegerV2Rules } from './rules';

/** The rules over a configuration of Jaeger 2 and over what carries one, which are shown as YAML, and over props. */
export const jaegerV2Families: readonly RuleFamily[] = [
  ruleFamily('JVT', jaegerV2Rules, showConfig),
  ruleFamily('JVT', collectorRules, showCollector),
  ...jaegerV2CarrierFamilies,
  ...propFamilies,
];

function showConfig({ config }: JaegerV2Subject): Snippet {
  return yamlSnippet('config.yaml', config);
}

function showCollector(cr: JsonObject): Snippet {
  return yamlSnippet('production/jaeger', cr);
}
