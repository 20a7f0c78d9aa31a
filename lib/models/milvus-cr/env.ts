import { isObject, type JsonObject, stringAt, valueAt } from '../../kubernetes/json';
import { settingOfVariable } from '../../upstream/milvus-settings';
import { podSections } from './cr';

/** One entry of an environment in a CR. */
export interface CrEnv {
  readonly path: string;
  readonly name: string;
  /** Undefined if it comes from a reference. */
  readonly value: string | undefined;
}

/** The environments of all pods, of those of a role, and of those of a group of a role. */
export function envOf(cr: JsonObject): CrEnv[] {
  return podSections(cr).flatMap(({ path, section }) => [
    ...entries(section.env, `${path}.env`),
    ...listOf(section.groups).flatMap((group, index) =>
      entries(valueAt(group, 'extraEnv'), `${path}.groups[${index}].extraEnv`),
    ),
  ]);
}

/** The settings that these environments give, by the name that Milvus compares. */
export function settingsByEnv(cr: JsonObject): ReadonlySet<string> {
  return new Set(envOf(cr).map(({ name }) => settingOfVariable(name)));
}

function entries(list: unknown, path: string): CrEnv[] {
  return listOf(list).flatMap((entry, index) => {
    const name = stringAt(entry, 'name');
    if (name === undefined) return [];
    const isElsewhere = isObject(valueAt(entry, 'valueFrom'));
    const value = isElsewhere ? undefined : (stringAt(entry, 'value') ?? '');
    return [{ path: `${path}[${index}]`, name, value }];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
