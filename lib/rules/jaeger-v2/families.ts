import type { JsonObject } from '../../kubernetes/json';
import type { JaegerV2Subject } from '../../models/jaeger-v2/subject';
import { ruleFamily, type RuleFamily, type Snippet, yamlSnippet } from '../shared/family';
import { collectorRules } from './collector/rules';
import { jaegerV2Rules } from './rules';

/** The rules over a configuration of Jaeger 2, and over an OpenTelemetryCollector that runs one, which are shown as their YAML. */
export const jaegerV2Families: readonly RuleFamily[] = [
  ruleFamily('JVT', jaegerV2Rules, showConfig),
  ruleFamily('JVT', collectorRules, showCollector),
];

function showConfig({ config }: JaegerV2Subject): Snippet {
  return yamlSnippet('config.yaml', config);
}

function showCollector(cr: JsonObject): Snippet {
  return yamlSnippet('production/jaeger', cr);
}
