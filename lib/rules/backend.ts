import { type Finding, type Rule, Severity } from '../diagnostics/rule';

/** A request for the endpoint of a backend. */
export interface ProtocolAsked {
  /** The protocol that the sender uses. */
  readonly protocol: string;
  /** The protocols that the backend offers. */
  readonly offered: readonly string[];
  /** Why the backend does not offer the protocol, as a clause. */
  readonly reason: string;
  /** What to do then, as a sentence. */
  readonly fix: string;
}

/** Rules over the protocols of a backend. */
export const protocolRules: readonly Rule<ProtocolAsked>[] = [
  {
    code: 'JAE029',
    severity: Severity.ERROR,
    summary: 'a backend offers the protocol that a sender uses',
    example: () => ({
      protocol: 'OTLP over gRPC',
      offered: ['Jaeger Thrift over HTTP'],
      reason: 'collector.otlp.enabled is false',
      fix: 'Enable OTLP, or use MilvusTracing.jaeger.',
    }),
    *check({ protocol, offered, reason, fix }): Iterable<Finding> {
      if (offered.includes(protocol)) return;
      yield {
        path: 'endpoint',
        value: protocol,
        problem: `is not offered: ${reason}.`,
        effect: 'Nothing listens there, and every trace is lost.',
        fix,
      };
    },
  },
];
