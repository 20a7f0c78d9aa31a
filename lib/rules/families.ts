import { type ProtocolAsked, protocolRules } from './backend';
import { type BackendMember, backendMemberRules } from './backend-members';
import { crSchemaRule } from './custom-resources';
import { showJaeger } from './jaeger/families';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet } from './shared/family';

/** The rules outside the folders: custom resources against their CRD, and protocols and members of a backend. */
export const otherFamilies: readonly RuleFamily[] = [
  ruleFamily('APP', [crSchemaRule], showJaeger),
  ruleFamily('JAE', protocolRules, showProtocol),
  ruleFamily('APP', backendMemberRules, showBackendMembers),
];

function showProtocol({ protocol }: ProtocolAsked): Snippet {
  return typeScriptSnippet(
    'production/jaeger',
    "const jaeger = new Jaeger(production, 'jaeger', { strategy: JaegerStrategy.allInOne({ otlp: false }) });",
    `// ${protocol}`,
    "new MilvusRelease(production, 'my-release', { tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 1 }) });",
  );
}

function showBackendMembers(members: readonly BackendMember[]): Snippet {
  const missing = members.map(({ name }) => `backend.${name} = undefined;`);
  const text = [...missing, 'MilvusTracing.otlp(backend, { sampleFraction: 1 });'].join('\n');
  return { language: 'js', text, where: 'MilvusTracing.otlp' };
}
