import type { Parsed } from '../../kubernetes/yaml-reader';
import { isJaegerV2Config } from '../../models/jaeger-v2/recognise';
import { misnamed } from '../../upstream/kind-names';
import { carrierOf } from '../carriers/carriers';
import { MILVUS_CHART } from '../charts/milvus';
import { objectsOf } from '../document';
import { JAEGER_V2_CONFIGURATION } from '../kinds/jaeger-v2';
import type { Kind } from '../kinds/kind';
import { AS, fileKind, objectKind, PATCH } from '../kinds/recognise';
import { carriedIn } from './carried';
import { textsIn } from './config-map';
import { type Found, joined, NOTHING, type Place } from './found';
import { LOOKS_LIKE_PATCH, looksLikePatch, patchesIn, patchKindOf } from './patches';
import type { Running } from './running';
import type { Subject } from './subject';
import { type Dependency, prefixOf, treesIn } from './trees';

/** What other files of the folder tell about a file. */
export interface Beside {
  /** The known charts among the dependencies of the Chart.yaml in its folder. */
  readonly dependencies: readonly Dependency[];
  /** Whether a kustomization names it as a patch. */
  readonly isPatch: boolean;
}

export const NOTHING_BESIDE: Beside = { dependencies: [], isPatch: false };

/** What is known about a file, besides its text. */
export interface Surroundings extends Beside {
  readonly file: string;
  /** The word of `--as`. */
  readonly as?: string | undefined;
  /** Whether the command line names the chart: then notes about other versions are left out. */
  readonly hasChart: boolean;
  /** What the file tells about the pods of Jaeger 2 in it. */
  readonly running: Running;
}

/** What can be checked in a document: an entry for each of its objects. */
export function findIn(parsed: Parsed, around: Surroundings): readonly Found[] {
  return objectsOf(parsed).map(({ object, prefix }) =>
    foundIn({ parsed, object, prefix, shown: '', file: around.file }, around),
  );
}

/** How deep texts in texts are read. */
const MAX_DEPTH = 3;

function foundIn(place: Place, around: Surroundings, depth = 0): Found {
  const { object, file } = place;
  if ('kind' in object || 'apiVersion' in object || misnamed(object) !== undefined) {
    const kind = objectKind(object);
    if (kind !== undefined) return wholeOrPatch(place, kind, around);
    const inline = patchesIn(place);
    if (inline.length > 0) return joined([...inline.map(inlinePatch), carried(place, around)]);
    if (carrierOf(object, file) !== undefined) return carried(place, around);
    return depth < MAX_DEPTH
      ? joined(textsIn(place, around.running).map((text) => foundIn(text, inTexts(around), depth + 1)))
      : NOTHING;
  }
  const asked = depth > 0 || around.as === undefined ? undefined : AS.get(around.as);
  if (asked !== undefined) return only(place, { kind: asked, object });
  const inline = patchesIn(place);
  if (inline.length > 0) return joined([...inline.map(inlinePatch), carried(place, around)]);
  if (carrierOf(object, file) !== undefined) return carried(place, around);
  return valuesOrConfiguration(place, around, depth);
}

function carried(place: Place, { hasChart }: Surroundings): Found {
  const carrier = carrierOf(place.object, place.file);
  return carrier === undefined ? NOTHING : carriedIn(carrier, place, hasChart);
}

function inlinePatch(place: Place): Found {
  const kind = patchKindOf(objectKind(place.object));
  return kind === undefined ? NOTHING : only(place, { kind, object: place.object });
}

/** A custom resource, or a patch for one. */
function wholeOrPatch(place: Place, kind: Kind, { as, isPatch }: Surroundings): Found {
  const { object, file } = place;
  const patch = patchKindOf(kind);
  const isAsked = as === PATCH;
  const isPart = (patch !== undefined || kind.isWhole === true) && (isAsked || isPatch || looksLikePatch(object, file));
  if (!isPart) return only(place, { kind, object });
  if (patch === undefined) return NOTHING;
  const found = only(place, { kind: patch, object });
  return isAsked ? found : { ...found, notes: [LOOKS_LIKE_PATCH] };
}

/** Texts inside of an object are in no folder, and `--as` does not hold for them. */
function inTexts({ file, hasChart, running }: Surroundings): Surroundings {
  return { file, hasChart, running, ...NOTHING_BESIDE };
}

function valuesOrConfiguration(place: Place, { dependencies, hasChart }: Surroundings, depth: number): Found {
  const { object, file } = place;
  if (place.running !== undefined || isJaegerV2Config(object))
    return only(place, { kind: JAEGER_V2_CONFIGURATION, object });
  const trees = treesIn(object, dependencies);
  const whole = trees.find(({ key }) => key === undefined);
  if (whole !== undefined && whole.chart !== MILVUS_CHART) return only(place, { kind: whole.chart.values, object });
  if (trees.length === 0 || whole !== undefined) {
    const kind = fileKind(object, file, depth === 0);
    return kind === undefined ? NOTHING : only(place, { kind, object });
  }
  return joined(
    trees.map((tree) => {
      const { note, ...version } = tree.chart.versionOf(tree.version);
      const subject = { ...version, kind: tree.chart.values, object: tree.object };
      const found = only(place, subject, prefixOf(tree.key));
      return note === undefined || hasChart ? found : { ...found, notes: [note] };
    }),
  );
}

function only(
  { parsed, prefix, shown, running, isSecret = false }: Place,
  subject: Omit<Subject, 'layers'>,
  below = '',
): Found {
  const layer = { parsed, prefix: `${prefix}${below}`, shown: `${shown}${below}` };
  return {
    subjects: [{ ...subject, running: isSecret ? { ...running, isSecret } : running, layers: [layer] }],
    notes: [],
  };
}
