import { type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { optionAt } from '../cr';
import { hasSparkDependencies, storageOption } from '../running';

/** The names of the ConfigMaps with Jaeger's sampling strategies and UI settings. */
export function configMapsOf(cr: JsonObject, name: string, storage: string, allInOne: boolean): readonly string[] {
  const ownFile = optionAt(cr, 'sampling.strategies-file', 'spec', allInOne ? 'allInOne' : 'collector', 'options');
  return [
    ...(ownFile === undefined ? [`${name}-sampling-configuration`] : []),
    ...(hasUiConfiguration(cr, storage) ? [`${name}-ui-configuration`] : []),
  ];
}

/** Whether the UI has settings: the user's, the archive button, or a hidden dependencies page. */
function hasUiConfiguration(cr: JsonObject, storage: string): boolean {
  const archive = ['es-archive.enabled', 'cassandra-archive.enabled'];
  if (Object.keys(objectAt(cr, 'spec', 'ui', 'options')).length > 0) return true;
  if (archive.some((option) => storageOption(cr, option) === 'true')) return true;
  const enabled = valueAt(cr, 'spec', 'storage', 'dependencies', 'enabled') === true;
  return storage !== 'memory' && !enabled && !hasSparkDependencies(cr, storage);
}
