import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';
import { invalidName } from '../../diagnostics/sentences';
import { dnsLabelProblem, suggestDnsLabel } from '../../kubernetes/names';
import { INSTALL, type JaegerOperatorSubject, type OtherOperator } from '../../models/operator-install/install';
import { watchedByBoth } from '../shared/watched';

/** Service names have at most 63 characters, and the longest suffix is -webhook-service. */
const MAX_NAME_LENGTH = 63 - '-webhook-service'.length;

const FIRST: OtherOperator = { where: 'production/jaeger-operator', namespace: 'observability', leaderElection: true };

/** Rules about the name, version and namespaces of an operator. */
export const identityRules: readonly Rule<JaegerOperatorSubject>[] = [
  {
    code: 'OPR001',
    severity: Severity.ERROR,
    summary: 'no two operators of an environment watch the same namespace',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/controller/jaeger/jaeger_controller.go',
    example: () => ({ ...INSTALL, namespace: 'tracing', others: [FIRST] }),
    *check({ namespace, watched, others }): Iterable<Finding> {
      for (const other of others) {
        const both = watchedByBoth(watched, other.watched);
        if (both === undefined) continue;
        yield {
          path: 'namespace',
          value: namespace,
          problem: `second operator, in namespace ${VALUE}: ${other.where} also watches ${both}.`,
          effect: 'Each Jaeger goes to whichever operator is faster, and through the webhooks of both.',
          fix: 'Keep one, or let each watch other namespaces: watch: WatchScope.namespaces([...]).',
        };
      }
    },
  },
  {
    code: 'OPR002',
    severity: Severity.ERROR,
    summary: 'the upstream profile allows only namespace and version to be set',
    example: () => ({ ...INSTALL, besideUpstream: ['replicas'] }),
    *check({ besideUpstream }): Iterable<Finding> {
      for (const prop of besideUpstream) {
        yield {
          path: prop,
          problem: 'cannot be combined with the upstream profile.',
          effect: 'The manifest is that of upstream, and the setting is silently lost.',
          fix: 'Use the standard profile, or patch the object.',
        };
      }
    },
  },
  {
    code: 'OPR003',
    severity: Severity.ERROR,
    summary: 'the name of an install gives valid names for its Services',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names',
    example: () => ({ ...INSTALL, name: '2nd-operator' }),
    *check({ name }): Iterable<Finding> {
      const problem =
        name.length > MAX_NAME_LENGTH
          ? `must have at most ${MAX_NAME_LENGTH} characters, not ${name.length}, because '-webhook-service' is appended`
          : (dnsLabelProblem(name) ?? (/^[0-9]/.test(name) ? 'must not begin with a digit' : undefined));
      if (problem === undefined) return;
      const valid = suggestDnsLabel(name.replace(/^(?=[0-9])/, 'operator-'), MAX_NAME_LENGTH);
      yield {
        path: 'name',
        value: name,
        ...invalidName('name', problem, `Use '${valid}'.`),
        effect: 'The API server rejects the Service of the webhooks, and they never answer.',
      };
    },
  },
  {
    code: 'OPR004',
    severity: Severity.ERROR,
    summary: 'the list of watched namespaces has at least one, only valid names, and no duplicates',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go',
    example: () => ({ ...INSTALL, watched: [] }),
    *check({ watched }): Iterable<Finding> {
      if (watched === undefined) return;
      const path = 'watch';
      if (watched.length === 0) {
        yield {
          path,
          value: watched,
          problem: 'must list at least one namespace.',
          effect: 'The operator watches all namespaces instead, without the permissions for it.',
          fix: 'List the namespaces, or use WatchScope.cluster().',
        };
      }
      for (const [index, namespace] of watched.entries()) {
        const problem = dnsLabelProblem(namespace);
        if (problem !== undefined) {
          yield {
            path: `${path}[${index}]`,
            value: namespace,
            ...invalidName('namespace', problem, `Use '${suggestDnsLabel(namespace)}'.`),
            effect: 'No such namespace can exist, and the API server rejects its Role.',
          };
        } else if (watched.indexOf(namespace) < index) {
          yield {
            path: `${path}[${index}]`,
            value: namespace,
            problem: `duplicate namespace ${VALUE}.`,
            effect: 'Its Role is defined twice.',
            fix: 'List it once.',
          };
        }
      }
    },
  },
  {
    code: 'OPR005',
    severity: Severity.ERROR,
    summary: 'operators with leader election are in different namespaces',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go',
    example: () => ({ ...INSTALL, name: 'second', watched: ['b'], others: [{ ...FIRST, watched: ['a'] }] }),
    *check({ namespace, leaderElection, others }): Iterable<Finding> {
      const rival = others.find((other) => other.namespace === namespace && other.leaderElection);
      if (rival === undefined || !leaderElection) return;
      yield {
        path: 'namespace',
        value: namespace,
        problem: `is also the namespace of ${rival.where}.`,
        effect: 'Both use one Lease with a fixed name, and the second never becomes leader.',
        fix: 'Use a different namespace for each.',
      };
    },
  },
  {
    code: 'OPR006',
    severity: Severity.ERROR,
    summary: 'versions have three numbers',
    see: 'https://github.com/jaegertracing/jaeger-operator/releases',
    example: () => ({ ...INSTALL, operatorVersion: 'v1.62', listed: false }),
    *check({ operatorVersion, jaegerVersion }): Iterable<Finding> {
      for (const [path, value] of Object.entries({ operator: operatorVersion, jaeger: jaegerVersion })) {
        if (/^\d+\.\d+\.\d+$/.test(value)) continue;
        yield {
          path: `version.${path}`,
          value,
          problem: `invalid version ${VALUE}: three numbers are required, without 'v'.`,
          effect: 'No image has this tag, and the pods never start.',
          fix: "Use a version such as '1.62.0'.",
        };
      }
    },
  },
];
