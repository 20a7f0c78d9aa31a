import { isObject, type JsonObject, objectAt, valueAt } from '../../kubernetes/json';
import { componentsOf, settingsOf } from './components';

/** The storages that a collector declares, each with its settings. */
function storagesIn(cr: JsonObject): readonly JsonObject[] {
  return componentsOf(objectAt(cr, 'spec', 'config'), 'extensions', 'jaeger_storage')
    .flatMap((extension) => Object.values(objectAt(settingsOf(extension), 'backends')))
    .filter(isObject);
}

/** Whether a collector declares a storage that each pod has by itself. */
export function hasLocalStorage(cr: JsonObject): boolean {
  return storagesIn(cr).some((storage) => 'memory' in storage || 'badger' in storage);
}

/** Whether a collector keeps traces in files of Badger that outlive the process. */
export function keepsFiles(cr: JsonObject): boolean {
  return storagesIn(cr).some((storage) => valueAt(storage, 'badger', 'ephemeral') === false);
}
