import { asObject, type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { maskedTree } from '../../answers/secrets/tree';
import { once } from '../../../kubernetes/once';
import { type Chain, kindOf, nameOf, namespaceOf, objectsAt } from '../../chain/chain';
import type { ExpectedObject, ExpectedRelease } from '../../chain/expected';
import { releasesIn, valuesOf } from '../../chain/milvus/milvuses';
import { type Difference, differences } from './difference';
import { isCustom, isOfCluster, resourceOf } from '../../chain/resources';
import { treeIn } from '../../chain/yaml-tree';

/** An object of `dist`, and how it is on the cluster. */
export interface Compared extends ExpectedObject {
  /** Undefined if that could not be looked at. */
  readonly exists: boolean | undefined;
  /** Why it could not, as part of a sentence. */
  readonly unseen?: string;
  readonly differences: readonly Difference[];
}

/** The objects of `dist` against the cluster. */
export const comparedObjects = once((chain: Chain): readonly Compared[] =>
  (chain.expected?.objects ?? []).map((each) => compared(chain, each)),
);

function compared(chain: Chain, { object, file }: ExpectedObject): Compared {
  const namespace = isOfCluster(object) ? '' : namespaceOf(object);
  const found = chain.object({ kind: kindOf(object), namespace, name: nameOf(object) });
  if (found !== undefined) {
    const fields = differences(asAnswered(comparedPart(object)), found).filter(
      ({ path }) => !isOfOthers(chain, object, path),
    );
    return { object, file, exists: true, differences: fields };
  }
  if (object.kind === 'CustomResourceDefinition') {
    const exists = isServed(chain, object);
    const unseen = exists === undefined ? { unseen: 'the APIs of the cluster are not known' } : {};
    return { object, file, exists, differences: [], ...unseen };
  }
  const isKnownKind = !isCustom(object) || chain.serves(textOf(object.apiVersion)) !== false;
  const unseen = isKnownKind ? chain.whyNotListed(resourceOf(object), namespace) : undefined;
  if (unseen !== undefined) return { object, file, exists: undefined, differences: [], unseen };
  return { object, file, exists: false, differences: [] };
}

/** Whether the versions of a CRD are served; of the CRD itself, which is large, nothing is read. */
function isServed(chain: Chain, crd: JsonObject): boolean | undefined {
  const group = stringAt(crd, 'spec', 'group') ?? '';
  const served = objectsAt(crd, 'spec', 'versions').map((version) =>
    chain.serves(`${group}/${stringAt(version, 'name') ?? ''}`),
  );
  return served.includes(true) ? true : served.includes(undefined) ? undefined : false;
}

/** What says which object it is, and what others write. */
const NOT_COMPARED = ['apiVersion', 'kind', 'metadata', 'status'];

/** The fields of an object that are compared: of its metadata the labels alone. */
function comparedPart(object: JsonObject): JsonObject {
  const fields = Object.entries(object).filter(([key]) => !NOT_COMPARED.includes(key));
  return { metadata: { labels: objectAt(object, 'metadata', 'labels') }, ...Object.fromEntries(fields) };
}

/** What the answers have in place of credentials is compared with the same. */
function asAnswered(tree: JsonObject): JsonObject {
  return asObject(maskedTree('', tree));
}

/** An autoscaler sets the number of pods. */
function isOfOthers(chain: Chain, object: JsonObject, path: string): boolean {
  if (path !== 'spec.replicas') return false;
  const scaled = [
    ...chain.objects('HorizontalPodAutoscaler'),
    ...(chain.expected?.objects ?? [])
      .map((each) => each.object)
      .filter((each) => isKind(each, 'HorizontalPodAutoscaler')),
  ];
  return scaled.some((scaler) => stringAt(scaler, 'spec', 'scaleTargetRef', 'name') === nameOf(object));
}

function isKind(object: JsonObject, kind: string): boolean {
  return object.kind === kind;
}

/** A release of `dist`, and how helm knows it. */
export interface ComparedRelease {
  readonly expected: ExpectedRelease;
  /** Its chart: `milvus-5.0.19`. @default - helm does not list it, or was not asked */
  readonly chart?: string;
  readonly differences: readonly Difference[];
}

/** The releases of `dist` against those that helm lists. */
export function comparedReleases(chain: Chain): readonly ComparedRelease[] {
  return (chain.expected?.releases ?? []).map((expected): ComparedRelease => {
    const found = releasesIn(chain).find(
      ({ name, namespace }) => name === expected.name && namespace === expected.namespace,
    );
    const values = found === undefined ? undefined : valuesOf(chain, found);
    return {
      expected,
      ...(found === undefined ? {} : { chart: found.chart }),
      differences: values === undefined ? [] : differences(read(asAnswered(expected.values)), read(values)),
    };
  });
}

/** The values with the files in them as trees. */
function read(values: JsonObject): JsonObject {
  const files = Object.entries(objectAt(values, 'extraConfigFiles')).map(
    ([name, text]) => [name, typeof text === 'string' ? (treeIn(text) ?? text) : text] as const,
  );
  return files.length === 0 ? values : { ...values, extraConfigFiles: Object.fromEntries(files) };
}
