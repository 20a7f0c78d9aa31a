import type { IConstruct } from 'constructs';
import { throwErrors } from '../diagnostics/report';
import type { JsonObject } from '../kubernetes/json';
import { checkObject } from '../rules/objects';

/** Where a message says that something is: the construct that the user wrote, not the object inside of it. */
export function placeOf(construct: IConstruct): string {
  return construct.node.path.replace(/\/Resource$/, '');
}

/** Checks an object in the constructor that makes it, so that the stack trace ends in the user's own line. */
export function checkNamed(construct: IConstruct, object: JsonObject): void {
  throwErrors(checkObject(object, placeOf(construct)));
}
