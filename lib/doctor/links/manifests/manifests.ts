import { whyUnanswered } from '../../answers/forbidden';
import { valuesQuestion, releasesQuestion } from '../../chain/milvus/milvuses';
import { scopeOf } from '../../chain/scope';
import type { Link } from '../link';
import { comparedObjects, comparedReleases } from './compared';
import { fieldRules } from './field-rules';
import { missingRules } from './missing-rules';
import { releaseRules } from './release-rules';

/** A folder of `dist` against what is on the cluster. */
export const manifestsLink: Link = {
  name: 'manifests',
  isAsked: ({ expected }) => expected !== undefined,
  unseen(chain) {
    const object = comparedObjects(chain).find(({ unseen }) => unseen !== undefined);
    if (object?.unseen !== undefined) return object.unseen;
    const questions = (chain.expected?.releases ?? []).map(valuesQuestion);
    const asked = questions.length === 0 ? [] : [releasesQuestion(scopeOf(chain)), ...questions];
    return asked
      .map((question) => {
        const answer = chain.answer(question);
        // A release that does not exist is a finding.
        if (answer === undefined || /release: not found/.test(answer.stderr)) return undefined;
        return whyUnanswered(answer);
      })
      .find((why) => why !== undefined);
  },
  seen(chain) {
    const objects = comparedObjects(chain).length;
    const releases = comparedReleases(chain).map(({ expected }) => `release ${expected.name}`);
    const counted = objects === 0 ? [] : [`${objects} ${objects === 1 ? 'object' : 'objects'}`];
    return `as in ${chain.expected?.folder ?? ''}: ${[...counted, ...releases].join(', ')}`;
  },
  rules: [...missingRules, ...fieldRules, ...releaseRules],
};
