import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { objectsAt } from '../chain';

/** Upstream's image, and that of Red Hat, wherever they are copied to. */
const IMAGE = /(?:^|\/)jaeger-(?:\w+-)?operator(?:[:@]|$)/;
const PROGRAM = '/jaeger-operator';

/** The container of a Deployment that runs the Jaeger operator; undefined for other Deployments. */
export function operatorContainer(deployment: JsonObject): JsonObject | undefined {
  return objectsAt(deployment, 'spec', 'template', 'spec', 'containers').find(
    ({ image, command }) =>
      (typeof image === 'string' && IMAGE.test(image)) || (Array.isArray(command) && command[0] === PROGRAM),
  );
}

/** A setting of a container, as far as its own YAML tells it. */
export interface Setting {
  /** @default - it is not set, or not known */
  readonly value?: string;
  /** Whether it comes from another object, such as a ConfigMap. */
  readonly isElsewhere: boolean;
}

/** An environment variable of a container; references to annotations and to the namespace are followed. */
export function variable(deployment: JsonObject, container: JsonObject, name: string): Setting {
  // Of entries with one name, the last wins.
  const entry = objectsAt(container, 'env')
    .filter((each) => each.name === name)
    .at(-1);
  if (entry === undefined) return { isElsewhere: objectsAt(container, 'envFrom').length > 0 };
  const field = stringAt(entry, 'valueFrom', 'fieldRef', 'fieldPath');
  if (field === undefined) {
    return entry.valueFrom === undefined ? { value: stringAt(entry, 'value') ?? '', isElsewhere: false } : ELSEWHERE;
  }
  if (field === 'metadata.namespace') {
    return { value: stringAt(deployment, 'metadata', 'namespace') ?? '', isElsewhere: false };
  }
  const annotation = /^metadata\.annotations\['([^']+)'\]$/.exec(field)?.[1];
  if (annotation === undefined) return ELSEWHERE;
  const value = stringAt(deployment, 'spec', 'template', 'metadata', 'annotations', annotation) ?? '';
  return { value, isElsewhere: false };
}

const ELSEWHERE: Setting = { isElsewhere: true };
