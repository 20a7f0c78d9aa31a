import type { JsonObject } from '../../../kubernetes/json';
import { literal } from '../../../kubernetes/literal';
import { MilvusOperatorVersion } from '../../../upstream/milvus-operator-version';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet, yamlSnippet } from '../../shared/family';
import { milvusPropsRules, type MilvusPropsSubject } from './props';
import { milvusCrOwnRules } from './rules';

/** The rules over a CR of the Milvus Operator and over the props of its construct, with how their subjects are shown. */
export const milvusCrFamilies: readonly RuleFamily[] = [
  ruleFamily('MLV', milvusCrOwnRules, showMilvusCr),
  ruleFamily('MLV', milvusPropsRules, showMilvusProps),
];

function showMilvusCr(cr: JsonObject): Snippet {
  return yamlSnippet('production/my-release', cr);
}

function showMilvusProps({ config, operator }: MilvusPropsSubject): Snippet {
  return typeScriptSnippet(
    'production/my-release',
    "new Milvus(production, 'my-release', {",
    '  tracing,',
    ...(Object.keys(config).length === 0 ? [] : [`  config: ${literal(config)},`]),
    ...(operator === MilvusOperatorVersion.V1_3_8 ? [] : [`  operator: ${operatorVersion(operator)},`]),
    '});',
  );
}

function operatorVersion({ operator, milvus }: MilvusOperatorVersion): string {
  const known = `V${operator.replaceAll('.', '_')}`;
  return known in MilvusOperatorVersion
    ? `MilvusOperatorVersion.${known}`
    : `MilvusOperatorVersion.of({ operator: '${operator}', milvus: '${milvus}' })`;
}
