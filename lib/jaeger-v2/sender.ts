import { defined } from '../kubernetes/json';
import type { Contribution } from './contribution';
import { type JaegerV2ReceiversProps, receiver, received } from './receivers';
import { literally } from './secret-variables';

/**
 * A sender whose spans are marked, such as one Milvus of several: their spans name the same services, and Milvus has no setting that tells
 * them apart. It sends to its own ports of `NAME-collector`, and each of its spans gets attributes, which the UI finds as tags.
 *
 * @see https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/processor/attributesprocessor/README.md
 */
export interface JaegerV2Sender {
  /** What `JaegerV2.sender` takes; rejected when it is not a DNS label, and when another sender has it. */
  readonly name: string;
  /** The port for OTLP over gRPC, from 1024 to 65535. @default - not received. Rejected without any port. */
  readonly otlpGrpcPort?: number;
  /** The port for OTLP over HTTP, from 1024 to 65535. @default - not received. Rejected without any port. */
  readonly otlpHttpPort?: number;
  /** The port for Jaeger's Thrift over HTTP, from 1024 to 65535. @default - not received. Rejected without any port. */
  readonly jaegerThriftHttpPort?: number;
  /**
   * Attributes of each of its spans; what the sender set itself is replaced. They are attributes of spans: Jaeger 2 cannot change those of
   * resources, such as the name of the service. Rejected: no attribute, and an empty name.
   *
   * @default - `milvus.instance`, with the name of the sender
   */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The receivers of a sender, and what marks its spans. */
export function senderPart(sender: JaegerV2Sender, tls: JaegerV2ReceiversProps): Contribution {
  const { name, attributes = { 'milvus.instance': name } } = sender;
  const on = (port: number | undefined) => (port === undefined ? undefined : received(tls, port));
  const receivers = {
    ...receiver(`otlp/${name}`, defined({ grpc: on(sender.otlpGrpcPort), http: on(sender.otlpHttpPort) })),
    ...receiver(`jaeger/${name}`, defined({ thrift_http: on(sender.jaegerThriftHttpPort) })),
  };
  const marking = `attributes/${name}`;
  const actions = Object.entries(attributes).map(([key, value]) => ({
    key,
    value: literally(value),
    action: 'upsert',
  }));
  return {
    components: { receivers, processors: { [marking]: { actions } } },
    flow: { entries: [{ name, receivers: Object.keys(receivers), processors: [marking] }] },
  };
}
