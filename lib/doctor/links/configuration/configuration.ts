import { settingText } from '../../../upstream/milvus-settings';
import { whyUnanswered } from '../../answers/forbidden';
import type { Chain } from '../../chain/chain';
import { configMapOf, configMapQuestion, configFilesOf } from '../../chain/milvus/config-files';
import { type MilvusFound, milvusesIn } from '../../chain/milvus/milvuses';
import { traceInEffect } from '../../chain/milvus/trace';
import type { Link } from '../link';
import { driftRules } from './drift-rules';
import { fileRules } from './file-rules';
import { restartRules } from './restart-rules';
import { variableRules } from './variable-rules';

/** The trace settings that Milvus' pods have, against those that they should have. */
export const configurationLink: Link = {
  name: 'configuration',
  unseen(chain) {
    const all = milvusesIn(chain);
    if (all.length === 0) return 'no Milvus was found';
    return all.flatMap((milvus) => whyUnread(chain, milvus) ?? [])[0];
  },
  seen(chain) {
    return milvusesIn(chain)
      .map((milvus) => {
        const { exporter, sampleFraction } = traceInEffect(chain, milvus)?.trace ?? {};
        const word = (key: string, value: unknown) =>
          value === undefined ? `no ${key}` : `${key} ${settingText(value)}`;
        const words = [word('exporter', exporter), word('sampleFraction', sampleFraction)];
        return `${milvus.namespace}/${milvus.name}: ${words.join(', ')}`;
      })
      .join('; ');
  },
  rules: [...fileRules, ...driftRules, ...restartRules, ...variableRules],
};

/** Why a ConfigMap of a Milvus is not known, as part of a sentence. */
function whyUnread(chain: Chain, { namespace, workloads }: MilvusFound): string | undefined {
  for (const workload of workloads) {
    for (const { configMap } of configFilesOf(workload)) {
      if (configMapOf(chain, workload, configMap) !== undefined) continue;
      const answer = chain.answer(configMapQuestion(namespace, configMap));
      const why = answer === undefined ? 'not asked for' : (whyUnanswered(answer) ?? 'not read');
      return `ConfigMap ${namespace}/${configMap}: ${why}`;
    }
  }
  return workloads.length === 0 ? `${namespace} has no pods of Milvus` : undefined;
}
