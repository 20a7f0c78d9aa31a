import { load } from 'js-yaml';
import { asObject, isObject, type JsonObject } from '../../../lib/kubernetes/json';

/** The configuration of the Python package: its `{{ name(type): default }}` filled with their defaults. */
export function packagedConfig(template: string): JsonObject {
  return asObject(load(template.replace(/\{\{[^:}]*(?::([^}]*))?\}\}/g, (_, value?: string) => value?.trim() ?? '')));
}

/**
 * A file merged into `milvus.yaml` as the tool of the charts up to 4.1 does it at each start of a pod: objects key by key,
 * everything else replaced.
 */
export function merged(into: JsonObject, file: JsonObject): JsonObject {
  const changed = Object.entries(file).map(([key, value]): [string, unknown] => {
    const old = into[key];
    return [key, isObject(value) && isObject(old) ? merged(old, value) : value];
  });
  return { ...into, ...Object.fromEntries(changed) };
}
