import { isObject, type JsonObject, objectAt, stringAt, textOf, valueAt } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';

/** Reads a Jaeger CR as the operator does. */

/** The name and namespace of a CR. */
export function nameAndNamespace(cr: JsonObject): { readonly name: string; readonly namespace: string } {
  const metadata = objectAt(cr, 'metadata');
  return { name: stringAt(metadata, 'name') ?? '', namespace: stringAt(metadata, 'namespace') ?? '' };
}

/** The strategy as the operator reads it: its own words and one deprecated word, in any case. */
export function strategyOf(cr: JsonObject): string {
  const word = (stringAt(cr, 'spec', 'strategy') ?? '').toLowerCase();
  return word === '' || word === 'all-in-one' ? 'allinone' : word;
}

/** The storage type; memory if it is not set. Unlike a strategy it is case-sensitive, except for memory. */
export function storageOf(cr: JsonObject): string {
  const word = stringAt(cr, 'spec', 'storage', 'type') || 'memory';
  return word.toLowerCase() === 'memory' ? 'memory' : word;
}

/** For a rule about one storage type. */
export function withStorage(type: string): (cr: JsonObject) => boolean {
  return (cr) => storageOf(cr) === type;
}

/** For a rule about these strategies. */
export function withStrategy(...words: readonly string[]): (cr: JsonObject) => boolean {
  return (cr) => words.includes(strategyOf(cr));
}

/** For a rule about an optional part of the CR. */
export function withPart(...keys: readonly string[]): (cr: JsonObject) => boolean {
  return (cr) => valueAt(cr, ...keys) !== undefined;
}

/** The sections of the components that the strategy runs, with the agent if it is set. The last one reads the storage. */
export function componentsOf(cr: JsonObject): readonly string[] {
  const strategy = strategyOf(cr);
  const agent = objectAt(cr, 'spec').agent === undefined ? [] : ['agent'];
  if (strategy === 'streaming') return [...agent, 'collector', 'ingester', 'query'];
  return strategy === 'production' ? [...agent, 'collector', 'query'] : [...agent, 'allInOne'];
}

/** Prefixes of `storage.options` that the operator keeps; it drops all others. */
export const STORAGE_PREFIXES: ReadonlyMap<string, readonly string[]> = new Map([
  ['elasticsearch', ['es', 'es-archive']],
  ['cassandra', ['cassandra', 'cassandra-archive']],
  ['memory', ['memory']],
  ['badger', ['badger']],
]);

/** One option of a component: a flag of Jaeger. */
export interface Option {
  /** The flag without its dashes, e.g. `es.server-urls`. */
  readonly name: string;
  readonly value: unknown;
  /** Its path in the CR, e.g. `spec.storage.options.es.server-urls`. */
  readonly path: string;
}

/** The options below a path, dotted and nested ones alike, without null, which the operator drops. */
export function optionsAt(cr: JsonObject, ...keys: readonly string[]): readonly Option[] {
  const options = valueAt(cr, ...keys);
  return isObject(options) ? [...flattened(options, '', keys.join('.'))] : [];
}

/** Whether a component gets environment variables from a Secret, which can replace options. */
export function hasSecret(cr: JsonObject, component: string): boolean {
  const names = [stringAt(cr, 'spec', component, 'kafkaSecretName'), stringAt(cr, 'spec', 'storage', 'secretName')];
  return names.some((name) => (name ?? '') !== '');
}

/** The options of each section that has any. */
export const optionMaps = once((cr: JsonObject): readonly (readonly Option[])[] =>
  ['agent', 'allInOne', 'collector', 'ingester', 'ingress', 'query', 'storage']
    .map((section) => optionsAt(cr, 'spec', section, 'options'))
    .filter((options) => options.length > 0),
);

/** The options of the running components and of the storage. */
export const runningOptions = once((cr: JsonObject): readonly Option[] =>
  [...componentsOf(cr), 'storage'].flatMap((section) => optionsAt(cr, 'spec', section, 'options')),
);

/** The option with this name below a path, dotted or nested. */
export function optionAt(cr: JsonObject, name: string, ...keys: readonly string[]): Option | undefined {
  return optionsAt(cr, ...keys).find((option) => option.name === name);
}

/** The text that the operator passes for an option; empty if it is not set. */
export function optionText(cr: JsonObject, name: string, ...keys: readonly string[]): string {
  return scalarText(optionAt(cr, name, ...keys)?.value) ?? '';
}

/** The text of one value; undefined for a list. */
export function scalarText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? textOf(value)
    : undefined;
}

function* flattened(options: JsonObject, prefix: string, path: string): Iterable<Option> {
  for (const [key, value] of Object.entries(options)) {
    const option = { name: `${prefix}${key}`, value, path: `${path}.${key}` };
    if (isObject(value)) yield* flattened(value, `${option.name}.`, option.path);
    else if (value !== null && value !== undefined) yield option;
  }
}
