import { type JsonObject, objectAt } from '../../../kubernetes/json';
import type { Question } from '../../answers/question';
import { kindOf, namespaceOf, objectsAt } from '../../chain/chain';
import type { Chain } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import { logQuestion, LogPart } from '../../chain/pods/logs';

/** How Jaeger's pod in an example is: what is not given is as on a cluster where all is well. */
export interface ExampleJaeger {
  readonly phase?: string;
  readonly conditions?: readonly JsonObject[];
  /** The status of its container. */
  readonly container?: JsonObject;
  /** The specification of its container besides image and name. */
  readonly containerSpec?: JsonObject;
  readonly podSpec?: JsonObject;
  readonly created?: string;
  readonly events?: readonly JsonObject[];
  readonly more?: readonly JsonObject[];
  readonly previous?: string;
  readonly tail?: string;
}

const JAEGER = 'observability';

/** The example cluster with one pod of Jaeger that is not as it should be. */
export function jaegerPodExample({
  phase = 'Running',
  conditions = [{ type: 'Ready', status: 'False' }],
  container = { state: { running: { startedAt: '2026-01-01T00:00:00Z' } } },
  containerSpec = {},
  podSpec = {},
  created = '2026-01-01T00:00:00Z',
  more = [],
  previous,
  tail,
}: ExampleJaeger): Chain {
  const objects = exampleCluster({ more }).map((object) => {
    if (namespaceOf(object) !== JAEGER) return object;
    if (kindOf(object) === 'EndpointSlice') return { ...object, endpoints: [] };
    if (kindOf(object) === 'Deployment') return downDeployment(object, containerSpec);
    if (kindOf(object) !== 'Pod') return object;
    const spec = objectAt(object, 'spec');
    const containers = objectsAt(spec, 'containers');
    return {
      ...object,
      metadata: { ...objectAt(object, 'metadata'), creationTimestamp: created },
      spec: { ...spec, containers: containers.map((each) => ({ ...each, ...containerSpec })), ...podSpec },
      status: {
        phase,
        conditions,
        containerStatuses: [{ name: 'jaeger', ready: false, restartCount: 0, ...container }],
      },
    };
  });
  const pod = objects.find((object) => kindOf(object) === 'Pod' && namespaceOf(object) === JAEGER) ?? {};
  return exampleChain({
    objects,
    texts: [...logText(pod, LogPart.PREVIOUS, previous), ...logText(pod, LogPart.TAIL, tail)],
  });
}

/** The example cluster whose Jaeger has no pod. */
export function noPodExample(deployment: JsonObject, ...more: readonly JsonObject[]): Chain {
  const objects = exampleCluster({ more }).flatMap((object) => {
    if (namespaceOf(object) !== JAEGER) return [object];
    if (kindOf(object) === 'EndpointSlice') return [{ ...object, endpoints: [] }];
    if (kindOf(object) === 'Deployment') return [{ ...object, ...deployment }];
    return kindOf(object) === 'Pod' || kindOf(object) === 'ReplicaSet' ? [] : [object];
  });
  return exampleChain({ objects });
}

function downDeployment(object: JsonObject, containerSpec: JsonObject): JsonObject {
  const spec = objectAt(object, 'spec');
  const template = objectAt(spec, 'template');
  const pod = objectAt(template, 'spec');
  const containers = objectsAt(pod, 'containers').map((each) => ({ ...each, ...containerSpec }));
  return {
    ...object,
    spec: { ...spec, template: { ...template, spec: { ...pod, containers } } },
    status: { ...objectAt(object, 'status'), readyReplicas: 0, availableReplicas: 0 },
  };
}

/** A part of a log of a pod, for the answers of an example. */
export function logText(
  pod: JsonObject,
  part: LogPart,
  text: string | undefined,
): readonly (readonly [Question, string])[] {
  const question = logQuestion(pod, part);
  return text === undefined || question === undefined ? [] : [[question, text]];
}
