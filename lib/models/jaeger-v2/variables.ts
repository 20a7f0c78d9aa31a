import { isObject, type JsonObject } from '../../kubernetes/json';

/** A variable in a text of a configuration that has no other value where it is not set. */
export interface UsedVariable {
  readonly path: string;
  readonly name: string;
}

/** `${env:NAME}`, and `${NAME}`, which is the same. */
const VARIABLE = /\$\{(?:env:)?([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** What the image and the system set. */
const ALWAYS_SET = ['HOME', 'HOSTNAME', 'JAEGER_LISTEN_HOST', 'PATH'];
/** What Kubernetes sets for the Services of the namespace: `ES_SERVICE_HOST`, `ES_PORT_9200_TCP`. */
const OF_SERVICES = /_(?:SERVICE_HOST|SERVICE_PORT|PORT)(?:_|$)/;

/** The variables of a configuration that only the container can set. */
export function variablesIn(config: JsonObject): readonly UsedVariable[] {
  return below('', config);
}

function below(path: string, value: unknown): readonly UsedVariable[] {
  if (typeof value === 'string') {
    // Two dollars are one in the text.
    return [...value.replaceAll('$$', '').matchAll(VARIABLE)]
      .map(([, name = '']) => ({ path, name }))
      .filter(({ name }) => !ALWAYS_SET.includes(name) && !OF_SERVICES.test(name));
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => below(`${path}[${index}]`, item));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => below(path === '' ? key : `${path}.${key}`, item));
}
