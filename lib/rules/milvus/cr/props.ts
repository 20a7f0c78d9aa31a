import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { MilvusOperatorVersion } from '../../../upstream/milvus-operator-version';
import { threeNumbers } from '../../../upstream/version-order';
import { isTraceKey } from '../../../upstream/milvus-settings';
import { plainDataFindings } from '../shared/plain-data';

/** The props of a Milvus other than its tracing. */
export interface MilvusPropsSubject {
  readonly config: JsonObject;
  readonly operator: MilvusOperatorVersion;
  /** Whether a change of the configuration must restart pods. */
  readonly restart: boolean;
}

const VALID = { config: {}, operator: MilvusOperatorVersion.V1_3_8, restart: true };

/** Rules over the props of a Milvus, which apply before its CR is made. */
export const milvusPropsRules: readonly Rule<MilvusPropsSubject>[] = [
  {
    code: 'MLV152',
    severity: Severity.ERROR,
    summary: 'the trace settings of a Milvus come from the prop tracing only',
    example: () => ({ ...VALID, config: { trace: { sampleFraction: 1 } } }),
    *check({ config }): Iterable<Finding> {
      for (const key of Object.keys(config)) {
        if (!isTraceKey(key)) continue;
        yield {
          path: `config.${key}`,
          problem: "conflicts with prop 'tracing'.",
          effect: 'One of the two silently replaces the other.',
          fix: "Remove it: prop 'tracing' sets it.",
        };
      }
    },
  },
  {
    code: 'MLV153',
    severity: Severity.ERROR,
    summary: 'the config of a Milvus is plain data',
    example: () => ({ ...VALID, config: { proxy: { maxTaskNum: NaN } } }),
    *check({ config }): Iterable<Finding> {
      yield* plainDataFindings(config, 'config');
    },
  },
  {
    code: 'MLV154',
    severity: Severity.ERROR,
    summary: 'the operator can restart pods after a change of the configuration, if rollout asks for it',
    see: 'https://github.com/zilliztech/milvus-operator/pull/461',
    example: () => ({ ...VALID, operator: MilvusOperatorVersion.V1_3_5 }),
    *check({ operator, restart }): Iterable<Finding> {
      if (!restart || operator._canRestart) return;
      yield {
        path: 'rollout',
        value: 'restart',
        problem: `is not supported by operator ${operator.operator}.`,
        effect:
          'The operator overwrites updateConfigMapOnly with true and restarts no pod: changed trace settings may not reach Milvus.',
        fix: 'Use operator 1.3.6 or newer, or MilvusRollout.CONFIG_MAP_ONLY and restart the pods yourself.',
      };
    },
  },
  {
    code: 'MLV156',
    severity: Severity.ERROR,
    summary: 'versions of the operator and its Milvus have three numbers, without v',
    see: 'https://github.com/zilliztech/milvus-operator/releases',
    example: () => ({ ...VALID, operator: MilvusOperatorVersion.of({ operator: '1.3', milvus: '2.6.11' }) }),
    *check({ operator }): Iterable<Finding> {
      const versions = [
        ['operator', operator.operator, 'It is treated as a version that restarts pods.', '1.3.8'],
        ['milvus', operator.milvus, 'No image has this tag, and the newest Milvus is assumed.', '2.6.11'],
      ] as const;
      for (const [key, value, effect, example] of versions) {
        if (threeNumbers(value) !== undefined && !value.startsWith('v')) continue;
        yield {
          path: `operator.${key}`,
          value,
          problem: `invalid version ${VALUE}: must have three numbers, without v.`,
          effect,
          fix: `Use a version such as '${example}'.`,
        };
      }
    },
  },
];
