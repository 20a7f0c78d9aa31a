import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { outOfRange } from '../../diagnostics/sentences';
import { INSTALL, type JaegerOperatorSubject } from '../../models/operator-install/install';

/** Rules about the number of the operator's pods, and their network access. */
export const podRules: readonly Rule<JaegerOperatorSubject>[] = [
  {
    code: 'OPR010',
    severity: Severity.ERROR,
    summary: 'replicas is at least 1, and more than 1 only with leader election',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/main.go',
    example: () => ({ ...INSTALL, replicas: 2, leaderElection: false }),
    *check({ replicas, leaderElection }): Iterable<Finding> {
      const path = 'replicas';
      if (!Number.isInteger(replicas) || replicas < 1) {
        yield {
          path,
          value: replicas,
          ...outOfRange(
            { kind: 'whole number', from: 1 },
            'Use 1, or 2 to keep the webhooks available while a node is drained.',
          ),
          effect: 'No operator runs, and the API server rejects every Jaeger because the webhooks are unreachable.',
        };
      } else if (replicas > 1 && !leaderElection) {
        yield {
          path,
          value: replicas,
          problem: 'must be 1 without leader election.',
          effect: 'All replicas change every Jaeger at the same time.',
          fix: 'Remove leaderElection: false.',
        };
      }
    },
  },
  {
    code: 'OPR012',
    severity: Severity.ERROR,
    summary: 'the timeout of the webhooks is a whole number of seconds from 1 to 30',
    see: 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#timeouts',
    example: () => ({ ...INSTALL, webhookTimeoutSeconds: 60 }),
    *check({ webhookTimeoutSeconds }): Iterable<Finding> {
      if (Number.isInteger(webhookTimeoutSeconds) && webhookTimeoutSeconds >= 1 && webhookTimeoutSeconds <= 30) return;
      yield {
        path: 'webhookTimeout',
        value: webhookTimeoutSeconds,
        ...outOfRange(
          { kind: 'whole number', from: 1, to: 30, unit: 'seconds' },
          'Use Duration.seconds(5), the default.',
        ),
        effect: 'The API server rejects the webhook configurations.',
      };
    },
  },
  {
    code: 'OPR013',
    severity: Severity.ERROR,
    summary: 'the network policy allows the operator to reach the API server',
    see: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    example: () => ({ ...INSTALL, apiServerPorts: [] }),
    *check({ apiServerPorts }): Iterable<Finding> {
      if (apiServerPorts === undefined) return;
      const path = 'networkPolicy.apiServerPorts';
      if (apiServerPorts.length === 0) {
        yield {
          path,
          value: apiServerPorts,
          problem: 'must list at least one port.',
          effect: 'A NetworkPolicy rule without ports allows every port.',
          fix: "List the API server's port, or use OperatorNetworkPolicy.none().",
        };
      }
      for (const [index, port] of apiServerPorts.entries()) {
        if (Number.isInteger(port) && port >= 1 && port <= 65535) continue;
        yield {
          path: `${path}[${index}]`,
          value: port,
          ...outOfRange({ kind: 'whole number', from: 1, to: 65535 }, 'Use a port such as 6443.'),
          effect: 'The API server rejects the NetworkPolicy.',
        };
      }
    },
  },
  {
    code: 'OPR014',
    severity: Severity.ERROR,
    summary: 'monitoring is only used with metrics',
    example: () => ({ ...INSTALL, metrics: 'none', monitored: true }),
    *check({ metrics, monitored }): Iterable<Finding> {
      if (!monitored || metrics !== 'none') return;
      yield {
        path: 'monitoring',
        problem: 'requires metrics, which are off.',
        effect: 'Prometheus has no port to scrape, and the alert that the operator is down never resolves.',
        fix: 'Use OperatorMetrics.authenticated(), or OperatorMonitoring.none().',
      };
    },
  },
];
