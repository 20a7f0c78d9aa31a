import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { MilvusOperatorVersion } from '../../../upstream/milvus-operator-version';
import { threeNumbers } from '../../../upstream/version-order';
import { isTraceKey } from '../../../upstream/milvus-settings';
import { plainDataFindings } from '../shared/plain-data';

/** What is given to a Milvus beside its tracing. */
export interface MilvusPropsSubject {
  readonly config: JsonObject;
  readonly operator: MilvusOperatorVersion;
  /** Whether a change of the configuration shall restart pods. */
  readonly restart: boolean;
}

const RIGHT = { config: {}, operator: MilvusOperatorVersion.V1_3_8, restart: true };

/** Rules over the props of a Milvus, before its CR is made of them. */
export const milvusPropsRules: readonly Rule<MilvusPropsSubject>[] = [
  {
    code: 'MLV152',
    severity: Severity.ERROR,
    summary: 'the trace settings of a Milvus have one source, the prop tracing',
    example: () => ({ ...RIGHT, config: { trace: { sampleFraction: 1 } } }),
    *check({ config }): Iterable<Finding> {
      for (const key of Object.keys(config)) {
        if (!isTraceKey(key)) continue;
        yield {
          path: `config.${key}`,
          problem: 'is given beside the prop tracing.',
          effect: 'One of the two would silently replace the other.',
          fix: 'Remove it: the prop tracing makes it.',
        };
      }
    },
  },
  {
    code: 'MLV153',
    severity: Severity.ERROR,
    summary: 'the config of a Milvus is plain data',
    example: () => ({ ...RIGHT, config: { proxy: { maxTaskNum: NaN } } }),
    *check({ config }): Iterable<Finding> {
      yield* plainDataFindings(config, 'config');
    },
  },
  {
    code: 'MLV154',
    severity: Severity.ERROR,
    summary: 'an operator that shall restart pods for a change of the configuration can do so',
    see: 'https://github.com/zilliztech/milvus-operator/pull/461',
    example: () => ({ ...RIGHT, operator: MilvusOperatorVersion.V1_3_5 }),
    *check({ operator, restart }): Iterable<Finding> {
      if (!restart || operator.canRestart) return;
      yield {
        path: 'rollout',
        value: 'restart',
        problem: `is not possible with operator ${operator.operator}`,
        effect:
          'It overwrites updateConfigMapOnly with true and restarts no pod: changed trace settings may not reach Milvus.',
        fix: 'Use operator 1.3.6 or newer, or MilvusRollout.configMapOnly() and restart the pods yourself.',
      };
    },
  },
  {
    code: 'MLV156',
    severity: Severity.ERROR,
    summary: 'an operator and its Milvus have versions of three numbers, without v',
    see: 'https://github.com/zilliztech/milvus-operator/releases',
    example: () => ({ ...RIGHT, operator: MilvusOperatorVersion.of({ operator: '1.3', milvus: '2.6.11' }) }),
    *check({ operator }): Iterable<Finding> {
      const given = [
        [
          'operator',
          operator.operator,
          'nobody could tell whether it restarts pods, and yes would be assumed',
          '1.3.8',
        ],
        ['milvus', operator.milvus, 'no image has that tag, and the newest Milvus would be assumed', '2.6.11'],
      ] as const;
      for (const [key, value, effect, right] of given) {
        if (threeNumbers(value) !== undefined && !value.startsWith('v')) continue;
        yield {
          path: `operator.${key}`,
          value,
          problem: 'is no version of three numbers, without v.',
          effect,
          fix: `Write it as in '${right}'.`,
        };
      }
    },
  },
];
