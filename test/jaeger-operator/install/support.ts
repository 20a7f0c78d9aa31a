import type { JaegerOperatorProps } from '../../../lib';
import { installObjects } from '../../../lib/jaeger-operator/install/objects';
import { isObject, type JsonObject, objectAt, valueAt } from '../../../lib/kubernetes/json';
import { installOf } from '../../../lib/jaeger-operator/install/install';

/** The objects of an install by KIND NAMESPACE/NAME, or KIND NAME. */
export function install(props: JaegerOperatorProps = {}): ReadonlyMap<string, JsonObject> {
  return new Map(
    installObjects(installOf(props)).map((object) => {
      const { name, namespace } = object.metadata;
      return [`${object.kind} ${namespace === undefined ? name : `${namespace}/${name}`}`, object];
    }),
  );
}

export function names(props: JaegerOperatorProps = {}): string[] {
  return [...install(props).keys()].sort();
}

/** The names that the second install has and the first has not, and the other way round. */
export function changed(before: JaegerOperatorProps, after: JaegerOperatorProps): { added: string[]; gone: string[] } {
  const [old, fresh] = [names(before), names(after)];
  return {
    added: fresh.filter((name) => !old.includes(name)),
    gone: old.filter((name) => !fresh.includes(name)),
  };
}

export function podOf(props: JaegerOperatorProps = {}): JsonObject {
  const { name = 'jaeger-operator', namespace = 'observability' } = props;
  return objectAt(install(props).get(`Deployment ${namespace}/${name}`), 'spec', 'template', 'spec');
}

export function containersOf(props: JaegerOperatorProps = {}): JsonObject[] {
  const containers = valueAt(podOf(props), 'containers');
  return Array.isArray(containers) ? containers.filter(isObject) : [];
}

/** NAME=VALUE of the operator's container. */
export function environmentOf(props: JaegerOperatorProps = {}): string[] {
  const env = valueAt(containersOf(props)[0], 'env');
  return (Array.isArray(env) ? env.filter(isObject) : [])
    .filter(({ value }) => typeof value === 'string')
    .map(({ name, value }) => `${String(name)}=${String(value)}`);
}

export function argumentsOf(props: JaegerOperatorProps = {}): unknown {
  return valueAt(containersOf(props)[0], 'args');
}
