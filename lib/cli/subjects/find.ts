import type { Parsed } from '../../kubernetes/yaml-reader';
import { carrierOf } from '../carriers';
import { chartBeside } from '../chart-beside';
import { objectsOf } from '../document';
import { VALUES } from '../kinds/milvus-files';
import { AS, fileKind, objectKind } from '../kinds/recognise';
import { carriedIn } from './carried';
import { textsIn } from './config-map';
import { type Found, joined, NOTHING, type Place } from './found';
import type { Subject } from './subject';
import { type Dependency, prefixOf, treesIn } from './trees';

/** What is known of a file beside its text. */
export interface Surroundings {
  readonly file: string;
  /** What a document is that is no Kubernetes object, as the command line says it. */
  readonly as?: string | undefined;
  /** Whether the command line names the chart: nothing need be said of another one. */
  readonly hasChart: boolean;
  /** The milvus-helm charts of the Chart.yaml in its folder. */
  readonly dependencies: readonly Dependency[];
}

/** What there are rules for in a document: an entry for each of its objects. */
export function findIn(parsed: Parsed, around: Surroundings): readonly Found[] {
  return objectsOf(parsed).map(({ object, prefix }) =>
    foundIn({ parsed, object, prefix, shown: '', file: around.file }, around),
  );
}

/** Texts in texts in texts: nobody writes more. */
const MAX_DEPTH = 3;

function foundIn(place: Place, around: Surroundings, depth = 0): Found {
  const { object, file } = place;
  if ('kind' in object || 'apiVersion' in object) {
    const kind = objectKind(object);
    if (kind !== undefined) return only(place, { kind, object });
    const carrier = carrierOf(object, file);
    if (carrier !== undefined) return carriedIn(carrier, place, around.hasChart);
    return depth < MAX_DEPTH
      ? joined(textsIn(place).map((text) => foundIn(text, inTexts(around), depth + 1)))
      : NOTHING;
  }
  const said = depth > 0 || around.as === undefined ? undefined : AS.get(around.as);
  if (said !== undefined) return only(place, { kind: said, object });
  const carrier = carrierOf(object, file);
  if (carrier !== undefined) return carriedIn(carrier, place, around.hasChart);
  return valuesOrConfiguration(place, around, depth);
}

/** Texts inside of an object stand in no folder, and the command line says nothing of them. */
function inTexts({ file, hasChart }: Surroundings): Surroundings {
  return { file, hasChart, dependencies: [] };
}

function valuesOrConfiguration(place: Place, { dependencies, hasChart }: Surroundings, depth: number): Found {
  const { object, file } = place;
  const trees = treesIn(object, dependencies);
  const isWhole = trees.some(({ key }) => key === undefined);
  if (trees.length === 0 || isWhole) {
    const kind = fileKind(object, file, depth === 0);
    return kind === undefined ? NOTHING : only(place, { kind, object });
  }
  return joined(
    trees.map((tree) => {
      const { chart, note } = chartBeside(tree.version);
      const found = only(place, { kind: VALUES, object: tree.object, chart }, prefixOf(tree.key));
      return note === undefined || hasChart ? found : { ...found, notes: [note] };
    }),
  );
}

function only({ parsed, prefix, shown }: Place, subject: Omit<Subject, 'layers'>, below = ''): Found {
  const layer = { parsed, prefix: `${prefix}${below}`, shown: `${shown}${below}` };
  return { subjects: [{ ...subject, layers: [layer] }], notes: [] };
}
