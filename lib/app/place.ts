import type { IConstruct } from 'constructs';

/** Where a message says that something is: the construct that the user wrote, not the object inside of it. */
export function placeOf(construct: IConstruct): string {
  return construct.node.path.replace(/\/Resource$/, '');
}
