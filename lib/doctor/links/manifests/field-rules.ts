import { Severity } from '../../../diagnostics/rule';
import { type Chain, kindOf } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import { seen } from '../../chain/evidence';
import type { LinkFinding, LinkRule } from '../link';
import { applyCommand, diffCommand, objectQuestion, placeOfObject } from './apply';
import { type Compared, comparedObjects } from './compared';
import type { Difference } from './difference';
import { isShort, shownText, valueText } from './shown';
import { EXAMPLE_DEPLOYMENT, exampleExpected, onCluster } from './example';

const RUNBOOK = 'https://kubernetes.io/docs/reference/using-api/server-side-apply/';
/** An image of a container, in a pod's template or in a custom resource. */
const IMAGE = /(?:^|\.)image$/;

/** Rules about objects that have other values on the cluster than in `dist`. */
export const fieldRules: readonly LinkRule[] = [
  {
    code: 'DOC233',
    severity: Severity.WARNING,
    summary: 'the images are those of the folder',
    see: RUNBOOK,
    example: () => exampleChanged((text) => text.replace('v7.6.0', 'v7.5.0')),
    *check(chain) {
      for (const compared of comparedObjects(chain)) {
        const images = compared.differences.filter(({ path }) => IMAGE.test(path));
        yield* changed(chain, compared, images, 'Another version runs than the one that was checked.');
      }
    },
  },
  {
    code: 'DOC234',
    severity: Severity.WARNING,
    summary: 'the fields of the objects have the values of the folder',
    see: RUNBOOK,
    example: () => exampleChanged((text) => text.replace('"replicas":1', '"replicas":2')),
    *check(chain) {
      for (const compared of comparedObjects(chain)) {
        const fields = compared.differences.filter(({ path }) => !IMAGE.test(path));
        yield* changed(chain, compared, fields, 'Somebody has changed it since, or the folder was never applied.');
      }
    },
  },
];

/** One finding for an object, at its first field. */
function* changed(
  chain: Chain,
  { object, file }: Compared,
  [first, ...more]: readonly Difference[],
  effect: string,
): Iterable<LinkFinding> {
  if (first === undefined) return;
  const { path, actual } = first;
  const isShown = isShort(actual);
  const also =
    more.length === 0 ? '' : ` ${more.length} more ${more.length === 1 ? 'field differs' : 'fields differ'}.`;
  yield {
    where: placeOfObject(object),
    path: `${kindOf(object)} ${path}`,
    ...(isShown ? { value: actual } : {}),
    problem: `${actual === undefined ? 'not set on the cluster, but in' : 'differs from'} ${file}.${also}`,
    effect,
    fix: 'Look at the difference, then apply the file again, or change the app and synthesize.',
    commands: [diffCommand(chain, file), applyCommand(chain, file)],
    evidence: seen(
      chain,
      objectQuestion(object, '-o', `jsonpath={.${path}}`),
      `${shownText(first)}   (in the file: ${valueText(first)})`,
    ),
  };
}

function exampleChanged(change: (text: string) => string) {
  const live: unknown = JSON.parse(change(JSON.stringify(onCluster(EXAMPLE_DEPLOYMENT))));
  const objects = typeof live === 'object' && live !== null ? [{ ...live }] : [];
  return exampleChain({
    objects: [...exampleCluster(), ...objects],
    expected: exampleExpected({ objects: [EXAMPLE_DEPLOYMENT] }),
  });
}
