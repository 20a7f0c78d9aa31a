import { type JsonObject, objectAt, stringAt } from '../../../../../lib/kubernetes/json';
import { listAt, nameOf, namespaceOf, uidOf } from '../../../support/objects';

/** Names of this run, and what stands for them in a recording, so that two recordings of the same state are the same. */
export function namesIn(objects: readonly JsonObject[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const sets = new Map<string, string>();
  const ofKind = (kind: string): JsonObject[] => objects.filter((object) => object.kind === kind).sort(byAge);
  const numbered = (found: readonly JsonObject[], word: string, known: ReadonlyMap<string, string>): void => {
    const counts = new Map<string, number>();
    for (const object of found) {
      const owner = listAt(object, 'metadata', 'ownerReferences')[0];
      if (owner === undefined || !/^(Deployment|ReplicaSet)$/.test(String(owner.kind))) continue;
      const name = nameOf(owner) === '' ? String(owner.name) : nameOf(owner);
      const stem = known.get(name) ?? name;
      const count = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, count);
      names.set(nameOf(object), `${stem}-${word}${count}`);
      if (word === 'set') sets.set(nameOf(object), `${stem}-${word}${count}`);
    }
  };
  numbered(ofKind('ReplicaSet'), 'set', new Map());
  numbered(ofKind('Pod'), 'pod', sets);
  for (const set of ofKind('ReplicaSet')) {
    const hash = stringAt(set, 'metadata', 'labels', 'pod-template-hash');
    const name = names.get(nameOf(set));
    if (hash !== undefined && name !== undefined) names.set(hash, /set\d+$/.exec(name)?.[0] ?? name);
  }
  for (const object of objects) {
    const place = [String(object.kind), namespaceOf(object), names.get(nameOf(object)) ?? nameOf(object)].join('/');
    if (uidOf(object) !== '') names.set(uidOf(object), `uid-of-${place.toLowerCase().replaceAll('/', '-')}`);
    for (const address of [stringAt(object, 'status', 'podIP'), stringAt(object, 'spec', 'clusterIP')])
      if (address !== undefined && /^10\.(244|96)\./.test(address)) names.set(address, addressFor(address, place));
  }
  ofKind('Event').forEach((event, index) => names.set(nameOf(event), `event-${index + 1}`));
  return names;
}

function byAge(a: JsonObject, b: JsonObject): number {
  const age = (object: JsonObject): string => stringAt(objectAt(object, 'metadata'), 'creationTimestamp') ?? '';
  return age(a).localeCompare(age(b)) || nameOf(a).localeCompare(nameOf(b));
}

/** An address of the same network, which depends on the name alone. */
function addressFor(address: string, place: string): string {
  let sum = 17;
  for (const letter of place) sum = (sum * 31 + letter.charCodeAt(0)) % 64_000;
  return `${address.split('.').slice(0, 2).join('.')}.${Math.floor(sum / 250)}.${(sum % 250) + 2}`;
}

/** Of an object that is not in the answers. */
const OTHER_UID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;

/** A text with these names replaced, the longest first. */
export function renamed(text: string, names: ReadonlyMap<string, string>): string {
  const longest = [...names.keys()].filter((name) => name.length > 4).sort((a, b) => b.length - a.length);
  if (longest.length === 0) return text;
  const any = new RegExp(
    longest.map((name) => `(?<![a-zA-Z0-9.])${name.replaceAll('.', '\\.')}(?![a-zA-Z0-9]|\\.\\d)`).join('|'),
    'g',
  );
  return text.replace(any, (name) => names.get(name) ?? name).replace(OTHER_UID, 'uid-of-another');
}
