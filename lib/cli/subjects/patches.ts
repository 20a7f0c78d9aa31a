import { isObject, type JsonObject, valueAt } from '../../kubernetes/json';
import { YamlProblem } from '../../kubernetes/yaml-reader';
import { entriesOf, groupOf } from '../carriers/carrier';
import { inside } from '../inside';
import { JAEGER, MILVUS } from '../kinds/custom-resources';
import type { Kind } from '../kinds/kind';
import { JAEGER_PATCH, MILVUS_PATCH } from '../kinds/patch';
import { objectKind } from '../kinds/recognise';
import { nodeAt } from '../locate';
import type { Place } from './found';
import { isKustomization } from '../carriers/kustomize';

/** The note for a file that was read as a patch. */
export const LOOKS_LIKE_PATCH =
  'looks like a kustomize patch. Only findings that hold for every whole object are reported. ' +
  'Check the whole object: `kustomize build FOLDER | cdk8s-milvus-tracing lint -`';

/** The kind of a part of an object; undefined where parts of it are not checked. */
export function patchKindOf(kind: Kind | undefined): Kind | undefined {
  if (kind === JAEGER) return JAEGER_PATCH;
  return kind === MILVUS ? MILVUS_PATCH : undefined;
}

/** Whether an object or the name of its file says that it is a patch. */
export function looksLikePatch(object: JsonObject, file: string): boolean {
  return NAMED_PATCH.test(file) || hasDirective(object);
}

/** `patch.yaml`, `jaeger-patch.yaml`, `patches/jaeger.yaml`. */
const NAMED_PATCH = /(?:^|[/\\._-])patch(?:es)?(?:[/\\][^/\\]*|[._-][^/\\]*|)$/i;

function hasDirective(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasDirective);
  return isObject(value) && Object.entries(value).some(([key, below]) => key === '$patch' || hasDirective(below));
}

/** The inline patches of a Kustomization of kustomize or Flux. */
export function patchesIn(place: Place): readonly Place[] {
  const { object, file } = place;
  if (isKustomization(object, file)) return patchesAt('', object, place);
  const isFlux = groupOf(object) === 'kustomize.toolkit.fluxcd.io' && object.kind === 'Kustomization';
  return isFlux ? patchesAt('spec.', valueAt(object, 'spec'), place) : [];
}

function patchesAt(at: string, kustomization: unknown, place: Place): readonly Place[] {
  if (!isObject(kustomization)) return [];
  const { patches, patchesStrategicMerge } = kustomization;
  const merges: readonly unknown[] = Array.isArray(patchesStrategicMerge) ? patchesStrategicMerge : [];
  return [
    ...entriesOf(patches).flatMap(([index, { patch }]) => patchAt(`${at}patches[${index}].patch`, patch, place)),
    ...merges.flatMap((patch, index) => patchAt(`${at}patchesStrategicMerge[${index}]`, patch, place)),
  ];
}

/** A patch in a text of several lines. A text of one line names a file, and a list is a JSON patch, which is not checked. */
function patchAt(path: string, patch: unknown, { parsed, prefix, shown, file }: Place): readonly Place[] {
  if (typeof patch !== 'string' || !patch.includes('\n')) return [];
  const documents = inside(parsed, nodeAt(parsed, `${prefix}${path}`));
  if (documents === undefined || documents instanceof YamlProblem) return [];
  return documents.flatMap((document): readonly Place[] =>
    isObject(document.value) && patchKindOf(objectKind(document.value)) !== undefined
      ? [{ parsed: document, object: document.value, prefix: '', shown: `${shown}${path} `, file }]
      : [],
  );
}
