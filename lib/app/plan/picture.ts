/** What the parts of an environment draw: boxes and arrows, by keys of which no two things have the same. */
export interface Picture {
  readonly nodes?: readonly PictureNode[];
  readonly arrows?: readonly PictureArrow[];
}

/** A box. */
export interface PictureNode {
  readonly key: string;
  /** What stands in the box, line by line. */
  readonly lines: readonly string[];
}

/** An arrow between two boxes. */
export interface PictureArrow {
  readonly from: PictureNode;
  readonly label: string;
  readonly to: PictureNode;
}

/** The Jaeger operator, where a Jaeger does not name the one that runs it. */
export const ANY_OPERATOR: PictureNode = { key: 'operator', lines: ['Jaeger operator', 'in the cluster already'] };

/** The key of the box of an operator that the environment has. */
export function operatorKey(namespace: string, name: string): string {
  return `${ANY_OPERATOR.key} ${namespace}/${name}`;
}

const BACKEND = 'backend ';

/** Where traces go, as the label of a backend calls it. */
export function backendNode(label: string): PictureNode {
  return { key: `${BACKEND}${label}`, lines: [label] };
}

/** Whether something sends traces to a Jaeger that has a box as well: not only the operator, which runs it, has an arrow to it. */
export function hasChain(pictures: readonly Picture[]): boolean {
  const drawn = new Set(pictures.flatMap(({ nodes = [] }) => nodes.map(({ key }) => key)));
  const arrows = pictures.flatMap((picture) => picture.arrows ?? []);
  return arrows.some(
    ({ from, to }) => to.key.startsWith(BACKEND) && drawn.has(to.key) && !from.key.startsWith(ANY_OPERATOR.key),
  );
}
