import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { constructPath } from '../app/construct-path';
import { joinEnvironment } from '../app/join';
import { hasNamespace, namespaceOf } from '../app/namespace';
import { checkProps } from '../app/props';
import { Stage } from '../app/plan/stage';
import type { ITracingBackend } from '../backend/tracing-backend';
import { serviceHost } from '../backend/service-host';
import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import { senderAskedRules } from '../rules/jaeger-v2/props/senders';
import { JAEGER_V2_PORTS } from '../upstream/jaeger-v2/ports';
import { checkWorkloads } from './check';
import { deliveredObjects } from './delivery/objects';
import { JaegerV2Endpoints } from './endpoints';
import type { JaegerV2Props } from './jaeger-v2-props';
import { jaegerV2Plan } from './plan/plan';
import type { JaegerV2Sender } from './sender';
import { portsOfSender } from './sender-ports';
import { JAEGER_V2_TYPES } from './prop-types';
import { settingsOf } from './settings';
import { type Workload, workloadsOf } from './workload';

/**
 * A Jaeger 2 as plain Kubernetes: no operator, no CRD, no certificate, and no right beyond its namespace.
 *
 * @see https://www.jaegertracing.io/docs/2.20/
 * @example
 * const jaeger = new JaegerV2(env, 'jaeger', { namespace: 'observability' });
 * new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }) });
 */
export class JaegerV2 extends Construct implements ITracingBackend {
  /** What the names of its objects begin with. */
  readonly name: string;
  /** Its namespace. */
  readonly namespace: string;
  /** What the runbook calls it. */
  readonly label: string;
  private readonly endpoints: JaegerV2Endpoints;
  private readonly workloads: readonly Workload[];
  private readonly senders: readonly JaegerV2Sender[];

  constructor(scope: Construct, id: string, props: JaegerV2Props = {}) {
    super(scope, id);
    checkProps(constructPath(this), props, JAEGER_V2_TYPES);
    this.name = props.name ?? id;
    this.namespace = namespaceOf(this, props.namespace);
    this.label = `Jaeger ${this.namespace}/${this.name}`;
    const settings = settingsOf(props, this.name, this.namespace);
    this.workloads = workloadsOf(settings);
    this.senders = props.senders ?? [];
    const place = { name: this.name, namespace: this.namespace, where: this.node.path };
    this.endpoints = new JaegerV2Endpoints(
      this.label,
      place,
      this.workloads.flatMap(({ ports }) => ports),
    );
    const objects = deliveredObjects(settings, this.workloads);
    joinEnvironment(this, {
      stage: Stage.JAEGER,
      objects,
      namespaces: (props.createNamespace ?? true) ? [{ name: this.namespace }] : [],
      plan: (rendered) =>
        jaegerV2Plan({
          settings,
          workloads: this.workloads,
          objects: written.map((object) => rendered.object(object)),
          label: this.label,
          isNamespaceOurs: hasNamespace(this, this.namespace),
        }),
      check: () => checkWorkloads(settings, this.workloads, constructPath(this)),
    });
    const written = objects.map((object) => new ApiObject(this, `${object.kind}-${object.metadata.name}`, object));
  }

  /** Whether its receiver for OTLP over gRPC speaks TLS. */
  get otlpSecure(): boolean {
    return this.endpoints.otlpSecure;
  }

  /** The same of its receiver for OTLP over HTTP. */
  get otlpHttpSecure(): boolean {
    return this.endpoints.otlpHttpSecure;
  }

  /** The URL that takes Jaeger's Thrift over HTTP, for a sender in a namespace; rejected where it is not received. */
  jaegerThriftHttpUrl(fromNamespace: string): string {
    return this.endpoints.jaegerThriftHttpUrl(fromNamespace);
  }

  /** `host:port` that takes OTLP over gRPC, for a sender in a namespace; rejected where it is not received. */
  otlpGrpcEndpoint(fromNamespace: string): string {
    return this.endpoints.otlpGrpcEndpoint(fromNamespace);
  }

  /** `host:port` that takes OTLP over HTTP, for a sender in a namespace; rejected where it is not received. */
  otlpHttpEndpoint(fromNamespace: string): string {
    return this.endpoints.otlpHttpEndpoint(fromNamespace);
  }

  /**
   * Where one of its `senders` sends, for `MilvusTracing`.
   *
   * @param name rejected when no sender has it.
   */
  sender(name: string): ITracingBackend {
    const where = constructPath(this);
    const senders = this.senders.map((sender) => sender.name);
    throwErrors(runRules(senderAskedRules, { sender: name, senders }, where));
    const ports = this.workloads.flatMap((workload) => portsOfSender(workload.ports, name));
    const place = { name: this.name, namespace: this.namespace, where, sender: name };
    return new JaegerV2Endpoints(this.label, place, ports);
  }

  /** The URL of the UI inside of the cluster. */
  uiUrl(fromNamespace: string): string {
    const host = serviceHost(`${this.name}-query`, this.namespace, fromNamespace);
    const [path = '/'] = this.workloads.flatMap(({ basePath }) => basePath ?? []);
    const [ui] = this.workloads.flatMap(({ ports }) => ports.filter(({ service }) => service?.name === 'http-query'));
    const scheme = ui?.secure === true ? 'https' : 'http';
    return `${scheme}://${host}:${JAEGER_V2_PORTS.query}${path === '/' ? '' : path}`;
  }
}
