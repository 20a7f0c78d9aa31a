import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt, stringAt, textOf, valueAt } from '../../../kubernetes/json';
import { dnsSubdomainProblem, hostProblem } from '../../../kubernetes/names';
import { CLASS_ANNOTATION } from '../../../upstream/ingress-rewrites';
import { optionText, strategyOf } from '../../../models/jaeger-cr/cr';
import { annotationOf } from './ingress-annotations';
import { objectsOf } from '../../../models/jaeger-cr/sections';
import { invalidName, unknownWord } from '../../../diagnostics/sentences';

const PATH_TYPES: readonly string[] = ['Exact', 'ImplementationSpecific', 'Prefix'];
const INGRESS_REJECTED = 'The API server rejects the Ingress; the Jaeger is Failed and has no UI.';
const OPEN_UI = 'On any other platform the operator sets it to none, and the UI is open without a login.';
/** An ingress that JAE031 accepts. */
const CLOSED = { ingressClassName: 'nginx', hosts: ['jaeger.example.com'] };

/** The first hosts and the number of the others, since every message about a host has them. */
function examplesOf(hosts: readonly string[]): string {
  const few = hosts.slice(0, 5).map((host) => (host.length > 253 ? `${host.slice(0, 253)}...` : host));
  return few.join(', ') + (hosts.length > few.length ? ` and ${hosts.length - few.length} more` : '');
}

/** Whether a rule about a setting of the ingress applies: the operator creates no Ingress for a disabled one. */
function withIngress(key: string): (cr: JsonObject) => boolean {
  return (cr) =>
    valueAt(cr, 'spec', 'ingress', 'enabled') !== false && valueAt(cr, 'spec', 'ingress', key) !== undefined;
}

