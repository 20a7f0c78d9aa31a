import { isObject, type JsonObject, objectAt } from '../../kubernetes/json';
import type { ComponentSection } from '../../upstream/jaeger-v2/components';

/** A component that the configuration defines. */
export interface DefinedComponent {
  readonly section: ComponentSection;
  /** `otlp/milvus` */
  readonly id: string;
  /** `otlp` */
  readonly type: string;
  readonly path: string;
  /** Its settings as they are: mostly a mapping or null. */
  readonly settings: unknown;
}

/** The type of a component's id: what is before the slash. */
export function componentType(id: string): string {
  const slash = id.indexOf('/');
  return (slash === -1 ? id : id.slice(0, slash)).trim();
}

/** The components that one section defines. */
export function componentsIn(config: JsonObject, section: ComponentSection): readonly DefinedComponent[] {
  return Object.entries(objectAt(config, section)).map(([id, settings]) => ({
    section,
    id,
    type: componentType(id),
    path: `${section}.${id}`,
    settings,
  }));
}

/** The components of one type in a section. */
export function componentsOf(config: JsonObject, section: ComponentSection, type: string): readonly DefinedComponent[] {
  return componentsIn(config, section).filter((component) => component.type === type);
}

/** Their settings where these are a mapping. */
export function settingsOf({ settings }: DefinedComponent): JsonObject {
  return isObject(settings) ? settings : {};
}
