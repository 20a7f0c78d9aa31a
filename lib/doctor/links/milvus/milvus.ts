import { Severity } from '../../../diagnostics/rule';
import { counted } from '../../../diagnostics/text/counts';
import { whyUnanswered } from '../../answers/forbidden';
import type { Chain } from '../../chain/chain';
import { isOver } from '../../chain/pods/containers';
import {
  type MilvusFound,
  milvusesIn,
  releasesIn,
  releasesQuestion,
  valuesOf,
  valuesQuestion,
} from '../../chain/milvus/milvuses';
import { isReady, labelsOf, podsOf } from '../../chain/pods/pods';
import { scopeOf } from '../../chain/scope';
import { MAX_RELEASES } from '../../questions/third';
import type { Link } from '../link';
import { lintedMilvuses } from './linted';
import { lintRules } from './lint-rules';
import { podRules } from './pod-rules';
import { releaseRules } from './release-rules';
import { chartVersionOf } from './upgrade';

/** Milvus: its release or CR, its values, and its pods. */
export const milvusLink: Link = {
  name: 'milvus',
  unseen(chain) {
    const { namespace } = scopeOf(chain);
    const unlisted = chain.whyNotListed('deployments', namespace);
    if (unlisted !== undefined) return unlisted;
    const noPods = milvusesIn(chain).map((milvus) => chain.whyNotListed('pods', milvus.namespace));
    return noPods.find((why) => why !== undefined) ?? whyNoValues(chain);
  },
  seen(chain) {
    return milvusesIn(chain)
      .map((milvus) => summaryOf(chain, milvus))
      .join('; ');
  },
  rules: [...releaseRules, ...lintRules, ...podRules],
};

/** Why the values of a release are not known, as part of a sentence. */
function whyNoValues(chain: Chain): string | undefined {
  const listed = chain.answer(releasesQuestion(scopeOf(chain)));
  const ofHelm = milvusesIn(chain).filter(({ workloads }) =>
    workloads.some((workload) => labelsOf(workload)['app.kubernetes.io/managed-by'] === 'Helm'),
  );
  if (listed === undefined || listed.code !== 0) {
    const isNeeded = ofHelm.length > 0 || milvusesIn(chain).length === 0;
    const why = listed === undefined ? 'helm was not asked' : whyUnanswered(listed);
    return isNeeded ? `values of helm: ${why ?? 'unknown'}` : undefined;
  }
  const releases = releasesIn(chain);
  const unknown = releases.slice(0, MAX_RELEASES).find((release) => valuesOf(chain, release) === undefined);
  if (unknown !== undefined) {
    const answer = chain.answer(valuesQuestion(unknown));
    const why = answer === undefined ? 'not asked for' : (whyUnanswered(answer) ?? 'helm printed none');
    return `values of ${unknown.namespace}/${unknown.name}: ${why}`;
  }
  const rest = releases.length - MAX_RELEASES;
  return rest > 0 ? `${counted(rest, 'more release')} of Milvus: use -n` : undefined;
}

function summaryOf(chain: Chain, milvus: MilvusFound): string {
  const { namespace, name, release, workloads } = milvus;
  const pods = workloads.flatMap((workload) => podsOf(chain, workload)).filter((pod) => !isOver(pod));
  const words = [
    ...(release === undefined ? [] : [`chart ${chartVersionOf(release)} ${release.status}`]),
    `${pods.filter(isReady).length} of ${pods.length} pods ready`,
    ...lintWords(chain, milvus),
  ];
  return `${namespace}/${name}: ${words.join(', ')}`;
}

/** What lint finds that stops no trace. */
function lintWords(chain: Chain, milvus: MilvusFound): readonly string[] {
  const problems = lintedMilvuses(chain).find((each) => each.milvus === milvus)?.problems ?? [];
  const of = (severity: Severity) => [
    ...new Set(problems.filter((problem) => problem.severity === severity).map(({ code }) => code)),
  ];
  const word = (severity: Severity) => {
    const codes = of(severity);
    return codes.length === 0 ? [] : [`lint ${severity}s about other things: ${codes.join(' ')}`];
  };
  return [...word(Severity.ERROR), ...word(Severity.WARNING)];
}
