import { type JsonObject, objectAt, stringAt } from '../../../lib/kubernetes/json';
import { listAt } from './objects';

/** Commands that make the Secrets that Jaegers name and somebody else provides; their content is nothing. */
export function secretCommands(jaegers: readonly JsonObject[]): string {
  const commands = jaegers.flatMap((jaeger) => {
    const namespace = stringAt(jaeger, 'metadata', 'namespace') ?? 'default';
    const spec = objectAt(jaeger, 'spec');
    const mounted = [spec, objectAt(spec, 'collector'), objectAt(spec, 'query')].flatMap((section) =>
      listAt(section, 'volumes').map((volume) => stringAt(volume, 'secret', 'secretName')),
    );
    return [stringAt(spec, 'storage', 'secretName'), ...mounted]
      .filter((name) => name !== undefined)
      .map((name) => `kubectl create secret generic ${name} -n ${namespace}`);
  });
  return [...new Set(commands)].join('\n');
}
