import { isObject, type JsonObject } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';
import { COMPONENT_SECTIONS } from '../../upstream/jaeger-v2/components';
import { groupOfComponent, type KeyGroup, keyGroup, type KnownKey } from '../../upstream/jaeger-v2/keys';
import { componentsIn, type DefinedComponent } from './components';

/** A key of the configuration with its value, and what is known of it. */
export interface Setting {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
  /** The keys that its place knows. */
  readonly group: KeyGroup;
  /** The name of that group. */
  readonly groupName: string;
  /** What is known of this key. @default - no build knows it */
  readonly known?: KnownKey;
}

/** All settings of a configuration whose place is known. Texts with variables are unknown values. */
export const settingsIn: (config: JsonObject) => readonly Setting[] = once((config) => [
  ...below('', config, 'config'),
  ...COMPONENT_SECTIONS.flatMap((section) => componentsIn(config, section).flatMap(settingsOfComponent)),
]);

/** The settings of one component. */
export function settingsOfComponent({ section, path, type, settings }: DefinedComponent): readonly Setting[] {
  const group = groupOfComponent(section, type);
  return group === undefined ? [] : below(`${path}.`, settings, group);
}

/** Whether a value has a variable (`${env:PASSWORD}`), so that only Jaeger knows it. */
export function hasVariable(value: unknown): boolean {
  return typeof value === 'string' && value.includes('${');
}

function below(prefix: string, value: unknown, groupName: string): Setting[] {
  const group = keyGroup(groupName);
  if (group === undefined || !isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const path = `${prefix}${key}`;
    const known = group.get(key);
    const setting = { path, key, value: item, group, groupName };
    return known === undefined ? [setting] : [{ ...setting, known }, ...deeper(path, item, known)];
  });
}

function deeper(path: string, value: unknown, { type, group }: KnownKey): Setting[] {
  if (group === undefined) return [];
  if (type === 'group') return below(`${path}.`, value, group);
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => below(`${path}[${index}].`, item, group));
  return isObject(value) ? Object.entries(value).flatMap(([name, item]) => below(`${path}.${name}.`, item, group)) : [];
}
