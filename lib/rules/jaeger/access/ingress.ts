import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt, stringAt, textOf, valueAt } from '../../../kubernetes/json';
import { dnsSubdomainProblem, hostProblem } from '../../../kubernetes/names';
import { CLASS_ANNOTATION } from '../../../upstream/ingress-rewrites';
import { optionText, strategyOf } from '../../../models/jaeger-cr/cr';
import { annotationOf } from './ingress-annotations';
import { objectsOf } from '../../../models/jaeger-cr/sections';
import { didYouMean } from '../../../diagnostics/nearest';

const PATH_TYPES: readonly string[] = ['Exact', 'ImplementationSpecific', 'Prefix'];
const CLOSED = { ingressClassName: 'nginx', hosts: ['jaeger.example.com'] };

/** A few hosts, and how many more there are: every line about a host has them. */
function examplesOf(hosts: readonly string[]): string {
  const few = hosts.slice(0, 5).map((host) => (host.length > 253 ? `${host.slice(0, 253)}...` : host));
  return few.join(', ') + (hosts.length > few.length ? ` and ${hosts.length - few.length} more` : '');
}

/** For a rule about a setting of the Ingress, where there is one: switched off, the operator makes none. */
function withIngress(key: string): (cr: JsonObject) => boolean {
  return (cr) =>
    valueAt(cr, 'spec', 'ingress', 'enabled') !== false && valueAt(cr, 'spec', 'ingress', key) !== undefined;
}

