import { quote } from '../../../diagnostics/report';
import { Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { settingText } from '../../../upstream/milvus-settings';
import { helm, kubectl } from '../../answers/question';
import { type Chain, namespaceOf } from '../../chain/chain';
import { fileQuestion, fileText } from '../../chain/config-files';
import { exampleCluster } from '../../chain/example-cluster';
import { exampleChain } from '../../chain/example';
import { type MilvusFound, milvusesIn, releasesQuestion, valuesQuestion } from '../../chain/milvuses';
import { traceLines } from '../../chain/trace';
import { TracerHealth, tracerHealth } from '../../chain/tracer-health';
import { seen } from '../evidence';
import type { LinkFinding, LinkRule } from '../link';
import { restartCommands } from '../milvus/upgrade';
import { differences, type Difference, isShowable, isWhy } from './difference';
import { mountedTrace, userYamlOf, wantedTrace } from './files';

const SEE = 'https://helm.sh/docs/topics/advanced/';

/** Rules about a ConfigMap that has other trace settings than the values of the release, or the CR. */
export const driftRules: readonly LinkRule[] = [
  {
    code: 'DOC145',
    severity: Severity.ERROR,
    summary: 'the ConfigMap of Milvus has the trace settings of the values, where no traces get through',
    see: SEE,
    example: () => exampleOf('exporter: noop, sampleFraction: 1', 'exporter: jaeger, sampleFraction: 1'),
    *check(chain) {
      for (const { milvus, workload, all } of driftsIn(chain)) {
        const why = all.find((each) => isWhy(each, tracerHealth(chain, milvus) === TracerHealth.FAILS));
        if (why !== undefined) yield driftFinding(chain, milvus, workload, why);
      }
    },
  },
  {
    code: 'DOC146',
    severity: Severity.WARNING,
    summary: 'the ConfigMap of Milvus has the trace settings of the values',
    see: SEE,
    example: () => exampleOf('exporter: jaeger, sampleFraction: 1', 'exporter: jaeger, sampleFraction: 0.5'),
    *check(chain) {
      for (const { milvus, workload, all } of driftsIn(chain)) {
        const fails = tracerHealth(chain, milvus) === TracerHealth.FAILS;
        const [first] = all;
        if (first === undefined || all.some((each) => isWhy(each, fails))) continue;
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

interface Drift {
  readonly milvus: MilvusFound;
  readonly workload: JsonObject;
  readonly all: readonly Difference[];
}

/** One for each ConfigMap. */
function driftsIn(chain: Chain): readonly Drift[] {
  return milvusesIn(chain).flatMap((milvus) => {
    const wanted = wantedTrace(chain, milvus);
    if (wanted === undefined) return [];
    const known = new Set<string>();
    return milvus.workloads.flatMap((workload) => {
      const mounted = mountedTrace(chain, workload);
      const name = userYamlOf(workload)?.configMap;
      if (mounted === undefined || name === undefined || known.has(name)) return [];
      known.add(name);
      const all = differences(mounted, wanted);
      return all.length === 0 ? [] : [{ milvus, workload, all }];
    });
  });
}

function driftFinding(chain: Chain, milvus: MilvusFound, workload: JsonObject, difference: Difference): LinkFinding {
  const { namespace, name, release } = milvus;
  const { key, actual, wanted } = difference;
  const file = userYamlOf(workload);
  const source = release === undefined ? 'spec.config of the Milvus' : 'the values of the release';
  const right = isShowable(difference, wanted) ? `There it is ${quote(settingText(wanted))}. ` : '';
  const question = file === undefined ? valuesQuestion(milvus) : fileQuestion(namespace, file);
  const text = file === undefined ? undefined : fileText(chain, workload, file);
  return {
    where: `${namespace}/${file?.configMap ?? name}`,
    path: `${file?.key ?? 'user.yaml'} trace.${key}`,
    ...(isShowable(difference, actual) ? { value: actual } : {}),
    problem: actual === undefined ? `missing in the ConfigMap, but not in ${source}.` : `differs from ${source}.`,
    effect: 'Milvus uses the ConfigMap, which was edited by hand, or not updated by a change that failed.',
    evidence: seen(chain, question, traceLines(text ?? '')),
    ...mendingOf(chain, milvus, right),
  };
}

function mendingOf(
  chain: Chain,
  { namespace, name, release, workloads }: MilvusFound,
  right: string,
): Pick<LinkFinding, 'fix' | 'commands'> {
  if (release === undefined) {
    const log = kubectl('logs', 'deployment/milvus-operator', '-n', 'milvus-operator', '--tail=50');
    return {
      fix: `${right}The Milvus Operator writes the ConfigMap: read in its log why it does not.`,
      commands: [chain.command(log)],
    };
  }
  // As an upgrade does it, but helm 4 stops at what others have edited. The next upgrade finds helm as the owner again.
  const apply = kubectl(
    'apply',
    '--server-side',
    '--force-conflicts',
    '--field-manager=helm',
    '-n',
    namespace,
    '-f',
    '-',
  );
  return {
    fix: `${right}Apply the manifest of the release again, and restart the pods: they keep the file that they started with.`,
    commands: [
      `${chain.command(helm('get', 'manifest', name, '-n', namespace))} | ${chain.command(apply)}`,
      ...restartCommands(chain, workloads),
    ],
  };
}

/** The example as a release with the trace settings `values`, and another text in the ConfigMap. */
function exampleOf(inConfigMap: string, values: string): Chain {
  const release = { name: 'my-release', namespace: 'milvus', status: 'deployed', chart: 'milvus-5.0.19' };
  const url = 'jaeger: {url: http://jaeger-collector.observability.svc:14268/api/traces}';
  const objects = exampleCluster().map((object) =>
    object.kind === 'ConfigMap' && namespaceOf(object) === 'milvus'
      ? { ...object, data: { 'user.yaml': `trace: {${inConfigMap}, ${url}}` } }
      : object,
  );
  return exampleChain({
    objects,
    asked: { namespace: 'milvus' },
    texts: [
      [releasesQuestion({ why: '', namespace: 'milvus' }), JSON.stringify([release])],
      [valuesQuestion(release), JSON.stringify({ extraConfigFiles: { 'user.yaml': `trace: {${values}, ${url}}` } })],
    ],
  });
}
