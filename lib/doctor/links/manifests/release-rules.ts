import { Severity } from '../../../diagnostics/rule';
import { USER_YAML } from '../../../upstream/milvus';
import { exampleChain } from '../../chain/example';
import { EXAMPLE_TRACE, exampleCluster } from '../../chain/example-cluster';
import { type Chain, nameOf } from '../../chain/chain';
import type { ExpectedRelease } from '../../chain/expected';
import { milvusesIn, releasesQuestion, valuesQuestion } from '../../chain/milvus/milvuses';
import { MAY_READ_ALL, scopeOf } from '../../chain/scope';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { placeOf } from '../../chain/place';
import { releaseCommand } from './apply';
import { comparedObjects, comparedReleases } from './compared';
import { isShort, shownText, valueText } from './shown';
import { exampleExpected, exampleRelease, UNKNOWN_RELEASE } from './example';

const HELM = 'https://helm.sh/docs/helm/helm_upgrade/';

/** Rules about the releases that `dist` has values for. */
export const releaseRules: readonly LinkRule[] = [
  {
    code: 'DOC235',
    severity: Severity.ERROR,
    summary: 'the releases of the folder are installed',
    see: 'https://helm.sh/docs/helm/helm_install/',
    example: () =>
      exampleChain({
        objects: exampleCluster(),
        texts: [
          [MAY_READ_ALL, 'yes'],
          [releasesQuestion({ why: '' }), '[]'],
        ],
        expected: exampleExpected({ releases: [UNKNOWN_RELEASE] }),
      }),
    *check(chain) {
      const question = releasesQuestion(scopeOf(chain));
      if (!Array.isArray(chain.json(question))) return;
      const namespaces = comparedObjects(chain)
        .filter((each) => each.exists === false && each.object.kind === 'Namespace')
        .map(({ object }) => nameOf(object));
      for (const { expected, chart } of comparedReleases(chain)) {
        if (chart !== undefined || namespaces.includes(expected.namespace) || !isInScope(chain, expected)) continue;
        // Argo CD renders the chart itself, and helm knows no release.
        if (milvusesIn(chain).some(({ name, namespace }) => name === expected.name && namespace === expected.namespace))
          continue;
        yield {
          where: placeOf(expected),
          path: 'release',
          problem: 'not installed in this namespace.',
          effect: 'No Milvus of this folder runs, so none sends spans.',
          fix: 'Install it as the runbook of the folder does.',
          commands: [releaseCommand(chain, expected, expected.chartVersion, false)],
          evidence: seen(chain, question, '(no such release)'),
        };
      }
    },
  },
  {
    code: 'DOC236',
    severity: Severity.WARNING,
    summary: 'the releases have the chart that the values of the folder are for',
    see: HELM,
    example: () => exampleRelease(EXAMPLE_TRACE, 'milvus-5.0.10'),
    *check(chain) {
      for (const { expected, chart } of comparedReleases(chain)) {
        if (chart === undefined || chart === `milvus-${expected.chartVersion}`) continue;
        yield {
          where: placeOf(expected),
          path: 'chart',
          value: chart,
          problem: `differs from the chart of ${expected.file}: ${expected.chartVersion}.`,
          effect: 'The values were checked against another chart, with other defaults.',
          fix: "Set the release's chart in the app, and synthesize again.",
          evidence: seen(chain, releasesQuestion(scopeOf(chain)), `"name":"${expected.name}" "chart":"${chart}"`),
        };
      }
    },
  },
  {
    code: 'DOC237',
    severity: Severity.WARNING,
    summary: 'the releases have the values of the folder',
    see: HELM,
    example: () => exampleRelease({ ...EXAMPLE_TRACE, sampleFraction: 0.5 }),
    *check(chain) {
      for (const { expected, chart, differences } of comparedReleases(chain)) {
        const [first, ...more] = differences;
        if (first === undefined || chart === undefined) continue;
        const also =
          more.length === 0 ? '' : ` ${more.length} more ${more.length === 1 ? 'value differs' : 'values differ'}.`;
        const { path, actual } = first;
        const isShown = isShort(actual);
        yield {
          where: placeOf(expected),
          path: placeInValues(path),
          ...(isShown ? { value: actual } : {}),
          problem: `${actual === undefined ? 'not set on the cluster, but in' : 'differs from'} ${expected.file}.${also}`,
          effect: 'Milvus runs with other settings than those of the folder.',
          fix: 'Upgrade the release with the file, or change the app and synthesize.',
          commands: [releaseCommand(chain, expected, chart.replace(/^milvus-/, ''), true)],
          evidence: seen(chain, valuesQuestion(expected), `${shownText(first)}   (in the file: ${valueText(first)})`),
        };
      }
    },
  },
];

/** Whether helm was asked for the namespace of a release. */
function isInScope(chain: Chain, { namespace }: ExpectedRelease): boolean {
  const scope = scopeOf(chain);
  return scope.namespace === undefined || scope.namespace === namespace;
}

const IN_USER_YAML = 'extraConfigFiles.user\\.yaml';

/** The path of a value, as other commands write it: `extraConfigFiles["user.yaml"] trace.exporter`. */
function placeInValues(path: string): string {
  const place = path.startsWith(IN_USER_YAML)
    ? `extraConfigFiles["${USER_YAML}"] ${path.slice(IN_USER_YAML.length + 1)}`.trimEnd()
    : path;
  return place.replaceAll('\\.', '.');
}