/** Rules over `spec.ingress` of a Jaeger CR. */
export const ingressRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE005',
    severity: Severity.ERROR,
    summary: 'hosts of the ingress are host names',
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
          problem: rule,
          effect: 'The API server refuses the Ingress, and the Jaeger is Failed without a UI.',
          fix: "Give the bare host name, such as 'jaeger.example.com'.",
        };
      }
    },
  },
  {
    code: 'JAE007',
    severity: Severity.ERROR,
    summary: 'the ingress names its class and its TLS Secrets by valid names',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    example: () => ({ spec: { ingress: { ingressClassName: 'Nginx' } } }),
    when: (cr) => valueAt(cr, 'spec', 'ingress', 'enabled') !== false,
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
          problem: rule,
          effect: 'The API server refuses the Ingress, and the Jaeger is Failed without a UI.',
          fix: 'Give the name that `kubectl get ingressclasses` or `kubectl get secrets` shows.',
        };
      }
    },
  },
  {
    code: 'JAE031',
    severity: Severity.WARNING,
    summary: 'an ingress names a class and hosts; without them the UI is open to everybody',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/2225',
    example: () => ({ spec: { ingress: { enabled: true } } }),
    *check(cr): Iterable<Finding> {
      const ingress = objectAt(cr, 'spec', 'ingress');
      // Beside the annotation ingressClassName is rejected (JAE175).
      const hasClass =
        stringAt(ingress, 'ingressClassName') !== undefined || annotationOf(cr, CLASS_ANNOTATION) !== undefined;
      const missing = [
        ...(hasClass ? [] : ['ingressClassName']),
        ...(Array.isArray(ingress.hosts) && ingress.hosts.length > 0 ? [] : ['hosts']),
      ];
      // On OpenShift there is a Route instead, and a login in front of it; elsewhere JAE050 speaks.
      if (ingress.enabled === false || ingress.security === 'oauth-proxy' || missing.length === 0) return;
      yield {
        path: 'spec.ingress',
        problem: `is enabled without ${missing.join(' and ')}`,
        effect:
          'The UI, which has no authentication, would be served on every host name of whatever ingress controller takes it, or of none.',
        fix: `Set ${missing.join(' and ')}, or enabled: false.`,
        fixInCode: "Use JaegerIngress.host('jaeger.example.com', { className: 'nginx' }) or JaegerIngress.disabled().",
      };
    },
  },
  {
    code: 'JAE120',
    severity: Severity.ERROR,
    summary: 'ingress.pathType is a word of Kubernetes, and has a path to be about',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/2734',
    example: () => ({ spec: { ingress: { hosts: ['example.com'], ingressClassName: 'nginx', pathType: 'Prefix' } } }),
    when: withIngress('pathType'),
    *check(cr): Iterable<Finding> {
      const ingress = objectAt(cr, 'spec', 'ingress');
      const pathType = stringAt(ingress, 'pathType') ?? '';
      const section = strategyOf(cr) === 'allinone' ? 'allInOne' : 'query';
      const hosts = Array.isArray(ingress.hosts) && ingress.hosts.length > 0;
      const basePath = optionText(cr, 'query.base-path', 'spec', section, 'options');
      // Without hosts and path the Ingress has a default backend, and no path to be of a type.
      if (pathType === '' || pathType === 'ImplementationSpecific' || (!hosts && basePath === '')) return;
      const known = PATH_TYPES.includes(pathType);
      if (known && basePath !== '') return;
      yield {
        path: 'spec.ingress.pathType',
        value: pathType,
        problem: known ? 'needs a path, and there is none.' : 'is not a type of path.',
        effect: 'The API server refuses the Ingress, and the Jaeger is Failed without a UI.',
        ...(known
          ? {
              fix: `Set query.base-path in spec.${section}.options, or leave pathType out.`,
              fixInCode: `Set query.base-path in spec.${section}.options (JaegerIngress.host(host, { className, basePath })), or leave pathType out.`,
            }
          : { fix: didYouMean(pathType, PATH_TYPES) }),
      };
    },
  },
  {
    code: 'JAE122',
    severity: Severity.ERROR,
    summary: 'ingress.security is a word that the operator knows, and oauth-proxy stands in a CR for OpenShift',
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
        problem: known
          ? 'is for OpenShift, which has no Ingress with a class or TLS of its own.'
          : 'is not a kind of security.',
        effect: 'Anywhere else the operator sets it to none, and the UI is open without a login.',
        ...(known
          ? {
              fix: 'On OpenShift remove the class and TLS; elsewhere put the login into the ingress controller.',
              fixInCode:
                'On OpenShift use JaegerIngress.openShiftRoute(); elsewhere put the login into the ingress controller.',
            }
          : { fix: didYouMean(security, ['none', 'oauth-proxy']) }),
      };
    },
  },
  {
    code: 'JAE124',
    severity: Severity.ERROR,
    summary: 'ingress.secretName does not stand beside ingress.tls',
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
        problem: 'stands beside tls.',
        effect: 'The operator would ignore it.',
        fix: 'Remove it, and name the Secret in tls.',
      };
    },
  },
  {
    code: 'JAE050',
    severity: Severity.WARNING,
    summary: 'oauth-proxy is meant for OpenShift',
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
        problem: 'has an effect on OpenShift only.',
        effect: 'Anywhere else the operator sets it to none, and the UI is open without a login.',
        fix: 'Keep it on OpenShift; elsewhere put the login into the ingress controller.',
        fixInCode:
          'On OpenShift use JaegerIngress.openShiftRoute(); elsewhere put the login into the ingress controller.',
      };
    },
  },
  {
    code: 'JAE051',
    severity: Severity.WARNING,
    summary: 'the Secret of the ingress stands in ingress.tls',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/ingress/query.go',
    example: () => ({ spec: { ingress: { ...CLOSED, secretName: 'ui-tls' } } }),
    when: withIngress('secretName'),
    *check(cr): Iterable<Finding> {
      const { secretName, tls } = objectAt(cr, 'spec', 'ingress');
      if (isEmpty(secretName) || !isEmpty(tls)) return;
      yield {
        path: 'spec.ingress.secretName',
        value: secretName,
        problem: 'is deprecated upstream, and says for no host that it is meant.',
        effect: 'Some ingress controllers would serve their own certificate instead.',
        fix: 'Set tls with the hosts and the Secret of their certificate.',
        fixInCode: "Use JaegerIngress.host('jaeger.example.com', { className: 'nginx', tlsSecret: 'jaeger-tls' }).",
      };
    },
  },
  {
    code: 'JAE052',
    severity: Severity.WARNING,
    summary: 'hosts with TLS are hosts of the ingress',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/ingress/query.go',
    example: () => ({
      spec: { ingress: { ...CLOSED, tls: [{ hosts: ['other.example.com'], secretName: 'ui-tls' }] } },
    }),
    when: withIngress('tls'),
    *check(cr): Iterable<Finding> {
      const { hosts, tls } = objectAt(cr, 'spec', 'ingress');
      const served = new Set<unknown>(Array.isArray(hosts) ? hosts : []);
      const words = examplesOf([...served].map(textOf));
      for (const [index, entry] of objectsOf(tls).entries()) {
        const secured: readonly unknown[] = Array.isArray(entry.hosts) ? entry.hosts : [];
        for (const [place, host] of secured.entries()) {
          if (served.size === 0 || served.has(host)) continue;
          yield {
            path: `spec.ingress.tls[${index}].hosts[${place}]`,
            value: host,
            problem: 'is not among spec.ingress.hosts.',
            effect: 'Browsers would be given a certificate of another name, or none.',
            fix: `Use one of ${words}`,
          };
        }
      }
    },
  },
];
