import { isObject, objectAt, textOf } from '../../../kubernetes/json';
import { aboveLimit, type PodProblem, type Resources } from '../../../kubernetes/pods';
import { DEFAULT_RESOURCES } from '../../../upstream/milvus-values/pods';

/** Limits below the chart's default requests, and requests above its default limits: helm merges the two. */
export function* aboveDefaults({ path, resources }: Resources): Iterable<PodProblem> {
  const defaults = DEFAULT_RESOURCES.get(path.slice(0, -'.resources'.length));
  if (defaults === undefined || !isObject(resources)) return;
  const chart = { path: "the chart's default", resources: defaults };
  const own = { path, resources };
  for (const name of Object.keys(objectAt(defaults, 'requests'))) {
    if (!isDefault(resources, 'requests', name)) continue;
    for (const { value } of aboveLimit(name, chart, own)) {
      yield {
        path: `${path}.limits.${name}`,
        value: objectAt(resources, 'limits')[name],
        problem: `is below the chart's default request '${textOf(value)}'.`,
        fix: `Raise it, or set ${path}.requests.${name} too.`,
      };
    }
  }
  for (const name of Object.keys(objectAt(defaults, 'limits'))) {
    if (!isDefault(resources, 'limits', name)) continue;
    for (const { value } of aboveLimit(name, own, chart)) {
      const most = objectAt(defaults, 'limits')[name];
      yield {
        path: `${path}.requests.${name}`,
        value,
        problem: `is above the chart's default limit '${textOf(most)}'.`,
        fix: `Lower it, or set ${path}.limits.${name} too.`,
      };
    }
  }
}

/** Whether helm keeps the chart's amount; null removes it. */
function isDefault(resources: unknown, kind: string, name: string): boolean {
  const amounts = objectAt(resources)[kind];
  if (amounts === null) return false;
  return !(name in objectAt(amounts));
}
