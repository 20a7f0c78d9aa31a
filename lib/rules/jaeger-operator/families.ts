import { literal } from '../../kubernetes/literal';
import type { JaegerOperatorSubject } from '../../models/operator-install/install';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet } from '../shared/family';
import { jaegerOperatorRules } from './rules';
import { LOG_LEVELS } from '../../upstream/jaeger-operator-install';
import { TLS_VERSIONS } from '../../upstream/go-tls';
import { operatorProps } from './show';

/** The rules over the props of an operator's install, and how to show them. */
export const jaegerOperatorFamilies: readonly RuleFamily[] = [ruleFamily('OPR', jaegerOperatorRules, showOperator)];

function showOperator(subject: JaegerOperatorSubject): Snippet {
  const [other] = subject.others;
  const id = other === undefined ? 'jaeger-operator' : 'second';
  const props = operatorProps(subject).map((line) => `  ${line}`);
  const watched = other?.watched === undefined ? '' : `, { watch: WatchScope.namespaces(${literal(other.watched)}) }`;
  const snippet = typeScriptSnippet(
    `production/${id}`,
    ...(other === undefined ? [] : [`new JaegerOperator(production, 'jaeger-operator'${watched});`]),
    `new JaegerOperator(production, '${id}', {`,
    ...props,
    '});',
  );
  return isTyped(subject) ? snippet : { ...snippet, language: 'js' };
}

/** Whether its words have constants; others can only come from JavaScript. */
function isTyped({ logLevel, tlsMinVersion }: JaegerOperatorSubject): boolean {
  return LOG_LEVELS.includes(logLevel) && (tlsMinVersion === undefined || TLS_VERSIONS.includes(tlsMinVersion));
}
