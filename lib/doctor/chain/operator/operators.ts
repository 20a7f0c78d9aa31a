import { imageTag } from '../../../kubernetes/image';
import { type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { OPERATED_BY_LABEL, OPERATOR_NAME } from '../../../upstream/jaeger-operator-install';
import { type Chain, nameOf, namespaceOf } from '../chain';
import { type JaegerFound, jaegersIn, operatorsIn } from '../jaeger/jaegers';
import { operatorContainer, variable } from './operator-container';
import { isReady, labelsOf, podsOf } from '../pods/pods';

/** A Jaeger operator that was found. */
export interface OperatorFound {
  readonly deployment: JsonObject;
  readonly namespace: string;
  readonly name: string;
  readonly container: JsonObject;
  /** The label that it sets on its Jaegers, NAMESPACE.NAME. @default - not known */
  readonly identity?: string;
  /** The namespaces that it watches. @default - all */
  readonly watched?: readonly string[];
  /** Whether the namespaces that it watches are known. */
  readonly isWatchKnown: boolean;
  /** By the tag of its image. @default - not known */
  readonly version?: string;
  /** The replicas that its Deployment asks for. */
  readonly wanted: number;
  /** Its pods that are not being deleted; empty if pods could not be listed. */
  readonly pods: readonly JsonObject[];
  readonly ready: number;
}

/** The Jaeger operators that were found, with what their Deployments say. */
export const operatorFacts = once((chain: Chain): readonly OperatorFound[] =>
  operatorsIn(chain).flatMap((deployment) => {
    const container = operatorContainer(deployment);
    return container === undefined ? [] : [factsOf(chain, deployment, container)];
  }),
);

function factsOf(chain: Chain, deployment: JsonObject, container: JsonObject): OperatorFound {
  const [namespace, name] = [namespaceOf(deployment), nameOf(deployment)];
  const watch = variable(deployment, container, 'WATCH_NAMESPACE');
  const watched = (watch.value ?? '').split(',').filter((each) => each !== '');
  const identity = identityOf(deployment, container);
  const version = /^v?(\d+\.\d+\.\d+)/.exec(imageTag(stringAt(container, 'image') ?? ''))?.[1];
  const pods = podsOf(chain, deployment).filter((pod) => valueAt(pod, 'metadata', 'deletionTimestamp') === undefined);
  const replicas = valueAt(deployment, 'spec', 'replicas');
  return {
    ...{ deployment, namespace, name, container },
    ...(identity === undefined ? {} : { identity }),
    ...(watched.length === 0 ? {} : { watched }),
    isWatchKnown: !watch.isElsewhere,
    ...(version === undefined ? {} : { version }),
    wanted: typeof replicas === 'number' ? replicas : 1,
    pods,
    ready: readyOf(chain, deployment, pods),
  };
}

function identityOf(deployment: JsonObject, container: JsonObject): string | undefined {
  const name = variable(deployment, container, 'OPERATOR_NAME');
  const namespace = variable(deployment, container, 'POD_NAMESPACE');
  if (name.isElsewhere || namespace.isElsewhere) return undefined;
  return `${namespace.value ?? namespaceOf(deployment)}.${name.value ?? OPERATOR_NAME}`;
}

function readyOf(chain: Chain, deployment: JsonObject, pods: readonly JsonObject[]): number {
  if (chain.whyNotListed('pods', namespaceOf(deployment)) === undefined) return pods.filter(isReady).length;
  const ready = valueAt(deployment, 'status', 'readyReplicas');
  return typeof ready === 'number' ? ready : 0;
}

/** The Jaegers that have a custom resource of the Jaeger operator. */
export const operatedJaegers = once((chain: Chain): readonly (JaegerFound & { readonly cr: JsonObject })[] =>
  jaegersIn(chain).flatMap((jaeger) => (jaeger.cr?.kind === 'Jaeger' ? [{ ...jaeger, cr: jaeger.cr }] : [])),
);

/** The identity of the operator that a Jaeger belongs to; undefined if none has taken it yet. */
export function operatedBy({ cr }: JaegerFound): string | undefined {
  return cr === undefined ? undefined : stringAt(labelsOf(cr), OPERATED_BY_LABEL);
}

/** Whether a Jaeger needs the operator before it can take spans: STATUS is not Running, or nothing runs it. */
export function needsOperator(chain: Chain, jaeger: JaegerFound): boolean {
  if (jaeger.cr?.kind !== 'Jaeger') return false;
  if (stringAt(jaeger.cr, 'status', 'phase') !== 'Running') return true;
  return jaeger.workloads.length === 0 && chain.whyNotListed('deployments', jaeger.namespace) === undefined;
}

/** Whether an operator is one that a Jaeger belongs to, or that may take it. */
export function isResponsible(operator: OperatorFound, jaeger: JaegerFound): boolean {
  const identity = operatedBy(jaeger);
  if (identity !== undefined && operator.identity !== undefined && identity !== operator.identity) return false;
  return watches(operator, jaeger.namespace);
}

/** Whether an operator watches a namespace, as far as that is known. */
export function watches({ watched, isWatchKnown }: OperatorFound, namespace: string): boolean {
  return !isWatchKnown || watched === undefined || watched.includes(namespace);
}
