import type { IConstruct } from 'constructs';
import { throwErrors } from '../diagnostics/report';
import type { JsonObject } from '../kubernetes/json';
import { checkObject } from '../rules';

/** Checks an object in the constructor that makes it, so that the stack trace ends in the user's own line. */
export function checkNamed(construct: IConstruct, object: JsonObject): void {
  throwErrors(checkObject(object, construct.node.path));
}

/** Where an object comes from, in messages: the construct that somebody wrote, not the part of it that cdk8s knows. */
export function placeOf(construct: IConstruct): string {
  return construct.node.path.replace(/\/Resource$/, '');
}
