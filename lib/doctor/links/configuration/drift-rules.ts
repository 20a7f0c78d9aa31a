import { quote } from '../../../diagnostics/report';
import { Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { toYaml } from '../../../kubernetes/yaml';
import { settingText } from '../../../upstream/milvus-settings';
import type { Chain } from '../../chain/chain';
import { fileQuestion, fileText } from '../../chain/milvus/config-files';
import { EXAMPLE_TRACE, exampleCluster } from '../../chain/example-cluster';
import { exampleChain } from '../../chain/example';
import { type MilvusFound, milvusesIn, releasesQuestion, valuesQuestion } from '../../chain/milvus/milvuses';
import { traceLines } from '../../chain/milvus/trace';
import { TracerHealth, tracerHealth } from '../../chain/milvus/tracer-health';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';
import { differences, type Difference, isShowable, isWhy } from './difference';
import { ELSEWHERE, exampleLog, LOST_LINE } from './example';
import { mountedTrace, userYamlOf, wantedTrace } from './files';
import { restored } from './restore';

const SEE = 'https://helm.sh/docs/topics/advanced/';

/** Rules about a ConfigMap that has other trace settings than the values of the release, or the CR. */
export const driftRules: readonly LinkRule[] = [
  {
    code: 'DOC145',
    severity: Severity.ERROR,
    summary: 'the ConfigMap of Milvus has the trace settings of the values, where no traces get through',
    see: SEE,
    example: () => exampleOf({ ...EXAMPLE_TRACE, jaeger: { url: ELSEWHERE } }, LOST_LINE),
    *check(chain) {
      for (const { milvus, workload, why } of driftsIn(chain)) {
        if (why !== undefined) yield driftFinding(chain, milvus, workload, why);
      }
    },
  },
  {
    code: 'DOC146',
    severity: Severity.WARNING,
    summary: 'the ConfigMap of Milvus has the trace settings of the values',
    see: SEE,
    example: () => exampleOf({ ...EXAMPLE_TRACE, sampleFraction: 0.5 }, ''),
    *check(chain) {
      for (const { milvus, workload, all, why } of driftsIn(chain)) {
        const [first] = all;
        if (first === undefined || why !== undefined) continue;
        yield {
          ...driftFinding(chain, milvus, workload, first),
          effect: 'Milvus uses the ConfigMap. The next upgrade replaces it.',
          fix: 'Put into the values what is right, and upgrade the release.',
          commands: [],
        };
      }
    },
  },
];

/** A ConfigMap with other trace settings than it should have. */
export interface Drift {
  readonly milvus: MilvusFound;
  readonly workload: JsonObject;
  readonly all: readonly Difference[];
  /** The difference that is why no traces arrive. @default - none is */
  readonly why: Difference | undefined;
}

/** One for each ConfigMap. */
export function driftsIn(chain: Chain): readonly Drift[] {
  return milvusesIn(chain).flatMap((milvus) => {
    const wanted = wantedTrace(chain, milvus);
    if (wanted === undefined) return [];
    const fails = tracerHealth(chain, milvus) === TracerHealth.FAILS;
    const known = new Set<string>();
    return milvus.workloads.flatMap((workload) => {
      const mounted = mountedTrace(chain, workload);
      const name = userYamlOf(workload)?.configMap;
      if (mounted === undefined || name === undefined || known.has(name)) return [];
      known.add(name);
      const all = differences(mounted, wanted);
      return all.length === 0 ? [] : [{ milvus, workload, all, why: all.find((each) => isWhy(each, fails)) }];
    });
  });
}

function driftFinding(chain: Chain, milvus: MilvusFound, workload: JsonObject, difference: Difference): LinkFinding {
  const { namespace, name, release } = milvus;
  const { key, actual, wanted } = difference;
  const file = userYamlOf(workload);
  const source = release === undefined ? 'spec.config of the Milvus' : 'the values of the release';
  const right = isShowable(difference, wanted) ? `The other value is ${quote(settingText(wanted))}. ` : '';
  const question = file === undefined ? valuesQuestion(milvus) : fileQuestion(namespace, file);
  const text = file === undefined ? undefined : fileText(chain, workload, file);
  return {
    where: `${namespace}/${file?.configMap ?? name}`,
    path: `${file?.key ?? 'user.yaml'} trace.${key}`,
    ...(isShowable(difference, actual) ? { value: actual } : {}),
    problem: actual === undefined ? `missing in the ConfigMap, but set in ${source}.` : `differs from ${source}.`,
    effect: 'Milvus uses the ConfigMap: it was edited by hand, or the last change failed.',
    evidence: seen(chain, question, traceLines(text ?? '')),
    ...restored(chain, milvus, right),
  };
}

/** The example as a release with other settings in its values than in its ConfigMap. */
function exampleOf(inConfigMap: JsonObject, log: string): Chain {
  const release = { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' };
  const objects = exampleCluster({ trace: inConfigMap });
  const values = { extraConfigFiles: { 'user.yaml': toYaml({ trace: EXAMPLE_TRACE }) } };
  return exampleChain({
    objects,
    asked: { namespace: 'milvus' },
    texts: [
      [releasesQuestion({ why: '', namespace: 'milvus' }), JSON.stringify([release])],
      [valuesQuestion(release), JSON.stringify(values)],
      ...exampleLog(objects, log),
    ],
  });
}
