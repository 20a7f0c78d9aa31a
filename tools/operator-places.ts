import { isObject } from '../lib/kubernetes/json';
import type { KubernetesObject } from '../lib/kubernetes/object';

/** Every scalar of an object by its path, which begins with `title`. An item of a list is named by its `name` if it has one, a right by its resource. */
export function places(object: KubernetesObject, title: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (Array.isArray(value) && path === '.rules' && value.every(isRule)) {
      for (const [what, verbs] of rightsOf(value))
        found.set(`${title} may, with ${what}`, [...verbs].sort().join(', '));
    } else if (Array.isArray(value)) {
      if (value.every((item) => typeof item === 'string')) found.set(`${title} ${path.slice(1)}`, value.join(' '));
      else for (const [index, item] of value.entries()) walk(`${path}[${nameOf(item) ?? index}]`, item);
    } else if (isObject(value)) {
      // The name of a list item is in its path already.
      const entries = Object.entries(value).filter(([key]) => key !== 'name' || !path.endsWith(']'));
      if (entries.length === 0 && path !== '') found.set(`${title} ${path.slice(1)}`, '{}');
      for (const [key, entry] of entries) walk(`${path}.${key}`, entry);
    } else {
      found.set(`${title} ${path.slice(1)}`, String(value));
    }
  };
  walk('', object);
  return found;
}

function nameOf(item: unknown): string | undefined {
  return isObject(item) && typeof item.name === 'string' ? item.name : undefined;
}

interface PolicyRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

function isRule(item: unknown): item is PolicyRule {
  return isObject(item) && Array.isArray(item.apiGroups) && Array.isArray(item.resources) && Array.isArray(item.verbs);
}

/** Upstream grants some verbs twice, in several rules. */
function rightsOf(rules: readonly PolicyRule[]): Map<string, Set<string>> {
  const rights = new Map<string, Set<string>>();
  for (const { apiGroups, resources, verbs } of rules) {
    for (const resource of resources) {
      const what = apiGroups.join() === '' ? resource : `${resource}.${apiGroups.join()}`;
      rights.set(what, new Set([...(rights.get(what) ?? []), ...verbs]));
    }
  }
  return rights;
}
