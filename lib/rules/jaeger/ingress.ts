import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { dnsSubdomainProblem, hostProblem } from '../../kubernetes/names';

/** Rules over `spec.ingress` of a Jaeger CR. */
export const ingressRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE005',
    severity: Severity.ERROR,
    summary: 'hosts of the ingress are host names',
    example: { spec: { ingress: { hosts: ['https://jaeger.example.com'] } } },
    *check(cr): Iterable<Finding> {
      const hosts = objectAt(cr, 'spec', 'ingress').hosts;
      if (!Array.isArray(hosts)) return;
      for (const [index, host] of hosts.entries()) {
        const rule = typeof host === 'string' ? hostProblem(host) : undefined;
        if (rule === undefined) continue;
        yield {
          path: `spec.ingress.hosts[${index}]`,
          value: host,
          rule,
          consequence: 'the API server refuses the Ingress, and the Jaeger is Failed without a UI',
          fix: "Give the bare host name, such as 'jaeger.example.com'",
        };
      }
    },
  },
  {
    code: 'JAE007',
    severity: Severity.ERROR,
    summary: 'the ingress names its class and its TLS Secrets by valid names',
    example: { spec: { ingress: { ingressClassName: 'Nginx' } } },
    *check(cr): Iterable<Finding> {
      const ingress = objectAt(cr, 'spec', 'ingress');
      const names = new Map([
        ['ingressClassName', stringAt(ingress, 'ingressClassName')],
        // An empty Secret is none: the ingress controller then uses its own certificate.
        ['secretName', stringAt(ingress, 'secretName') || undefined],
      ]);
      for (const [index, tls] of (Array.isArray(ingress.tls) ? ingress.tls : []).entries()) {
        names.set(`tls[${index}].secretName`, stringAt(tls, 'secretName') || undefined);
      }
      for (const [path, name] of names) {
        const rule = name === undefined ? undefined : dnsSubdomainProblem(name);
        if (rule === undefined) continue;
        yield {
          path: `spec.ingress.${path}`,
          value: name,
          rule,
          consequence: 'the API server refuses the Ingress, and the Jaeger is Failed without a UI',
          fix: 'Give the name that `kubectl get ingressclasses` or `kubectl get secrets` shows',
        };
      }
    },
  },
  {
    code: 'JAE031',
    severity: Severity.WARNING,
    summary: 'an ingress names a class and hosts; without them the UI is open to everybody',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/2225',
    example: { spec: { ingress: { enabled: true } } },
    *check(cr): Iterable<Finding> {
      const ingress = objectAt(cr, 'spec', 'ingress');
      const missing = [
        ...(stringAt(ingress, 'ingressClassName') === undefined ? ['ingressClassName'] : []),
        ...(Array.isArray(ingress.hosts) && ingress.hosts.length > 0 ? [] : ['hosts']),
      ];
      if (ingress.enabled === false || missing.length === 0) return;
      yield {
        path: 'spec.ingress',
        rule: `is enabled without ${missing.join(' and ')}`,
        consequence:
          'the UI, which has no authentication, would be served on every host name of whatever ingress controller takes it, or of none',
        fix: "Use JaegerIngress.host('jaeger.example.com', { className: 'nginx' }) or JaegerIngress.disabled()",
      };
    },
  },
];
