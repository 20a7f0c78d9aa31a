import { imageTag } from '../../kubernetes/image';
import { isObject, type JsonObject, stringAt, textOf, valueAt } from '../../kubernetes/json';
import type { EnvironmentModel, LocatedObject } from '../environment';
import { once } from '../../kubernetes/once';

/** An operator of the environment, as described by its Deployment. */
export interface Operator {
  readonly where: string;
  readonly namespace: string;
  /** The value of the label that it sets on each Jaeger that it manages. */
  readonly identity: string;
  /** The watched namespaces; empty means all. */
  readonly namespaces: readonly string[];
  /** The minor version of its image; undefined if unknown. */
  readonly minor: number | undefined;
  /** Its image; empty if not set. */
  readonly image: string;
  /** Whether its own pods have image pull Secrets. */
  readonly pullsWithSecret: boolean;
  /** Its environment variables; the value is empty if it comes from a reference. */
  readonly env: Readonly<Record<string, string>>;
}

const PROGRAM = '/jaeger-operator';
const NAME = 'jaeger-operator';

/** The operators of an environment. */
export const operatorsIn = once(({ objects }: EnvironmentModel): readonly Operator[] => objects.flatMap(operatorsOf));

/** The condition of rules that need an operator in the environment. */
export function withOperator(environment: EnvironmentModel): boolean {
  return operatorsIn(environment).length > 0;
}

/** The operator of an environment if it has exactly one, and that is not 1.62. With several, a Jaeger could belong to any. */
export function otherOperator(environment: EnvironmentModel): (Operator & { readonly minor: number }) | undefined {
  const [operator, ...others] = operatorsIn(environment);
  if (operator?.minor === undefined || operator.minor === 62 || others.length > 0) return undefined;
  return { ...operator, minor: operator.minor };
}

/** The operators in a Deployment, recognised by their program, or by upstream's variables. */
function operatorsOf({ object, where }: LocatedObject): readonly Operator[] {
  if (object.kind !== 'Deployment') return [];
  const containers = valueAt(object, 'spec', 'template', 'spec', 'containers');
  return (Array.isArray(containers) ? containers.filter(isObject) : []).flatMap((container) => {
    const env = environmentOf(container);
    const { command } = container;
    const isProgram = Array.isArray(command) && command[0] === PROGRAM;
    if (!isProgram && !('WATCH_NAMESPACE' in env && env.OPERATOR_NAME === NAME)) return [];
    const namespace = stringAt(object, 'metadata', 'namespace') ?? 'default';
    // Without a literal value, OLM sets it by an annotation.
    const annotated = stringAt(object, 'spec', 'template', 'metadata', 'annotations', 'olm.targetNamespaces') ?? '';
    const namespaces = ((env.WATCH_NAMESPACE ?? '') || annotated).split(',').filter((watched) => watched !== '');
    const image = stringAt(container, 'image') ?? '';
    const tag = imageTag(image);
    const isUpstreams = image.includes(`jaeger-operator:${tag}`);
    const minor = isUpstreams ? /^v?1\.(\d+)\.\d+$/.exec(tag)?.[1] : undefined;
    const pullSecrets = valueAt(object, 'spec', 'template', 'spec', 'imagePullSecrets');
    return [
      {
        where,
        namespace,
        identity: `${namespace}.${env.OPERATOR_NAME ?? NAME}`,
        namespaces,
        minor: minor === undefined ? undefined : Number(minor),
        image,
        pullsWithSecret: Array.isArray(pullSecrets) && pullSecrets.length > 0,
        env,
      },
    ];
  });
}

/** The variables by name; empty for a value from a reference. */
function environmentOf(container: JsonObject): Readonly<Record<string, string>> {
  const entries = (Array.isArray(container.env) ? container.env : []).filter(isObject);
  return Object.fromEntries(entries.map((entry) => [textOf(entry.name), stringAt(entry, 'value') ?? '']));
}
