import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { kindOf, namespaceOf } from '../../chain/chain';
import type { Chain } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import type { Lint } from '../../chain/milvus/lint';
import { LogPart } from '../../chain/pods/logs';
import { labelsOf } from '../../chain/pods/pods';
import { logText } from './example';

/** A Jaeger 1 and its operator in an example: what is not given is as on a cluster where all is well. */
export interface ExampleJaeger1 {
  readonly phase?: string;
  readonly spec?: JsonObject;
  readonly created?: string;
  /** Whether the operator has made its Deployment. @default true */
  readonly isMade?: boolean;
  /** The operator's log. */
  readonly log?: string;
  readonly operatorCreated?: string;
  readonly operatorReady?: boolean;
  readonly watched?: string;
  readonly more?: readonly JsonObject[];
  /** @default - nothing is linted */
  readonly lint?: Lint;
  /** Changes the objects of the Jaeger. @default - they stay */
  readonly change?: (object: JsonObject) => readonly JsonObject[];
}

const JAEGER = 'observability';
const OLD = '2026-01-01T00:00:00Z';
const LABELS = {
  'app.kubernetes.io/managed-by': 'jaeger-operator',
  'app.kubernetes.io/name': 'jaeger',
  'app.kubernetes.io/instance': 'jaeger',
};

/** The example cluster with a Jaeger of the operator. */
export function jaeger1Example(example: ExampleJaeger1): Chain {
  const { isMade = true, more = [], change = (object: JsonObject) => [object] } = example;
  const { phase = 'Running', spec = {}, created = OLD } = example;
  const cr = {
    ...{ apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', spec },
    metadata: { name: 'jaeger', namespace: JAEGER, creationTimestamp: created },
    ...(phase === '' ? {} : { status: { phase, version: '1.62.0' } }),
  };
  const cluster = exampleCluster({ more }).flatMap((object) => {
    if (namespaceOf(object) !== JAEGER) return [object];
    const made = ofOperator(object);
    return isMade || kindOf(object) === 'Service' ? change(made) : [];
  });
  const [deployment, pod] = operatorObjects(example);
  return exampleChain({
    objects: [...cluster, cr, deployment, pod],
    texts: logText(pod, LogPart.TAIL, example.log),
    ...(example.lint === undefined ? {} : { lint: example.lint }),
  });
}

/** A line of the operator's log. */
export function operatorLog(message: string, fields: JsonObject, level = 'INFO'): string {
  return `2026-01-02T03:03:00Z\t${level}\t${message}\t${JSON.stringify(fields)}\n`;
}

function ofOperator(object: JsonObject): JsonObject {
  const labelled = {
    ...object,
    metadata: { ...objectAt(object, 'metadata'), labels: { ...labelsOf(object), ...LABELS } },
  };
  if (kindOf(object) !== 'Deployment' && kindOf(object) !== 'ReplicaSet') return labelled;
  const spec = objectAt(object, 'spec');
  const containers = [{ name: 'jaeger', image: 'jaegertracing/all-in-one:1.62.0' }];
  const template = { ...objectAt(spec, 'template'), spec: { containers } };
  return { ...labelled, spec: { ...spec, template } };
}

function operatorObjects({
  operatorCreated = OLD,
  operatorReady = true,
  watched = '',
}: ExampleJaeger1): readonly [JsonObject, JsonObject] {
  const labels = { name: 'jaeger-operator' };
  const containers = [
    {
      ...{ name: 'jaeger-operator', image: 'quay.io/jaegertracing/jaeger-operator:1.62.0' },
      env: [{ name: 'WATCH_NAMESPACE', value: watched }],
    },
  ];
  const metadata = { name: 'jaeger-operator', namespace: JAEGER, labels, creationTimestamp: OLD };
  const ready = operatorReady ? 'True' : 'False';
  return [
    {
      ...{ kind: 'Deployment', metadata },
      spec: {
        replicas: 1,
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers } },
      },
      status: { replicas: 1, readyReplicas: operatorReady ? 1 : 0 },
    },
    {
      kind: 'Pod',
      metadata: { ...metadata, name: 'jaeger-operator-x1', creationTimestamp: operatorCreated },
      spec: { containers, nodeName: 'node-1' },
      status: {
        ...{ phase: 'Running', conditions: [{ type: 'Ready', status: ready }] },
        containerStatuses: [
          {
            name: 'jaeger-operator',
            ready: operatorReady,
            restartCount: 0,
            state: { running: { startedAt: operatorCreated } },
          },
        ],
      },
    },
  ];
}
