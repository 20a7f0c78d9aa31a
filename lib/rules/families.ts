import { type ProtocolAsked, protocolRules } from './backend';
import { crSchemaRule } from './custom-resources';
import { showJaeger } from './jaeger/families';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet } from './shared/family';

/** The rules outside the folders: custom resources against their CRD, and protocols of a backend. */
export const otherFamilies: readonly RuleFamily[] = [
  ruleFamily('APP', [crSchemaRule], showJaeger),
  ruleFamily('JAE', protocolRules, showProtocol),
];

function showProtocol({ protocol }: ProtocolAsked): Snippet {
  return typeScriptSnippet(
    'production/jaeger',
    "const jaeger = new Jaeger(production, 'jaeger', { strategy: JaegerStrategy.allInOne({ otlp: false }) });",
    `// ${protocol}`,
    "new MilvusRelease(production, 'my-release', { tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 1 }) });",
  );
}
