import type { IConstruct } from 'constructs';

/** The path of a construct in messages: that of the construct in user code, not of the object inside it. */
export function constructPath(construct: IConstruct): string {
  return construct.node.path.replace(/\/Resource$/, '');
}
