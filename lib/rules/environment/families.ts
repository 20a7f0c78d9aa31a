import type { EnvironmentSubject } from '../../models/environment';
import { ruleFamily, type RuleFamily, type Shown, shownTypeScript, shownYaml } from '../shared/family';
import { imageVersionRules } from './image-version';
import { jaegersTogetherRules } from './jaegers';
import { milvusTogetherRules } from './milvus';
import { nameRules } from './names';
import { operatorsTogetherRules } from './operators';

/** The rules over a whole environment, and how to show it. */
export const environmentFamilies: readonly RuleFamily[] = [
  ruleFamily('APP', nameRules, showEnvironment),
  ruleFamily('JAE', jaegersTogetherRules, showEnvironment),
  ruleFamily('JAE', imageVersionRules, showEnvironment),
  ruleFamily('OPR', operatorsTogetherRules, showEnvironment),
  ruleFamily('MLV', milvusTogetherRules, showEnvironment),
];

function showEnvironment({ objects, releases }: EnvironmentSubject): Shown {
  return releases.length === 0
    ? shownYaml('production', ...objects.map(({ object }) => object))
    : shownTypeScript(
        'production',
        ...releases.map(({ where, release }) => {
          const id = where.slice(where.lastIndexOf('/') + 1);
          return `new MilvusRelease(production, '${id}', { releaseName: '${release}', tracing });`;
        }),
      );
}
