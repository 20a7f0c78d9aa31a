import type { Duration } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import { secondsOf } from '../app/amounts';
import { checkProps, DURATION, fitting, partOf } from '../app/props';
import { defined, type JsonObject, unlessEmpty } from '../kubernetes/json';
import { type JaegerComponentProps, componentSpec } from './component';
import type { CollectorTls } from './collector-tls';
import type { MetricsStorage } from './metrics-storage';
import { plain } from '../kubernetes/plain';
import type { JaegerFixedScale, JaegerScale } from '../jaeger-common/scale';
import type { CollectorService, QueryService } from './service';

/**
 * Settings of a component that runs in a Deployment of its own.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/tree/v1.62.0/pkg/deployment
 */
export interface JaegerDeployedProps extends JaegerComponentProps {
  /** How its pods are replaced. @default - `Recreate`: the old ones end before the new ones start */
  readonly deploymentStrategy?: k8s.DeploymentStrategy;
  /** Labels of the nodes that its pods may run on. @default - any node */
  readonly nodeSelector?: Readonly<Record<string, string>>;
}

/**
 * Settings of the collectors, which take the spans.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/collector.go
 */
export interface JaegerCollectorProps extends JaegerDeployedProps {
  /** How many pods there are. @default - autoscaled, 1 to 100 pods */
  readonly scale?: JaegerScale;
  /** The Service that takes the spans. @default CollectorService.clusterIp() */
  readonly service?: CollectorService;
  /** Whether it takes OTLP, over gRPC and over HTTP. @default true */
  readonly otlp?: boolean;
  /** TLS of the receiver for Jaeger's own gRPC (port 14250), which Milvus does not use. @default - none */
  readonly grpcTls?: CollectorTls;
  /** The port of health and metrics. @default 14269 */
  readonly adminPort?: number;
  /** The PriorityClass of the pods. @default - none */
  readonly priorityClassName?: string;
  /** Hooks that run after the container starts and before it stops. @default - nothing */
  readonly lifecycle?: k8s.Lifecycle;
  /** How long a pod has to shut down; rejected when it is not whole seconds. @default Duration.seconds(30) */
  readonly terminationGracePeriod?: Duration;
}

/**
 * Settings of the query component, which has the UI.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/query.go
 */
export interface JaegerQueryProps extends JaegerDeployedProps {
  /** How many pods there are; the operator does not autoscale them. @default JaegerScale.replicas(1) */
  readonly scale?: JaegerFixedScale;
  /** The Service of the UI. @default QueryService.clusterIp() */
  readonly service?: QueryService;
  /** Where the UI's page Monitor gets its metrics. @default - the page is hidden */
  readonly metricsStorage?: MetricsStorage;
  /** Whether the component traces itself, with an agent beside it. @default true */
  readonly tracingEnabled?: boolean;
  /** The port of health and metrics. @default 16687 */
  readonly adminPort?: number;
  /** The PriorityClass of the pods. @default - none */
  readonly priorityClassName?: string;
}

/**
 * Settings of the ingesters, which bring spans from Kafka to the storage.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/ingester.go
 */
export interface JaegerIngesterProps extends JaegerDeployedProps {
  /** How many pods there are. @default - autoscaled, 1 to 100 pods */
  readonly scale?: JaegerScale;
}

/**
 * Settings of the one pod of allInOne.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/all_in_one.go
 */
export interface AllInOneComponentProps extends JaegerComponentProps {
  /** How its pod is replaced. @default - `Recreate`: the old one ends before the new one starts */
  readonly deploymentStrategy?: k8s.DeploymentStrategy;
  /** The Service that takes the spans. @default CollectorService.clusterIp() */
  readonly collectorService?: CollectorService;
  /** The Service of the UI. @default QueryService.clusterIp() */
  readonly queryService?: QueryService;
  /** Whether it takes OTLP, over gRPC and over HTTP. @default true */
  readonly otlp?: boolean;
  /** Where the UI's page Monitor gets its metrics. @default - the page is hidden */
  readonly metricsStorage?: MetricsStorage;
  /** Whether Jaeger traces itself. @default true */
  readonly tracingEnabled?: boolean;
  /** The PriorityClass of the pod. @default - none */
  readonly priorityClassName?: string;
}

