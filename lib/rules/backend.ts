import { type Finding, type Rule, Severity } from '../diagnostics/rule';

/** The protocol that a sender needs, and those that the backend offers. */
export interface ProtocolAsked {
  readonly protocol: string;
  readonly offered: readonly string[];
  /** Why the protocol is not offered, as a clause. */
  readonly because: string;
  /** What to do, as a sentence. */
  readonly fix: string;
}

/** Rules about the protocols of a backend. */
export const protocolRules: readonly Rule<ProtocolAsked>[] = [
  {
    code: 'JAE029',
    severity: Severity.ERROR,
    summary: 'a backend offers the protocol that a sender needs',
    example: () => ({
      protocol: 'OTLP over gRPC',
      offered: ['Jaeger Thrift over HTTP'],
      because: 'OTLP is disabled in this Jaeger',
      fix: 'Enable OTLP in it, or use MilvusTracing.jaeger.',
    }),
    *check({ protocol, offered, because, fix }): Iterable<Finding> {
      if (offered.includes(protocol)) return;
      yield {
        path: 'endpoint',
        value: protocol,
        problem: `is not offered: ${because}.`,
        effect: 'Nothing listens there, and every trace is lost.',
        fix,
      };
    },
  },
];
