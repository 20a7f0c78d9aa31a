import { type FoundProblem, Severity } from '../../../diagnostics/rule';
import type { Chain } from '../../chain/chain';
import { exampleCluster } from '../../chain/example-cluster';
import { exampleChain } from '../../chain/example';
import { containersOf, isOver, restartsOf } from '../../chain/pods/containers';
import { isReady, podsOf } from '../../chain/pods/pods';
import type { LinkFinding, LinkRule } from '../link';
import { evidenceFor, isAboutTracing, type Linted, lintedMilvuses, maySpansBeLost } from './linted';
import { editCommands } from './upgrade';

/** What lint says of the settings of each Milvus, with the versions that run. */
export const lintRules: readonly LinkRule[] = [
  {
    code: 'DOC123',
    severity: Severity.ERROR,
    summary: 'the values of Milvus have no error that lint knows',
    see: 'https://github.com/zilliztech/milvus-helm/blob/master/charts/milvus/values.yaml',
    example: () => exampleOf(Severity.ERROR),
    *check(chain) {
      for (const linted of lintedMilvuses(chain)) {
        const errors = linted.problems.filter(({ severity }) => severity === Severity.ERROR);
        const mayStop = isFailing(chain, linted);
        for (const problem of errors) {
          if (isAboutTracing(problem) || mayStop) yield findingOf(chain, linted, problem);
        }
      }
    },
  },
  {
    code: 'DOC124',
    severity: Severity.WARNING,
    summary: 'the values of Milvus have no warning of lint that means lost spans',
    see: 'https://github.com/zilliztech/milvus-helm/blob/master/charts/milvus/values.yaml',
    example: () => exampleOf(Severity.WARNING),
    *check(chain) {
      for (const linted of lintedMilvuses(chain)) {
        for (const problem of linted.problems.filter(maySpansBeLost)) yield findingOf(chain, linted, problem);
      }
    },
  },
];

/** Whether a pod of the Milvus crash-loops: then other errors in its values can be why. */
function isFailing(chain: Chain, { milvus }: Linted): boolean {
  return milvus.workloads
    .flatMap((workload) => podsOf(chain, workload))
    .some((pod) => !isOver(pod) && !isReady(pod) && containersOf(pod).some((container) => restartsOf(container) > 0));
}

function findingOf(chain: Chain, linted: Linted, problem: FoundProblem): LinkFinding {
  const { namespace, name } = linted.milvus;
  const { path, value, problem: sentence, effect, fix } = problem.finding;
  return {
    where: `${namespace}/${name}`,
    path,
    ...(value === undefined ? {} : { value }),
    // The code is in docs/rules.md.
    problem: `${sentence.replace(/\.$/, '')} (${problem.code}).`,
    effect,
    fix,
    evidence: evidenceFor(linted, problem),
    // Another chart changes more than the settings.
    commands: problem.code === 'MLV189' ? [] : editCommands(chain, linted.milvus),
  };
}

const EXAMPLES: readonly FoundProblem[] = [
  {
    ...{ code: 'MLV004', severity: Severity.ERROR, where: 'my-release.values.yaml:1:23' },
    finding: {
      path: 'extraConfigFiles["trace.yaml"]',
      problem: 'must be user.yaml.',
      effect: 'The chart puts it into the ConfigMap but never mounts it: Milvus does not read it.',
      fix: 'Move its content into user.yaml.',
    },
  },
  {
    ...{ code: 'MLV035', severity: Severity.WARNING, where: 'my-release.values.yaml:1:40' },
    finding: {
      path: 'extraConfigFiles["user.yaml"] trace.exporter',
      value: 'otlp',
      problem: 'is not safe before Milvus 2.4.9, and this is 2.4.8.',
      effect: 'Query nodes can hang at startup.',
      fix: 'Use the exporter jaeger, or Milvus 2.4.9 or newer.',
    },
  },
];

function exampleOf(severity: Severity): Chain {
  return exampleChain({
    objects: exampleCluster(),
    lint: () => EXAMPLES.filter((problem) => problem.severity === severity),
  });
}
