import type { EnvironmentModel } from '../../models/environment';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet, yamlSnippet } from '../shared/family';
import { environmentCollectorRules } from './collectors';
import { imageVersionRules } from './image-version';
import { jaegerV2FileRules } from './jaeger-v2-files';
import { environmentJaegerRules } from './jaegers';
import { environmentMilvusRules } from './milvus';
import { nameRules } from './names';
import { environmentOperatorRules } from './operators';

/** The rules over a whole environment, and how to show it. */
export const environmentFamilies: readonly RuleFamily[] = [
  ruleFamily('APP', nameRules, showEnvironment),
  ruleFamily('JAE', environmentJaegerRules, showEnvironment),
  ruleFamily('JAE', imageVersionRules, showEnvironment),
  ruleFamily('JVT', jaegerV2FileRules, showEnvironment),
  ruleFamily('JVT', environmentCollectorRules, showEnvironment),
  ruleFamily('OPR', environmentOperatorRules, showEnvironment),
  ruleFamily('MLV', environmentMilvusRules, showEnvironment),
];

function showEnvironment({ objects, releases }: EnvironmentModel): Snippet {
  return releases.length === 0
    ? yamlSnippet('production', ...objects.map(({ object }) => object))
    : typeScriptSnippet(
        'production',
        ...releases.map(({ where, release }) => {
          const id = where.slice(where.lastIndexOf('/') + 1);
          return `new MilvusRelease(production, '${id}', { releaseName: '${release}', tracing });`;
        }),
      );
}
