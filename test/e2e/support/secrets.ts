import { type JsonObject, objectAt, stringAt } from '../../../lib/kubernetes/json';
import { listAt } from './objects';

/** Commands that make the Secrets that Jaegers, or Deployments, name and somebody else provides; their content is nothing. */
export function secretCommands(objects: readonly JsonObject[]): string {
  const commands = objects.flatMap((object) => {
    const namespace = stringAt(object, 'metadata', 'namespace') ?? 'default';
    const spec = objectAt(object, 'spec');
    const sections = [spec, objectAt(spec, 'collector'), objectAt(spec, 'query'), objectAt(spec, 'template', 'spec')];
    const mounted = sections.flatMap((section) =>
      listAt(section, 'volumes').map((volume) => stringAt(volume, 'secret', 'secretName')),
    );
    return [stringAt(spec, 'storage', 'secretName'), ...mounted]
      .filter((name) => name !== undefined)
      .map((name) => `kubectl create secret generic ${name} -n ${namespace}`);
  });
  return [...new Set(commands)].join('\n');
}
