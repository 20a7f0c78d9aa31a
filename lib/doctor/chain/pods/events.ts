import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { kubectl, type Question } from '../../answers/question';
import { timeOf } from '../ages';
import { type Chain, kindOf, nameOf, namespaceOf } from '../chain';

/** The Warning events about an object, newest first. */
export function eventsOf(chain: Chain, object: JsonObject, ...reasons: readonly string[]): readonly JsonObject[] {
  return chain
    .objects('Event', namespaceOf(object))
    .filter(
      (event) =>
        stringAt(event, 'involvedObject', 'kind') === kindOf(object) &&
        stringAt(event, 'involvedObject', 'name') === nameOf(object) &&
        (reasons.length === 0 || reasons.includes(stringAt(event, 'reason') ?? '')),
    )
    .sort((a, b) => lastSeen(b) - lastSeen(a));
}

/** When an event was last seen, in milliseconds; 0 where it does not say. */
function lastSeen(event: JsonObject): number {
  const times = [
    stringAt(event, 'series', 'lastObservedTime'),
    ...['lastTimestamp', 'eventTime', 'firstTimestamp'].map((key) => stringAt(event, key)),
  ];
  const [time] = times.filter((each) => each !== undefined);
  return timeOf(time) ?? 0;
}

/** The message of an event. */
export function messageOf(event: JsonObject): string {
  return stringAt(event, 'message')?.trim() ?? '';
}

/** Asks for the events about an object, by hand. */
export function eventsQuestion(object: JsonObject): Question {
  const about = `involvedObject.kind=${kindOf(object)},involvedObject.name=${nameOf(object)}`;
  return kubectl('get', 'events', '-n', namespaceOf(object), '--field-selector', about);
}
