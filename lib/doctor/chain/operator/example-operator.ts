import type { JsonObject } from '../../../kubernetes/json';
import { JAEGER_PORTS, serviceName } from '../../../upstream/jaeger';
import {
  JAEGER_DEFAULTER,
  JAEGER_VALIDATOR,
  OPERATED_BY_LABEL,
  OPERATOR_NAME,
  SERVING_CERT,
  SERVING_CERT_SECRET,
  WEBHOOK_PORT,
  WEBHOOK_SERVICE,
  WEBHOOK_SERVICE_PORT,
} from '../../../upstream/jaeger-operator-install';
import { kubectl } from '../../answers/question';
import type { Chain } from '../chain';
import { type ExampleAnswers, exampleChain } from '../example';
import { MAY_READ_ALL } from '../scope';

/** A Jaeger operator and a Jaeger for the examples of rules, and for tests: what is not given is as it should be. */
export interface ExampleOperator {
  /** @default 'observability' */
  readonly namespace?: string;
  /** @default 1 */
  readonly replicas?: number;
  /** @default '1.62.0' */
  readonly version?: string;
  /** @default - upstream's, of that version */
  readonly image?: string;
  /** The environment variables of its container, besides OPERATOR_NAME. @default - none */
  readonly env?: readonly JsonObject[];
  /** Annotations of its pods. @default - none */
  readonly annotations?: JsonObject;
  /** Its pods, as what each says in `status`. @default - one that is ready */
  readonly pods?: readonly JsonObject[];
}

const CREATED = '2026-01-01T00:00:00Z';
/** The status of a pod that is ready. */
export const READY: JsonObject = podStatus(true);
/** The status of a pod that runs, and has not been ready for hours. */
export const NOT_READY: JsonObject = podStatus(false);

function podStatus(ready: boolean): JsonObject {
  return {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
    containerStatuses: [{ name: OPERATOR_NAME, ready, restartCount: 0, state: { running: { startedAt: CREATED } } }],
  };
}

/** The Deployment of a Jaeger operator, and its pods. */
export function exampleOperator({
  namespace = 'observability',
  replicas = 1,
  version = '1.62.0',
  image = `quay.io/jaegertracing/jaeger-operator:${version}`,
  env = [],
  annotations = {},
  pods = replicas === 0 ? [] : [READY],
}: ExampleOperator = {}): readonly JsonObject[] {
  const labels = { name: OPERATOR_NAME };
  const spec = {
    containers: [
      {
        ...{ name: OPERATOR_NAME, image },
        ...{ command: ['/jaeger-operator'], args: ['start', '--leader-elect'] },
        env: [{ name: 'OPERATOR_NAME', value: OPERATOR_NAME }, ...env],
        ports: [{ name: 'webhook-server', containerPort: WEBHOOK_PORT }],
        volumeMounts: [{ name: 'cert', mountPath: '/tmp/k8s-webhook-server/serving-certs', readOnly: true }],
      },
    ],
    volumes: [{ name: 'cert', secret: { secretName: SERVING_CERT_SECRET } }],
  };
  return [
    {
      kind: 'Deployment',
      metadata: { name: OPERATOR_NAME, namespace, labels, creationTimestamp: CREATED },
      spec: { replicas, selector: { matchLabels: labels }, template: { metadata: { labels, annotations }, spec } },
    },
    ...pods.map((status, index) => ({
      kind: 'Pod',
      metadata: { name: `${OPERATOR_NAME}-5d9-${index}`, namespace, labels, creationTimestamp: CREATED },
      spec,
      status,
    })),
  ];
}

/** A Jaeger of the operator: `jaeger` in namespace `default`. */
export interface ExampleJaeger {
  readonly namespace?: string;
  readonly name?: string;
  readonly labels?: JsonObject;
  /** @default - none: the operator has not worked on it */
  readonly status?: JsonObject;
  /** Whether it has its Deployment. @default - if it has a status */
  readonly runs?: boolean;
}

/** The status of a Jaeger that the operator has made. */
export const RUNNING: JsonObject = { phase: 'Running', version: '1.62.0' };
/** The label of a Jaeger of the operator in namespace `observability`. */
export const OPERATED: JsonObject = { [OPERATED_BY_LABEL]: `observability.${OPERATOR_NAME}` };

