import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { dnsLabelProblem, suggestDnsLabel } from '../../kubernetes/names';
import { INSTALL, type JaegerOperatorSubject, type OtherOperator } from '../../models/operator-install/install';
import { watchedByBoth } from '../shared/watched';

/** A Service's name has 63 characters at most, and the longest ending is -webhook-service. */
const MAX_NAME_LENGTH = 63 - '-webhook-service'.length;

const FIRST: OtherOperator = { where: 'production/jaeger-operator', namespace: 'observability', leaderElection: true };

/** Rules about which operator it is, and where it works. */
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
          problem: `is the place of a second operator; the first is ${other.where}, and both watch ${both}`,
          effect: 'Whichever is faster takes a Jaeger, and the webhooks of both decide about each.',
          fix: 'Keep one, or give each its own: watch: WatchScope.namespaces([...]).',
        };
      }
    },
  },
  {
    code: 'OPR002',
    severity: Severity.ERROR,
    summary: "the upstream profile is upstream's, but for namespace and version",
    example: () => ({ ...INSTALL, besideUpstream: ['replicas'] }),
    *check({ besideUpstream }): Iterable<Finding> {
      for (const prop of besideUpstream) {
        yield {
          path: prop,
          problem: 'is given beside the upstream profile.',
          effect: "The manifest would be upstream's, and the setting silently gone.",
          fix: 'Use the standard profile, or patch the object.',
        };
      }
    },
  },
  {
    code: 'OPR003',
    severity: Severity.ERROR,
    summary: 'the name of an install fits into the names of its Services',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names',
    example: () => ({ ...INSTALL, name: '2nd-operator' }),
    *check({ name }): Iterable<Finding> {
      const rule =
        name.length > MAX_NAME_LENGTH
          ? `has ${name.length} characters; the limit is ${MAX_NAME_LENGTH}, as '-webhook-service' is added`
          : (dnsLabelProblem(name) ?? (/^[0-9]/.test(name) ? 'begins with a digit' : undefined));
      if (rule === undefined) return;
      yield {
        path: 'name',
        value: name,
        problem: rule,
        effect: 'The API server refuses the Service of the webhooks, and they never answer.',
        fix: `Call it '${suggestDnsLabel(name.replace(/^(?=[0-9])/, 'operator-'), MAX_NAME_LENGTH)}'.`,
      };
    },
  },
  {
    code: 'OPR004',
    severity: Severity.ERROR,
    summary: 'the watched namespaces are some, each once',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go',
    example: () => ({ ...INSTALL, watched: [] }),
    *check({ watched }): Iterable<Finding> {
      if (watched === undefined) return;
      const path = 'watch';
      if (watched.length === 0) {
        yield {
          path,
          value: watched,
          problem: 'names no namespace.',
          effect: 'The operator would take that for all of them, without the rights for it.',
          fix: 'Name the namespaces, or use WatchScope.cluster().',
        };
      }
      for (const [index, namespace] of watched.entries()) {
        const twice = watched.indexOf(namespace) < index ? 'is named twice' : undefined;
        const rule = dnsLabelProblem(namespace) ?? twice;
        if (rule === undefined) continue;
        yield {
          path: `${path}[${index}]`,
          value: namespace,
          problem: rule,
          effect:
            twice === rule ? 'Its Role would be there twice.' : 'There is no such namespace, and its Role is refused.',
          fix: twice === rule ? 'Name it once.' : `Call it '${suggestDnsLabel(namespace)}'.`,
        };
      }
    },
  },
  {
    code: 'OPR005',
    severity: Severity.ERROR,
    summary: 'no two operators that elect a leader share a namespace',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go',
    example: () => ({ ...INSTALL, name: 'second', watched: ['b'], others: [{ ...FIRST, watched: ['a'] }] }),
    *check({ namespace, leaderElection, others }): Iterable<Finding> {
      const rival = others.find((other) => other.namespace === namespace && other.leaderElection);
      if (rival === undefined || !leaderElection) return;
      yield {
        path: 'namespace',
        value: namespace,
        problem: `is that of ${rival.where} too.`,
        effect: 'The two would share one Lease, whose name is fixed, and the second would wait for ever.',
        fix: 'Give each a namespace of its own.',
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
          problem: 'is no version of three numbers, without v.',
          effect: 'There is no image of that tag, and the pods never start.',
          fix: "Write it as in '1.62.0'.",
        };
      }
    },
  },
];
