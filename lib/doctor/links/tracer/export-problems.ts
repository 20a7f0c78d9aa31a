import { ExportProblem } from '../../chain/milvus/tracer-log';

/** What an error of an exporter means, for the problem, the effect and the fix of a finding. */
export interface ExportMeaning {
  readonly problem: string;
  readonly fix: string;
}

/** What each means for a Milvus whose address looks right. */
export const EXPORT_MEANINGS: Readonly<Record<ExportProblem, ExportMeaning>> = {
  [ExportProblem.NO_SUCH_HOST]: {
    problem: 'does not receive the spans: the host name does not resolve.',
    fix: 'Use the name of an existing Service, with its namespace: NAME.NAMESPACE.svc. If it exists, the DNS of the cluster does not answer.',
  },
  [ExportProblem.REFUSED]: {
    problem: 'does not receive the spans: the connection is refused.',
    fix: 'Look at the pods behind the Service, and at the port that they listen on.',
  },
  [ExportProblem.TIMEOUT]: {
    problem: 'does not receive the spans: nothing answers in time.',
    fix: 'Look for what drops the packets, such as a NetworkPolicy or a firewall, and whether the receiver is overloaded.',
  },
  [ExportProblem.NO_TLS]: {
    problem: 'does not receive the spans: Milvus uses TLS, and the receiver does not.',
    fix: 'Set trace.otlp.secure to false; for the exporter jaeger use http://.',
  },
  [ExportProblem.CERTIFICATE]: {
    problem: "does not receive the spans: Milvus rejects the receiver's certificate.",
    fix: 'Use a certificate of a public authority for this host name, or send without TLS inside the cluster. Milvus has no setting for another authority.',
  },
  [ExportProblem.OTHER_PROTOCOL]: {
    problem: 'does not receive the spans: the port speaks another protocol than the exporter.',
    fix: 'Use port 14268 for the exporter jaeger, 4317 for otlp over grpc, and 4318 for otlp over http.',
  },
  [ExportProblem.NOT_FOUND]: {
    problem: 'does not receive the spans: the receiver has nothing at this port and path.',
    fix: 'Use port 14268 and path /api/traces for the exporter jaeger, 4317 for otlp over grpc, and 4318 for otlp over http.',
  },
  [ExportProblem.REJECTED]: {
    problem: 'does not receive the spans: the receiver rejects them.',
    fix: "Read in the log of Jaeger's collector why.",
  },
  [ExportProblem.INVALID_ADDRESS]: {
    problem: 'does not receive the spans: the exporter cannot use the address.',
    fix: 'Use a full URL for the exporter jaeger (http://HOST:14268/api/traces), and HOST:PORT without scheme and path for otlp.',
  },
  [ExportProblem.LOGIN]: {
    problem: 'does not receive the spans: the receiver requires a login.',
    fix: 'Set trace.otlp.headers (Milvus 2.6 or newer), or send to a receiver without login.',
  },
  [ExportProblem.OTHER]: {
    problem: 'does not receive the spans.',
    fix: 'The line says why.',
  },
};
