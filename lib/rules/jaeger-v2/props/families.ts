import { literal } from '../../../kubernetes/literal';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet } from '../../shared/family';
import { kafkaRules } from './kafka';
import { installRules } from './rules';
import { showInstall } from './show';

/** The rules over the props of a Jaeger 2, which are shown as the calls of their factories or constructors. */
export const propFamilies: readonly RuleFamily[] = [
  ruleFamily('JVT', kafkaRules, calling('JaegerV2Kafka.fromBrokers')),
  ruleFamily('JVT', installRules, showInstall),
];

/** Shows a subject as the props of a factory. */
function calling(factory: string): (props: object) => Snippet {
  return (props) => typeScriptSnippet(factory, `${factory}(${literal({ ...props })});`);
}
