import { type Finding, type Rule, Severity } from '../diagnostics/rule';

/** What a backend is asked for. */
export interface ProtocolAsked {
  readonly protocol: string;
  readonly offered: readonly string[];
  /** Why the protocol is not among them. */
  readonly because: string;
  /** What to do about that. */
  readonly fix: string;
}

/** Whether a backend speaks what a sender wants to speak. */
export const protocolRules: readonly Rule<ProtocolAsked>[] = [
  {
    code: 'JAE029',
    severity: Severity.ERROR,
    summary: 'a backend is asked for a protocol that it offers',
    example: () => ({
      protocol: 'OTLP over gRPC',
      offered: ['Jaeger Thrift over HTTP'],
      because: 'its option collector.otlp.enabled is false',
      fix: 'Enable OTLP in it, or use MilvusTracing.jaeger.',
    }),
    *check({ protocol, offered, because, fix }): Iterable<Finding> {
      if (offered.includes(protocol)) return;
      yield {
        path: 'endpoint',
        value: protocol,
        problem: `is not offered, because ${because}`,
        effect: 'The sender would find nobody listening, and every trace would be lost.',
        fix,
      };
    },
  },
];
