import { Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { leavesOf } from '../../../kubernetes/json';
import { settingText } from '../../../upstream/milvus-settings';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf, namespaceOf } from '../../chain/chain';
import { exampleCluster } from '../../chain/example-cluster';
import { exampleChain } from '../../chain/example';
import { type MilvusFound, milvusesIn, valuesOf } from '../../chain/milvus/milvuses';
import { environmentEvidence, type TraceVariable, traceVariablesOf } from '../../chain/milvus/trace';
import { TracerHealth, tracerHealth } from '../../chain/milvus/tracer-health';
import type { LinkFinding, LinkRule } from '../link';
import { editCommands } from '../milvus/upgrade';
import { isShowable, isWhy } from './difference';
import { ELSEWHERE, exampleLog, LOST_LINE } from './example';
import { mountedTrace } from './files';
import { resourceOfWorkload } from '../../chain/pods/pods';

const SEE = 'https://github.com/milvus-io/milvus/blob/master/pkg/config/env_source.go';

/** Rules about variables of Milvus' pods that override trace settings of its files. */
export const variableRules: readonly LinkRule[] = [
  {
    code: 'DOC149',
    severity: Severity.ERROR,
    summary: 'no variable of the pods of Milvus overrides trace settings so that no traces get through',
    see: SEE,
    example: () => {
      const objects = exampleCluster({ env: [{ name: 'TRACE_JAEGER_URL', value: ELSEWHERE }] });
      return exampleChain({ objects, texts: exampleLog(objects, LOST_LINE) });
    },
    *check(chain) {
      for (const override of overridesIn(chain)) {
        if (override.isWhy) yield overrideFinding(chain, override);
      }
    },
  },
  {
    code: 'DOC150',
    severity: Severity.WARNING,
    summary: 'no variable of the pods of Milvus overrides trace settings of its files',
    see: SEE,
    example: () => exampleChain({ objects: exampleCluster({ env: [{ name: 'TRACE_SAMPLEFRACTION', value: '0.5' }] }) }),
    *check(chain) {
      for (const override of overridesIn(chain)) {
        if (!override.isWhy) yield overrideFinding(chain, override);
      }
    },
  },
];

/** A variable that gives another value than a file. */
export interface Override {
  readonly milvus: MilvusFound;
  readonly workload: JsonObject;
  readonly variable: TraceVariable;
  /** What the file says; undefined if it says nothing. */
  readonly inFile: unknown;
  /** Whether it is why no traces arrive. */
  readonly isWhy: boolean;
}

/** The variables that override trace settings of files. */
export function overridesIn(chain: Chain): readonly Override[] {
  return milvusesIn(chain).flatMap((milvus) => {
    const fails = tracerHealth(chain, milvus) === TracerHealth.FAILS;
    return milvus.workloads.flatMap((workload) => {
      const inFiles = new Map(leavesOf(mountedTrace(chain, workload) ?? {}));
      return traceVariablesOf(workload).flatMap((variable): readonly Override[] => {
        const { key, value } = variable;
        const inFile = inFiles.get(key);
        // One from a Secret is meant, and its value is not known.
        if (value === undefined || settingText(inFile) === value) return [];
        const why = isWhy({ key, actual: value, wanted: inFile }, fails && inFile !== undefined);
        return inFile !== undefined || why ? [{ milvus, workload, variable, inFile, isWhy: why }] : [];
      });
    });
  });
}

function overrideFinding(chain: Chain, { milvus, workload, variable, inFile }: Override): LinkFinding {
  const { key, name, value } = variable;
  const difference = { key, actual: value, wanted: inFile };
  const isInValues =
    milvus.release !== undefined && JSON.stringify(valuesOf(chain, milvus.release) ?? {}).includes(`"${name}"`);
  const isOwn = !isInValues && milvus.cr === undefined;
  const unset = kubectl('set', 'env', resourceOfWorkload(workload), '-n', namespaceOf(workload), `${name}-`);
  return {
    where: `${namespaceOf(workload)}/${nameOf(workload)}`,
    path: `env ${name}`,
    ...(isShowable(difference, value) ? { value } : {}),
    problem: inFile === undefined ? `sets trace.${key}.` : `overrides trace.${key} of user.yaml.`,
    effect: effectOf(key, value),
    fix: isInValues
      ? 'Remove it from extraEnv in the values, and upgrade the release.'
      : milvus.cr === undefined
        ? 'Remove the variable. The pods restart.'
        : 'Remove it from env in spec.components.',
    evidence: environmentEvidence(chain, workload, [variable]),
    commands: isOwn ? [chain.command(unset)] : editCommands(chain, milvus),
  };
}

function effectOf(key: string, value: string | undefined): string {
  if (key === 'exporter' && isWhy({ key, actual: value, wanted: undefined }, false)) {
    return value === 'stdout' ? 'Milvus writes its spans to its own log.' : 'Milvus sends no traces.';
  }
  if (key === 'sampleFraction' && isWhy({ key, actual: value, wanted: undefined }, false))
    return 'Milvus samples no requests.';
  return 'Milvus ignores what the file says.';
}