const SCALE = partOf('JaegerScale', '_scaleSpec');
const FIXED_SCALE = fitting(SCALE, '_notAutoscaled_useJaegerScaleReplicas', {
  problem: 'must be a fixed number of pods.',
  effect: 'The operator does not autoscale the query component.',
  fix: 'Use JaegerScale.replicas(2).',
});

/** Upstream's `collector`. */
export function collectorSpec(props: JaegerCollectorProps, flags: JsonObject, where: string): JsonObject {
  const types = { 'collector.terminationGracePeriod': DURATION, 'collector.scale': SCALE };
  const renamed = { 'collector.terminationGracePeriodSeconds': 'terminationGracePeriod' };
  checkProps(where, { collector: props }, types, renamed);
  const { otlp, grpcTls, adminPort, lifecycle, terminationGracePeriod } = props;
  const fromProps = { ...flags, ...otlpFlag(otlp), ...adminFlag(adminPort), ...grpcTls?._flags };
  const volumes = [...(props.volumes ?? []), ...(grpcTls?._volumes ?? [])];
  return {
    ...withService(componentSpec({ ...props, volumes }, fromProps, 'spec.collector', where), props.service),
    ...deployedSpec(props),
    ...props.scale?._scaleSpec,
    ...defined({
      priorityClassName: props.priorityClassName,
      lifecycle: lifecycle && plain(lifecycle),
      terminationGracePeriodSeconds: terminationGracePeriod && secondsOf(terminationGracePeriod),
    }),
  };
}

/** Upstream's `query`. */
export function querySpec(props: JaegerQueryProps, flags: JsonObject, where: string): JsonObject {
  checkProps(where, { query: props }, { 'query.scale': FIXED_SCALE }, { 'query.replicas': 'scale' });
  const fromProps = { ...flags, ...adminFlag(props.adminPort) };
  return {
    ...withService(componentSpec(props, fromProps, 'spec.query', where), props.service),
    ...deployedSpec(props),
    ...props.scale?._scaleSpec,
    ...uiSpec(props),
  };
}

/** Upstream's `ingester`. */
export function ingesterSpec(props: JaegerIngesterProps, flags: JsonObject, where: string): JsonObject {
  checkProps(where, { ingester: props }, { 'ingester.scale': SCALE });
  return {
    ...componentSpec(props, flags, 'spec.ingester', where),
    ...deployedSpec(props),
    ...props.scale?._scaleSpec,
  };
}

/** Upstream's `allInOne`, and of `collector` and `query` what the operator reads in this strategy. */
export function allInOneSpec(props: AllInOneComponentProps, flags: JsonObject, where: string): JsonObject {
  const fromProps = { ...flags, ...otlpFlag(props.otlp) };
  const allInOne = {
    ...componentSpec(props, fromProps, 'spec.allInOne', where),
    ...defined({ strategy: props.deploymentStrategy && plain(props.deploymentStrategy) }),
    ...uiSpec(props),
  };
  return defined({
    allInOne: unlessEmpty(allInOne),
    collector: props.collectorService?._spec,
    query: props.queryService?._spec,
  });
}

function deployedSpec({ deploymentStrategy, nodeSelector }: JaegerDeployedProps): JsonObject {
  return defined({
    strategy: deploymentStrategy && plain(deploymentStrategy),
    nodeSelector: nodeSelector && { ...nodeSelector },
  });
}

function uiSpec({ metricsStorage, tracingEnabled, priorityClassName }: JaegerQueryProps): JsonObject {
  return defined({ metricsStorage: metricsStorage?._spec, tracingEnabled, priorityClassName });
}

/** The annotations of pods and Service are one field upstream. */
function withService(spec: JsonObject, service: { readonly _spec: JsonObject } | undefined): JsonObject {
  if (service === undefined) return spec;
  const annotations = { ...plainRecord(spec.annotations), ...plainRecord(service._spec.annotations) };
  return { ...spec, ...service._spec, ...defined({ annotations: unlessEmpty(annotations) }) };
}

function plainRecord(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function otlpFlag(otlp: boolean | undefined): JsonObject {
  return defined({ 'collector.otlp.enabled': otlp });
}

function adminFlag(port: number | undefined): JsonObject {
  return port === undefined ? {} : { 'admin.http.host-port': `:${port}` };
}