/** Rules about `spec.ingress` of a Jaeger CR. */
export const ingressRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE005',
    severity: Severity.ERROR,
    summary: 'hosts of the ingress are valid host names',
    see: 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/#IngressSpec',
    example: () => ({ spec: { ingress: { hosts: ['https://jaeger.example.com'] } } }),
    when: withIngress('hosts'),
    *check(cr): Iterable<Finding> {
      const hosts = objectAt(cr, 'spec', 'ingress').hosts;
      if (!Array.isArray(hosts)) return;
      for (const [index, host] of hosts.entries()) {
        const rule = typeof host === 'string' ? hostProblem(host) : undefined;
        if (rule === undefined) continue;
        yield {
          path: `spec.ingress.hosts[${index}]`,
          value: host,
          ...invalidName('host', rule, "Use the bare host name, such as 'jaeger.example.com'."),
          effect: INGRESS_REJECTED,
        };
      }
    },
  },
  {
    code: 'JAE007',
    severity: Severity.ERROR,
    summary: 'the class and the TLS Secrets of the ingress have valid names',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    example: () => ({ spec: { ingress: { ingressClassName: 'Nginx' } } }),
    when: (cr) => valueAt(cr, 'spec', 'ingress', 'enabled') !== false,
    *check(cr): Iterable<Finding> {
      const ingress = objectAt(cr, 'spec', 'ingress');
      const names = new Map([
        ['ingressClassName', stringAt(ingress, 'ingressClassName')],
        // With an empty name the ingress controller uses its default certificate.
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
          ...invalidName(
            path === 'ingressClassName' ? 'ingress class name' : 'Secret name',
            rule,
            `Use a name that \`kubectl get ${path === 'ingressClassName' ? 'ingressclasses' : 'secrets'}\` shows.`,
          ),
          effect: INGRESS_REJECTED,
        };
      }
    },
  },
  {
    code: 'JAE031',
    severity: Severity.WARNING,
    summary: 'an enabled ingress has a class and hosts; without them the UI is open to everyone',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/2225',
    example: () => ({ spec: { ingress: { enabled: true } } }),
    *check(cr): Iterable<Finding> {
      const ingress = objectAt(cr, 'spec', 'ingress');
      // JAE175 rejects ingressClassName beside the annotation.
      const hasClass =
        stringAt(ingress, 'ingressClassName') !== undefined || annotationOf(cr, CLASS_ANNOTATION) !== undefined;
      const missing = [...(hasClass ? [] : ['ingressClassName']), ...(isEmpty(ingress.hosts) ? ['hosts'] : [])];
      // On OpenShift it is a Route with a login; JAE050 warns about other platforms.
      if (ingress.enabled === false || ingress.security === 'oauth-proxy' || missing.length === 0) return;
      yield {
        path: 'spec.ingress',
        problem: `enabled without ${missing.join(' and ')}.`,
        effect: 'The UI, which has no login, can be served on every host name, by any ingress controller or by none.',
        fix: `Set ${missing.join(' and ')}, or enabled: false.`,
        fixInCode:
          "Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx' }) or JaegerIngress.none().",
      };
    },
  },
  {
    code: 'JAE120',
    severity: Severity.ERROR,
    summary: 'ingress.pathType is one that Kubernetes knows, and query.base-path is set',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/2734',
    example: () => ({ spec: { ingress: { hosts: ['example.com'], ingressClassName: 'nginx', pathType: 'Prefix' } } }),
    when: withIngress('pathType'),
    *check(cr): Iterable<Finding> {
      const ingress = objectAt(cr, 'spec', 'ingress');
      const pathType = stringAt(ingress, 'pathType') ?? '';
      const section = strategyOf(cr) === 'allinone' ? 'allInOne' : 'query';
      const hosts = Array.isArray(ingress.hosts) && ingress.hosts.length > 0;
      const basePath = optionText(cr, 'query.base-path', 'spec', section, 'options');
      // Without hosts and path the Ingress has only a default backend, and the type does not count.
      if (pathType === '' || pathType === 'ImplementationSpecific' || (!hosts && basePath === '')) return;
      const known = PATH_TYPES.includes(pathType);
      if (known && basePath !== '') return;
      yield {
        path: 'spec.ingress.pathType',
        value: pathType,
        ...(known
          ? {
              problem: 'requires a path, but query.base-path is not set.',
              fix: `Set query.base-path in spec.${section}.options, or remove pathType.`,
              fixInCode: `Set query.base-path in spec.${section}.options (JaegerIngress.host(host, { ingressClassName, basePath })), or remove pathType.`,
            }
          : unknownWord('path type', pathType, PATH_TYPES)),
        effect: INGRESS_REJECTED,
      };
    },
  },
  {
    code: 'JAE122',
    severity: Severity.ERROR,
    summary: 'ingress.security is one that the operator knows, and oauth-proxy is set on OpenShift only',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go',
    example: () => ({
      spec: { ingress: { security: 'oauth-proxy', ingressClassName: 'nginx', hosts: ['example.com'] } },
    }),
    when: withIngress('security'),
    *check(cr): Iterable<Finding> {
      const ingress = objectAt(cr, 'spec', 'ingress');
      const security = stringAt(ingress, 'security') ?? '';
      if (['', 'none'].includes(security)) return;
      const known = security === 'oauth-proxy';
      if (known && ingress.ingressClassName === undefined && isEmpty(ingress.tls)) return;
      yield {
        path: 'spec.ingress.security',
        value: security,
        ...(known
          ? {
              problem: 'works on OpenShift only, whose Route has neither ingressClassName nor tls.',
              fix: 'On OpenShift, remove ingressClassName and tls. Elsewhere, set up the login in the ingress controller.',
              fixInCode:
                'On OpenShift, use JaegerIngress.openShiftRoute(). Elsewhere, set up the login in the ingress controller.',
            }
          : unknownWord('security mode', security, ['none', 'oauth-proxy'])),
        effect: OPEN_UI,
      };
    },
  },
  {
    code: 'JAE124',
    severity: Severity.ERROR,
    summary: 'ingress.secretName is not set together with ingress.tls',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/ingress/query.go',
    example: () => ({
      spec: { ingress: { ...CLOSED, secretName: 'old', tls: [{ hosts: ['jaeger.example.com'], secretName: 'new' }] } },
    }),
    when: withIngress('secretName'),
    *check(cr): Iterable<Finding> {
      const { secretName, tls } = objectAt(cr, 'spec', 'ingress');
      if (isEmpty(secretName) || isEmpty(tls)) return;
      yield {
        path: 'spec.ingress.secretName',
        value: secretName,
        problem: 'conflicts with ingress.tls.',
        effect: 'The operator ignores secretName.',
        fix: 'Remove it, and name the Secret in tls.',
      };
    },
  },
  {
    code: 'JAE050',
    severity: Severity.WARNING,
    summary: 'oauth-proxy works on OpenShift only',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go',
    example: () => ({ spec: { ingress: { security: 'oauth-proxy' } } }),
    when: withIngress('security'),
    *check(cr): Iterable<Finding> {
      const { security, ingressClassName, tls, openshift } = objectAt(cr, 'spec', 'ingress');
      if (security !== 'oauth-proxy' || ingressClassName !== undefined || !isEmpty(tls) || openshift !== undefined)
        return;
      yield {
        path: 'spec.ingress.security',
        value: security,
        problem: 'works on OpenShift only.',
        effect: OPEN_UI,
        fix: 'Keep it on OpenShift. Elsewhere, set up the login in the ingress controller.',
        fixInCode:
          'On OpenShift, use JaegerIngress.openShiftRoute(). Elsewhere, set up the login in the ingress controller.',
      };
    },
  },
  {
    code: 'JAE051',
    severity: Severity.WARNING,
    summary: 'the Secret of the ingress is named in ingress.tls',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/ingress/query.go',
    example: () => ({ spec: { ingress: { ...CLOSED, secretName: 'ui-tls' } } }),
    when: withIngress('secretName'),
    *check(cr): Iterable<Finding> {
      const { secretName, tls } = objectAt(cr, 'spec', 'ingress');
      if (isEmpty(secretName) || !isEmpty(tls)) return;
      yield {
        path: 'spec.ingress.secretName',
        value: secretName,
        problem: `deprecated upstream, and ${VALUE} names no host.`,
        effect: 'Some ingress controllers serve their default certificate instead.',
        fix: 'Use ingress.tls with hosts and secretName.',
        fixInCode:
          "Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx', tlsSecret: SecretRef.fromName('jaeger-tls') }).",
      };
    },
  },
  {
    code: 'JAE052',
    severity: Severity.WARNING,
    summary: 'hosts of ingress.tls are hosts of the ingress',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/ingress/query.go',
    example: () => ({
      spec: { ingress: { ...CLOSED, tls: [{ hosts: ['other.example.com'], secretName: 'ui-tls' }] } },
    }),
    when: withIngress('tls'),
    *check(cr): Iterable<Finding> {
      const { hosts, tls } = objectAt(cr, 'spec', 'ingress');
      const served = new Set<unknown>(Array.isArray(hosts) ? hosts : []);
      const hostsText = examplesOf([...served].map(textOf));
      for (const [index, entry] of objectsOf(tls).entries()) {
        const secured: readonly unknown[] = Array.isArray(entry.hosts) ? entry.hosts : [];
        for (const [place, host] of secured.entries()) {
          if (served.size === 0 || served.has(host)) continue;
          yield {
            path: `spec.ingress.tls[${index}].hosts[${place}]`,
            value: host,
            problem: 'is not one of spec.ingress.hosts.',
            effect: 'Browsers get a certificate for another name, or none.',
            fix: `Use one of ${hostsText}.`,
          };
        }
      }
    },
  },
];
