import type { JaegerV2Subject } from '../../models/jaeger-v2/subject';
import { ruleFamily, type RuleFamily, type Snippet, yamlSnippet } from '../shared/family';
import { propFamilies } from './props/families';
import { jaegerV2Rules } from './rules';

/** The rules over a configuration of Jaeger 2, which is shown as its YAML, and over the props of its construct. */
export const jaegerV2Families: readonly RuleFamily[] = [ruleFamily('JVT', jaegerV2Rules, showConfig), ...propFamilies];

function showConfig({ config }: JaegerV2Subject): Snippet {
  return yamlSnippet('config.yaml', config);
}
