import { isObject, type JsonObject, objectAt } from '../../kubernetes/json';
import { COMPONENT_SECTIONS } from '../../upstream/jaeger-v2/components';
import { componentsIn, componentType, type DefinedComponent } from './components';

/** The signals that pipelines carry. */
export const SIGNALS: readonly string[] = ['traces', 'metrics', 'logs', 'profiles'];

/** The lists of a pipeline, with what one entry is called. */
export const PIPELINE_LISTS = { receivers: 'receiver', processors: 'processor', exporters: 'exporter' } as const;

/** The name of one of them. */
export type PipelineList = keyof typeof PIPELINE_LISTS;

/** An entry of a list that names a component. */
export interface Reference {
  readonly id: string;
  readonly path: string;
}

/** A pipeline of `service.pipelines`. */
export interface Pipeline {
  /** `traces/out` */
  readonly id: string;
  /** `traces` */
  readonly signal: string;
  readonly path: string;
  readonly settings: JsonObject;
}

/** The pipelines that are mappings or empty. */
export function pipelinesOf(config: JsonObject): readonly Pipeline[] {
  return Object.entries(objectAt(config, 'service', 'pipelines')).map(([id, settings]) => ({
    id,
    signal: componentType(id),
    path: `service.pipelines.${id}`,
    settings: isObject(settings) ? settings : {},
  }));
}

/** The texts of a list, with their places. */
function references(list: unknown, path: string): readonly Reference[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((id: unknown, index) =>
    typeof id === 'string' ? [{ id: trimmed(id), path: `${path}[${index}]` }] : [],
  );
}

/** Jaeger ignores spaces on both sides of the slash. */
function trimmed(id: string): string {
  return id
    .split('/')
    .map((part) => part.trim())
    .join('/');
}

/** What a pipeline names in one of its lists. */
export function referencesOf({ path, settings }: Pipeline, list: PipelineList): readonly Reference[] {
  return references(settings[list], `${path}.${list}`);
}

/** The pipelines that name a component in one of their lists. */
export function pipelinesWith(config: JsonObject, list: PipelineList, id: string): readonly Pipeline[] {
  return pipelinesOf(config).filter((pipeline) => referencesOf(pipeline, list).some((named) => named.id === id));
}

/** The extensions that the service starts. */
export function startedExtensions(config: JsonObject): readonly Reference[] {
  return references(objectAt(config, 'service').extensions, 'service.extensions');
}

/** Whether the service starts an extension of the type. */
export function startsExtension(config: JsonObject, type: string): boolean {
  return startedExtensions(config).some(({ id }) => componentType(id) === type);
}

/** The ids that any pipeline names in a list. */
export function usedIn(config: JsonObject, list: PipelineList): ReadonlySet<string> {
  return new Set(pipelinesOf(config).flatMap((pipeline) => referencesOf(pipeline, list).map(({ id }) => id)));
}

/** The ids of a section, without spaces. */
export function definedIn(config: JsonObject, section: string): ReadonlySet<string> {
  return new Set(Object.keys(objectAt(config, section)).map(trimmed));
}

/** The components that Jaeger starts: those that a pipeline uses, and the extensions of the service. */
export function startedComponents(config: JsonObject): readonly DefinedComponent[] {
  const extensions = new Set(startedExtensions(config).map(({ id }) => id));
  const connectors = new Set([...usedIn(config, 'receivers'), ...usedIn(config, 'exporters')]);
  return COMPONENT_SECTIONS.flatMap((section) => {
    const used =
      section === 'extensions' ? extensions : section === 'connectors' ? connectors : usedIn(config, section);
    return componentsIn(config, section).filter(({ id }) => used.has(id));
  });
}
