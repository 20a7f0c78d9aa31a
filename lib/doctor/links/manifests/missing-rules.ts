import { Severity } from '../../../diagnostics/rule';
import type { Chain } from '../../chain/chain';
import { kindOf, nameOf, namespaceOf } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import { isOfCluster } from '../../chain/resources';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';
import { applyCommand, folderOf, notFound, objectQuestion, placeOfObject, wordsOf } from './apply';
import { type Compared, comparedObjects } from './compared';
import { EXAMPLE_AUTOSCALER, EXAMPLE_DEPLOYMENT, EXAMPLE_NAMESPACE, exampleExpected, onCluster } from './example';

/** Kinds without which a span does not get through. */
const NEEDED = new Set([
  ...['CustomResourceDefinition', 'Deployment', 'StatefulSet', 'Service', 'ConfigMap', 'ServiceAccount', 'Jaeger'],
  ...['Milvus', 'Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'OpenTelemetryCollector'],
]);
/** More names make a message no clearer. */
const MOST = 3;
const RUNBOOK = 'https://kubernetes.io/docs/reference/using-api/server-side-apply/';

/** Rules about objects of `dist` that do not exist on the cluster. */
export const missingRules: readonly LinkRule[] = [
  {
    code: 'DOC230',
    severity: Severity.ERROR,
    summary: 'the namespaces of the folder exist',
    see: RUNBOOK,
    example: () =>
      exampleChain({ objects: exampleCluster(), expected: exampleExpected({ objects: [EXAMPLE_NAMESPACE] }) }),
    *check(chain) {
      const missing = comparedObjects(chain).filter(
        (each) => each.exists === false && each.object.kind === 'Namespace',
      );
      yield* missingIn(chain, missing, 'Nothing can be applied in it.');
    },
  },
  {
    code: 'DOC231',
    severity: Severity.ERROR,
    summary: 'the objects of the folder that the chain needs exist',
    see: RUNBOOK,
    example: () =>
      exampleChain({
        objects: [...exampleCluster(), onCluster(EXAMPLE_NAMESPACE)],
        expected: exampleExpected({ objects: [EXAMPLE_NAMESPACE, EXAMPLE_DEPLOYMENT] }),
      }),
    *check(chain) {
      const missing = absentIn(chain).filter(({ object }) => NEEDED.has(kindOf(object)));
      yield* missingIn(chain, missing, 'The chain from Milvus to the UI needs it.');
    },
  },
  {
    code: 'DOC232',
    severity: Severity.WARNING,
    summary: 'the other objects of the folder exist',
    see: RUNBOOK,
    example: () =>
      exampleChain({
        objects: [...exampleCluster(), onCluster(EXAMPLE_NAMESPACE)],
        listed: ['horizontalpodautoscalers'],
        expected: exampleExpected({ objects: [EXAMPLE_NAMESPACE, EXAMPLE_AUTOSCALER] }),
      }),
    *check(chain) {
      const missing = absentIn(chain).filter(({ object }) => !NEEDED.has(kindOf(object)));
      yield* missingIn(chain, missing, 'Spans can get through without it, but what it is for does not work.');
    },
  },
];

/** The objects that do not exist in namespaces that do. */
function absentIn(chain: Chain): readonly Compared[] {
  const all = comparedObjects(chain).filter(({ exists }) => exists === false);
  const namespaces = new Set(all.flatMap(({ object }) => (object.kind === 'Namespace' ? [nameOf(object)] : [])));
  return all.filter(
    ({ object }) => object.kind !== 'Namespace' && (isOfCluster(object) || !namespaces.has(namespaceOf(object))),
  );
}

/** One finding for all objects of a stage: they are applied together. */
function* missingIn(chain: Chain, missing: readonly Compared[], effect: string): Iterable<LinkFinding> {
  for (const folder of new Set(missing.map(({ file }) => folderOf(file)))) {
    const [first, ...more] = missing.filter(({ file }) => folderOf(file) === folder);
    if (first === undefined) continue;
    const others = more.slice(0, MOST).map(({ object }) => wordsOf(object));
    const rest = more.length > MOST ? `, and ${more.length - MOST} more` : '';
    const also = others.length === 0 ? '' : ` So ${others.length === 1 ? 'is' : 'are'} ${others.join(', ')}${rest}.`;
    yield {
      where: placeOfObject(first.object),
      path: kindOf(first.object),
      problem: `not on the cluster, but in ${first.file}.${also}`,
      effect,
      fix: more.length === 0 ? 'Apply its file.' : 'Apply the files of this stage.',
      commands: [applyCommand(chain, more.length === 0 ? first.file : folder)],
      evidence: seen(chain, objectQuestion(first.object), notFound(first.object)),
    };
  }
}
