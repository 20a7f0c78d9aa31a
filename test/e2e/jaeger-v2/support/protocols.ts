import { randomBytes } from 'node:crypto';
import { OTLP_PATH, otlpBody, type SentSpan } from '../../support/otlp';
import { type JsonObject, objectAt, stringAt } from '../../../../lib/kubernetes/json';
import { call } from './grpc';
import * as protobuf from './protobuf';
import * as thrift from './thrift';

/** Sends one span to a port of loopback; resolves once the receiver has taken it. */
type Send = (port: number, span: SentSpan) => Promise<void>;

/** How a span is sent to each receiver, by its type and the protocol below it. */
const SENDS: Readonly<Record<string, Send>> = {
  'otlp grpc': otlpGrpc,
  'otlp http': (port, span) => post(port, OTLP_PATH, 'application/json', otlpBody([span])),
  'jaeger thrift_http': (port, span) => post(port, '/api/traces', 'application/x-thrift', thriftBatch(span)),
  'jaeger grpc': jaegerGrpc,
  zipkin: (port, span) => post(port, '/api/v2/spans', 'application/json', zipkinBody(span)),
};

/** The protocols that there are. */
export const PROTOCOLS = Object.keys(SENDS);

/** A receiver of a configuration. */
export interface Offered {
  /** One of `PROTOCOLS`. */
  readonly protocol: string;
  /** Its port in the pod. */
  readonly port: number;
  readonly send: Send;
}

/** The receivers of a configuration that take spans over the network. */
export function offeredBy(config: JsonObject): readonly Offered[] {
  return Object.entries(objectAt(config, 'receivers')).flatMap(([id, settings]) => {
    const [type = ''] = id.split('/');
    const protocols = Object.entries(objectAt(settings, 'protocols'));
    const listeners =
      protocols.length === 0
        ? [[type, settings] as const]
        : protocols.map(([name, of]) => [`${type} ${name}`, of] as const);
    return listeners.flatMap(([protocol, listener]) => {
      const send = SENDS[protocol];
      const port = Number(stringAt(listener, 'endpoint')?.split(':').pop());
      return send === undefined ? [] : [{ protocol, port, send }];
    });
  });
}

async function post(port: number, path: string, type: string, body: string | Buffer): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
}

const microseconds = (date: Date): bigint => BigInt(date.getTime()) * 1000n;

function otlpGrpc(port: number, { traceId, service, operation, ended }: SentSpan): Promise<void> {
  const end = microseconds(ended) * 1000n;
  const name = protobuf.message(
    1,
    protobuf.message(1, 'service.name'),
    protobuf.message(2, protobuf.message(1, service)),
  );
  const span = [
    protobuf.message(1, Buffer.from(traceId, 'hex')),
    protobuf.message(2, randomBytes(8)),
    protobuf.message(5, operation),
    protobuf.number(6, 1n),
    protobuf.fixed(7, end - 1_000_000n),
    protobuf.fixed(8, end),
  ];
  const spans = protobuf.message(2, protobuf.message(2, ...span));
  const request = protobuf.message(1, protobuf.message(1, name), spans);
  return call(port, '/opentelemetry.proto.collector.trace.v1.TraceService/Export', request);
}

function jaegerGrpc(port: number, { traceId, service, operation, ended }: SentSpan): Promise<void> {
  const milliseconds = BigInt(ended.getTime());
  const span = [
    protobuf.message(1, Buffer.from(traceId, 'hex')),
    protobuf.message(2, randomBytes(8)),
    protobuf.message(3, operation),
    protobuf.message(
      6,
      protobuf.number(1, milliseconds / 1000n),
      protobuf.number(2, (milliseconds % 1000n) * 1_000_000n),
    ),
    protobuf.message(7, protobuf.number(2, 1_000_000n)),
  ];
  const batch = protobuf.message(1, protobuf.message(1, ...span), protobuf.message(2, protobuf.message(1, service)));
  return call(port, '/jaeger.api_v2.CollectorService/PostSpans', batch);
}

function thriftBatch({ traceId, service, operation, ended }: SentSpan): Buffer {
  const id = Buffer.from(traceId, 'hex');
  const span = [
    thrift.i64(1, id.readBigUInt64BE(8)),
    thrift.i64(2, id.readBigUInt64BE(0)),
    thrift.i64(3, randomBytes(8).readBigUInt64BE()),
    thrift.i64(4, 0n),
    thrift.text(5, operation),
    thrift.i32(7, 1),
    thrift.i64(8, microseconds(ended) - 1000n),
    thrift.i64(9, 1000n),
  ];
  return thrift.whole(thrift.struct(1, thrift.text(1, service)), thrift.structs(2, [span]));
}

function zipkinBody({ traceId, service, operation, ended }: SentSpan): string {
  const times = { timestamp: Number(microseconds(ended)) - 1000, duration: 1000 };
  const id = randomBytes(8).toString('hex');
  return JSON.stringify([{ traceId, id, name: operation, localEndpoint: { serviceName: service }, ...times }]);
}