/** A custom resource of the Jaeger operator, and what runs it. */
export function exampleJaeger({
  namespace = 'default',
  name = 'jaeger',
  labels = {},
  status,
  runs = status !== undefined,
}: ExampleJaeger = {}): readonly JsonObject[] {
  const own = { 'app.kubernetes.io/instance': name, 'app.kubernetes.io/managed-by': OPERATOR_NAME };
  const cr = {
    ...{ apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger' },
    metadata: { name, namespace, labels, creationTimestamp: CREATED },
    spec: { strategy: 'allinone' },
    ...(status === undefined ? {} : { status }),
  };
  if (!runs) return [cr];
  const spec = { containers: [{ name: 'jaeger', image: 'jaegertracing/all-in-one:1.62.0' }] };
  const counts = { replicas: 1, readyReplicas: 1, availableReplicas: 1, updatedReplicas: 1 };
  return [
    cr,
    {
      kind: 'Deployment',
      metadata: { name, namespace, labels: own, creationTimestamp: CREATED },
      spec: { replicas: 1, selector: { matchLabels: own }, template: { metadata: { labels: own }, spec } },
      status: counts,
    },
    {
      kind: 'Pod',
      metadata: { name: `${name}-6c5-0`, namespace, labels: own, creationTimestamp: CREATED },
      spec,
      status: {
        ...READY,
        containerStatuses: [
          { name: 'jaeger', ready: true, restartCount: 0, state: { running: { startedAt: CREATED } } },
        ],
      },
    },
    ...serviceObjects(namespace, serviceName(name, 'collector'), own, Object.values(RECEIVERS)),
    ...serviceObjects(namespace, serviceName(name, 'query'), own, [ui]),
  ];
}

const { ui, ...RECEIVERS } = JAEGER_PORTS;

/** A Service that leads to the pod of a Jaeger. */
function serviceObjects(
  namespace: string,
  name: string,
  selector: JsonObject,
  ports: readonly number[],
): readonly JsonObject[] {
  return [
    {
      ...{ kind: 'Service', metadata: { name, namespace } },
      spec: { selector, ports: ports.map((port) => ({ name: `port-${port}`, port, targetPort: port })) },
    },
    {
      kind: 'EndpointSlice',
      metadata: { name: `${name}-1`, namespace, labels: { 'kubernetes.io/service-name': name } },
      ports: ports.map((port) => ({ name: `port-${port}`, port })),
      endpoints: [{ addresses: ['10.244.0.9'], conditions: { ready: true } }],
    },
  ];
}

/** The webhooks of an operator. */
export interface ExampleWebhooks {
  /** In base64. @default - none */
  readonly caBundle?: string;
  readonly annotations?: JsonObject;
  /** Port of the Service in both webhooks. @default 443 */
  readonly port?: number;
  /** @default 'Fail' */
  readonly failurePolicy?: string;
}

/** The webhook configurations of the operator in namespace `observability`. */
export function exampleWebhooks({
  caBundle,
  annotations = { 'cert-manager.io/inject-ca-from': `observability/${SERVING_CERT}` },
  port = WEBHOOK_SERVICE_PORT,
  failurePolicy = 'Fail',
}: ExampleWebhooks = {}): readonly JsonObject[] {
  return [JAEGER_DEFAULTER, JAEGER_VALIDATOR].map(({ name, path, apiGroup, resource }, index) => ({
    kind: index === 0 ? 'MutatingWebhookConfiguration' : 'ValidatingWebhookConfiguration',
    metadata: {
      name: `jaeger-operator-${index === 0 ? 'mutating' : 'validating'}-webhook-configuration`,
      annotations,
    },
    webhooks: [
      {
        name,
        failurePolicy,
        clientConfig: {
          service: { name: WEBHOOK_SERVICE, namespace: 'observability', path, port },
          ...(caBundle === undefined ? {} : { caBundle }),
        },
        rules: [{ apiGroups: [apiGroup], resources: [resource] }],
      },
    ],
  }));
}

/** The Service of the webhooks, and the addresses behind it. */
export function exampleWebhookService(
  addresses: readonly string[] = ['10.244.0.5'],
  spec: JsonObject = {},
): readonly JsonObject[] {
  const [name, namespace] = [WEBHOOK_SERVICE, 'observability'];
  return [
    {
      kind: 'Service',
      metadata: { name, namespace },
      spec: {
        selector: { name: OPERATOR_NAME },
        ports: [{ port: WEBHOOK_SERVICE_PORT, targetPort: WEBHOOK_PORT }],
        ...spec,
      },
    },
    {
      kind: 'EndpointSlice',
      metadata: { name: `${name}-1`, namespace, labels: { 'kubernetes.io/service-name': name } },
      endpoints: addresses.map((address) => ({ addresses: [address], conditions: { ready: true } })),
    },
  ];
}

/** The APIs of a cluster with the CRDs of the Jaeger operator, but without cert-manager. */
export const APIS: readonly string[] = [
  ...['apps/v1', 'jaegertracing.io/v1', 'milvus.io/v1beta1', 'opentelemetry.io/v1beta1', 'v1'],
];

/** A cluster that may be read as a whole. */
export function wholeCluster({ texts = [], ...rest }: ExampleAnswers): Chain {
  const apis = [kubectl('api-versions'), `${APIS.join('\n')}\n`] as const;
  return exampleChain({ ...rest, texts: [[MAY_READ_ALL, 'yes\n'], apis, ...texts] });
}
