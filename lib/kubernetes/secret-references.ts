import { isObject, type JsonObject, objectAt, stringAt } from './json';

/** A Secret that a tree of Kubernetes' own fields refers to. */
export interface SecretReference {
  readonly name: string;
  /** The keys that are read; empty if the whole Secret is mounted or becomes the environment. */
  readonly keys: readonly string[];
  /** The field with the reference. */
  readonly by: 'secretKeyRef' | 'secretRef' | 'volume' | 'imagePullSecrets';
}

/** The references in all environments, volumes and `imagePullSecrets` of a tree, in its order. */
export function secretReferences(tree: unknown): readonly SecretReference[] {
  const found: SecretReference[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isObject(value)) {
      found.push(...referencesOf(value));
      Object.values(value).forEach(walk);
    }
  };
  walk(tree);
  return found;
}

/** Optional references are left out: pods start without them. */
function referencesOf(value: JsonObject): readonly SecretReference[] {
  const key = objectAt(value, 'secretKeyRef');
  const all = objectAt(value, 'secretRef');
  const volume = objectAt(value, 'secret');
  const { imagePullSecrets } = value;
  return [
    ...reference('secretKeyRef', stringAt(key, 'name'), key),
    ...reference('secretRef', stringAt(all, 'name'), all),
    ...reference('volume', stringAt(volume, 'secretName'), volume),
    ...(Array.isArray(imagePullSecrets)
      ? imagePullSecrets.flatMap((entry) => reference('imagePullSecrets', stringAt(entry, 'name'), {}))
      : []),
  ];
}

function reference(by: SecretReference['by'], name: string | undefined, field: JsonObject): readonly SecretReference[] {
  if (name === undefined || field.optional === true) return [];
  const items = Array.isArray(field.items) ? field.items.flatMap((item) => stringAt(item, 'key') ?? []) : [];
  const key = stringAt(field, 'key');
  return [{ name, by, keys: key === undefined ? items : [key] }];
}
