import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { INSTALL, type JaegerOperatorSubject } from '../../models/operator-install/install';

/** Rules about how many pods the operator has, and about how they are reached. */
export const podRules: readonly Rule<JaegerOperatorSubject>[] = [
  {
    code: 'OPR010',
    severity: Severity.ERROR,
    summary: 'there is at least one replica, and of several one is elected',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/main.go',
    example: () => ({ ...INSTALL, replicas: 2, leaderElection: false }),
    *check({ replicas, leaderElection }): Iterable<Finding> {
      const path = 'replicas';
      if (!Number.isInteger(replicas) || replicas < 1) {
        yield {
          path,
          value: replicas,
          problem: 'is not a whole number from 1 on.',
          effect: 'No operator would run, and its webhooks would refuse every Jaeger.',
          fix: 'Use 1, or 2 to keep the webhooks up while a node is drained.',
        };
      } else if (replicas > 1 && !leaderElection) {
        yield {
          path,
          value: replicas,
          problem: 'is more than one without an election of a leader.',
          effect: 'All of them would change every Jaeger at the same time.',
          fix: 'Remove leaderElection: false.',
        };
      }
    },
  },
  {
    code: 'OPR012',
    severity: Severity.ERROR,
    summary: 'the time-out of the webhooks is one that Kubernetes takes',
    see: 'https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#timeouts',
    example: () => ({ ...INSTALL, webhookTimeoutSeconds: 60 }),
    *check({ webhookTimeoutSeconds }): Iterable<Finding> {
      if (Number.isInteger(webhookTimeoutSeconds) && webhookTimeoutSeconds >= 1 && webhookTimeoutSeconds <= 30) return;
      yield {
        path: 'webhookTimeoutSeconds',
        value: webhookTimeoutSeconds,
        problem: 'is not a whole number from 1 to 30.',
        effect: 'The API server refuses the webhooks.',
        fix: 'Use 5, the default.',
      };
    },
  },
  {
    code: 'OPR013',
    severity: Severity.ERROR,
    summary: 'the network policy lets the operator reach the API server',
    see: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    example: () => ({ ...INSTALL, apiServerPorts: [] }),
    *check({ apiServerPorts }): Iterable<Finding> {
      if (apiServerPorts === undefined) return;
      const path = 'networkPolicy.apiServerPorts';
      if (apiServerPorts.length === 0) {
        yield {
          path,
          value: apiServerPorts,
          problem: 'names no port.',
          effect: 'With no ports all would be open, which is not what an empty list says.',
          fix: 'Name the port of the API server, or use OperatorNetworkPolicy.off().',
        };
      }
      for (const [index, port] of apiServerPorts.entries()) {
        if (Number.isInteger(port) && port >= 1 && port <= 65535) continue;
        yield {
          path: `${path}[${index}]`,
          value: port,
          problem: 'is no port.',
          effect: 'The API server refuses the NetworkPolicy.',
          fix: 'Use a whole number from 1 to 65535, such as 6443.',
        };
      }
    },
  },
  {
    code: 'OPR014',
    severity: Severity.ERROR,
    summary: 'what is monitored has metrics',
    example: () => ({ ...INSTALL, metrics: 'off', monitored: true }),
    *check({ metrics, monitored }): Iterable<Finding> {
      if (!monitored || metrics !== 'off') return;
      yield {
        path: 'monitoring',
        problem: 'is asked for while the metrics are off.',
        effect: 'There is no port to read, and the alert that the operator is down would never end.',
        fix: 'Use OperatorMetrics.protected(), or OperatorMonitoring.off().',
      };
    },
  },
];
