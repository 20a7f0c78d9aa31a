import { imageTag } from '../../kubernetes/image';
import { isObject, type JsonObject, stringAt, textOf, valueAt } from '../../kubernetes/json';
import type { EnvironmentSubject, LocatedObject } from '../environment';
import { once } from '../../kubernetes/once';

/** What an operator of the environment says of itself in its Deployment. */
export interface Operator {
  readonly where: string;
  readonly namespace: string;
  /** What it writes into the label of every Jaeger that it takes. */
  readonly identity: string;
  /** Empty: all namespaces. */
  readonly namespaces: readonly string[];
  /** The second number of its image's version, where it has one. */
  readonly minor: number | undefined;
  /** Empty where it has none. */
  readonly image: string;
  /** Whether its own pods name Secrets with which their images are pulled. */
  readonly pullsWithSecret: boolean;
  /** Its variables that are plain text. */
  readonly env: Readonly<Record<string, string>>;
}

const PROGRAM = '/jaeger-operator';
const NAME = 'jaeger-operator';

/** The operators of an environment. */
export const operatorsIn = once(({ objects }: EnvironmentSubject): readonly Operator[] => objects.flatMap(operatorsOf));

/** For a rule about an environment with an operator. */
export function withOperator(environment: EnvironmentSubject): boolean {
  return operatorsIn(environment).length > 0;
}

/** The operator of an environment, where there is one, of another version than 1.62: with several, the owner of a Jaeger is unknown. */
export function otherOperator(environment: EnvironmentSubject): (Operator & { readonly minor: number }) | undefined {
  const [operator, ...others] = operatorsIn(environment);
  if (operator?.minor === undefined || operator.minor === 62 || others.length > 0) return undefined;
  return { ...operator, minor: operator.minor };
}

/** The operators in a Deployment: known by their program, or by the variables that upstream gives them. */
function operatorsOf({ object, where }: LocatedObject): readonly Operator[] {
  if (object.kind !== 'Deployment') return [];
  const containers = valueAt(object, 'spec', 'template', 'spec', 'containers');
  return (Array.isArray(containers) ? containers.filter(isObject) : []).flatMap((container) => {
    const env = environmentOf(container);
    const { command } = container;
    const isProgram = Array.isArray(command) && command[0] === PROGRAM;
    if (!isProgram && !('WATCH_NAMESPACE' in env && env.OPERATOR_NAME === NAME)) return [];
    const namespace = stringAt(object, 'metadata', 'namespace') ?? 'default';
    // Where the value is no text it comes from the annotation that OLM writes.
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

/** By name; what is no text is empty here. */
function environmentOf(container: JsonObject): Readonly<Record<string, string>> {
  const entries = (Array.isArray(container.env) ? container.env : []).filter(isObject);
  return Object.fromEntries(entries.map((entry) => [textOf(entry.name), stringAt(entry, 'value') ?? '']));
}
