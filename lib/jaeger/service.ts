import { defined, type JsonObject } from '../kubernetes/json';

/**
 * Annotations of a Service. The operator puts those of the collector and the query component on their pods as well.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go
 */
export interface JaegerServiceProps {
  /** For example those that a cloud's load balancer reads. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * The Service that takes the spans.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go
 */
export class CollectorService {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Within the cluster only: the operator's default. */
  static clusterIp(props: JaegerServiceProps = {}): CollectorService {
    return new CollectorService('ClusterIP', props);
  }

  /** On a port of every node that Kubernetes chooses. */
  static nodePort(props: JaegerServiceProps = {}): CollectorService {
    return new CollectorService('NodePort', props);
  }

  /** Behind a load balancer of the cloud: its receivers have no authentication. */
  static loadBalancer(props: JaegerServiceProps = {}): CollectorService {
    return new CollectorService('LoadBalancer', props);
  }

  /**
   * Upstream's `serviceType` and `annotations`.
   *
   * @internal
   */
  readonly _spec: JsonObject;

  private constructor(serviceType: string, props: JaegerServiceProps) {
    this._spec = specOf(serviceType, props);
  }
}

/**
 * Settings of a Service on ports of every node.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/query.go
 */
export interface JaegerNodePortProps extends JaegerServiceProps {
  /** The port of the UI on every node. @default - Kubernetes chooses one */
  readonly nodePort?: number;
  /** The port of the gRPC API on every node; rejected when it is that of the UI. @default - Kubernetes chooses one */
  readonly grpcNodePort?: number;
}

/**
 * The Service of the UI and the query API.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/query.go
 */
export class QueryService {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Within the cluster only: the operator's default. */
  static clusterIp(props: JaegerServiceProps = {}): QueryService {
    return new QueryService('ClusterIP', props, {});
  }

  /** On ports of every node. */
  static nodePort(props: JaegerNodePortProps = {}): QueryService {
    const { nodePort, grpcNodePort } = props;
    return new QueryService('NodePort', props, defined({ nodePort, grpcNodePort }));
  }

  /** Behind a load balancer of the cloud: the UI has no authentication. */
  static loadBalancer(props: JaegerServiceProps = {}): QueryService {
    return new QueryService('LoadBalancer', props, {});
  }

  /**
   * Upstream's `serviceType`, `nodePort`, `grpcNodePort` and `annotations`.
   *
   * @internal
   */
  readonly _spec: JsonObject;

  private constructor(serviceType: string, props: JaegerServiceProps, ports: JsonObject) {
    this._spec = { ...specOf(serviceType, props), ...ports };
  }
}

function specOf(serviceType: string, { annotations }: JaegerServiceProps): JsonObject {
  return { serviceType, ...defined({ annotations: annotations && { ...annotations } }) };
}
