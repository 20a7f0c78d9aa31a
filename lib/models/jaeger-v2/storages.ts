import { isObject, type JsonObject, objectAt, valueAt } from '../../kubernetes/json';
import { once } from '../../kubernetes/once';
import { componentsIn, settingsOf } from './components';
import { startedExtensions, usedIn } from './pipelines';

/** The two mappings of storages in `jaeger_storage`. */
export type StorageKindOf = 'backends' | 'metric_backends';

/** A storage that the configuration declares. */
export interface DeclaredStorage {
  readonly of: StorageKindOf;
  readonly name: string;
  readonly path: string;
  /** Its kinds, of which there may be one only: `memory`, `badger`, ... */
  readonly kinds: readonly string[];
  readonly settings: JsonObject;
}

/** A setting that names a storage. */
export interface StorageReference {
  /** Who needs it: `jaeger_query`. */
  readonly user: string;
  readonly path: string;
  /** The name; undefined if it is missing. */
  readonly name: unknown;
  readonly of: StorageKindOf;
  readonly isRequired: boolean;
  /** Whether a pipeline or the service starts its user. */
  readonly isStarted: boolean;
}

/** The storages of all `jaeger_storage` extensions. */
export const storagesOf: (config: JsonObject) => readonly DeclaredStorage[] = once((config) =>
  componentsIn(config, 'extensions')
    .filter(({ type }) => type === 'jaeger_storage')
    .flatMap((extension) =>
      (['backends', 'metric_backends'] as const).flatMap((of) =>
        Object.entries(objectAt(extension.settings, of)).map(([name, settings]) => ({
          of,
          name,
          path: `${extension.path}.${of}.${name}`,
          kinds: isObject(settings) ? Object.keys(settings) : [],
          settings: isObject(settings) ? settings : {},
        })),
      ),
    ),
);

/** The storages of a kind, with the settings of that kind. */
export function storagesOfKind(
  config: JsonObject,
  ...kinds: readonly string[]
): readonly (DeclaredStorage & { readonly kind: string; readonly kindSettings: JsonObject })[] {
  return storagesOf(config).flatMap((storage) =>
    kinds
      .filter((kind) => storage.kinds.includes(kind))
      .map((kind) => ({ ...storage, kind, kindSettings: objectAt(storage.settings, kind) })),
  );
}

/** Where each type of extension names storages. */
const NAMED_BY: readonly {
  readonly type: string;
  readonly keys: readonly string[];
  readonly of: StorageKindOf;
  /** Whether it is needed if what contains it is set. */
  readonly isRequired: boolean;
  /** The key without which it is not needed. @default - needed always */
  readonly within?: string;
}[] = [
  { type: 'jaeger_query', keys: ['storage', 'traces'], of: 'backends', isRequired: true },
  { type: 'jaeger_query', keys: ['storage', 'traces_archive'], of: 'backends', isRequired: false },
  { type: 'jaeger_query', keys: ['storage', 'metrics'], of: 'metric_backends', isRequired: false },
  {
    type: 'remote_sampling',
    keys: ['adaptive', 'sampling_store'],
    of: 'backends',
    isRequired: true,
    within: 'adaptive',
  },
  { type: 'remote_storage', keys: ['storage'], of: 'backends', isRequired: true },
];

/** The settings that name storages, also where a needed name is missing. */
export const storageReferences: (config: JsonObject) => readonly StorageReference[] = once((config) => {
  const started = new Set(startedExtensions(config).map(({ id }) => id));
  const exporting = usedIn(config, 'exporters');
  const ofExporters = componentsIn(config, 'exporters')
    .filter(({ type }) => type === 'jaeger_storage_exporter')
    .map((exporter) => ({
      user: exporter.id,
      path: `${exporter.path}.trace_storage`,
      name: valueAt(settingsOf(exporter), 'trace_storage'),
      of: 'backends' as const,
      isRequired: true,
      isStarted: exporting.has(exporter.id),
    }));
  const ofExtensions = componentsIn(config, 'extensions').flatMap((extension) =>
    NAMED_BY.filter(
      ({ type, within }) =>
        type === extension.type && (within === undefined || isObject(settingsOf(extension)[within])),
    ).map(({ keys, of, isRequired }) => ({
      user: extension.id,
      path: `${extension.path}.${keys.join('.')}`,
      name: valueAt(settingsOf(extension), ...keys),
      of,
      isRequired,
      isStarted: started.has(extension.id),
    })),
  );
  return [...ofExporters, ...ofExtensions];
});
