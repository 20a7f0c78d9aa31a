import { literal } from '../../../kubernetes/literal';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet } from '../../shared/family';
import { indexRules } from './indices';
import { kafkaRules } from './kafka';
import { retentionRules } from './retention';
import { storageVersionRules } from './storage-versions';

/** The rules over the props of a Jaeger 2, which are shown as the calls of their factories. */
export const propFamilies: readonly RuleFamily[] = [
  ruleFamily('JVT', kafkaRules, calling('JaegerV2Kafka.fromBrokers')),
  ruleFamily('JVT', retentionRules, calling('JaegerV2Retention.rollover')),
  ruleFamily('JVT', indexRules, calling('JaegerV2Storage.elasticsearch')),
  ruleFamily('JVT', storageVersionRules, calling('JaegerV2Storage.clickHouse')),
];

/** Shows a subject as the props of a factory. */
function calling(factory: string): (props: object) => Snippet {
  return (props) => typeScriptSnippet(factory, `${factory}(${literal({ ...props })});`);
}
