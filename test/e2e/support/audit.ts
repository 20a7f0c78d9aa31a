import { stringAt, valueAt } from '../../../lib/kubernetes/json';

/** Something that somebody asked of the API server. */
export interface Request {
  readonly user: string;
  readonly verb: string;
  /** RESOURCE, RESOURCE/SUBRESOURCE, each with `.GROUP` where it has one. */
  readonly what: string;
  readonly namespace: string | undefined;
  readonly refused: boolean;
}

/** The requests for objects in the lines of an audit log. */
export function requestsOf(lines: readonly string[]): Request[] {
  return lines
    .filter((line) => line.startsWith('{'))
    .map((line): unknown => JSON.parse(line))
    .filter((event) => stringAt(event, 'objectRef', 'resource') !== undefined)
    .map((event) => {
      const object = (name: string): string => stringAt(event, 'objectRef', name) ?? '';
      const kind = [object('resource'), object('subresource')].filter((part) => part !== '').join('/');
      return {
        user: stringAt(event, 'user', 'username') ?? '',
        verb: stringAt(event, 'verb') ?? '',
        what: [kind, object('apiGroup')].filter((part) => part !== '').join('.'),
        namespace: stringAt(event, 'objectRef', 'namespace'),
        refused: valueAt(event, 'responseStatus', 'code') === 403,
      };
    });
}
