import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { invalidName } from '../../../diagnostics/sentences';
import { objectAt, stringAt } from '../../../kubernetes/json';
import { dnsLabelProblem, dnsSubdomainProblem, hostProblem } from '../../../kubernetes/names';
import { objectsOf } from '../../../kubernetes/pods';
import { type JaegerV2Install, withIngress } from '../../../models/jaeger-v2/install';
import { CLASS_ANNOTATION, INGRESS_REWRITES } from '../../../upstream/ingress-rewrites';

const INGRESS = 'https://kubernetes.io/docs/concepts/services-networking/ingress/';
const GATEWAY = 'https://gateway-api.sigs.k8s.io/reference/spec/';

/** Rules about what leads to the UI of a Jaeger 2 from outside the cluster. */
export const exposureRules: readonly Rule<JaegerV2Install>[] = [
  {
    code: 'JVT370',
    severity: Severity.WARNING,
    summary: 'a UI that is reached from outside the cluster has a login in front of it',
    see: 'https://www.jaegertracing.io/docs/2.20/deployment/security/',
    example: () => withIngress({}),
    when: ({ exposure, login }) => exposure !== undefined && login === undefined,
    *check({ exposure }): Iterable<Finding> {
      yield {
        path: 'exposure',
        problem:
          exposure?.by === 'openToEverybody'
            ? 'leads to the UI for all host names, without a login.'
            : 'leads to the UI without a login.',
        effect: 'Everyone who reaches the address can read all traces, with what senders put into them.',
        fix: 'Set login: JaegerV2Login.oauth2Proxy({ ... }), or accept this if something in front of it asks for a login.',
      };
    },
  },
  {
    code: 'JVT371',
    severity: Severity.ERROR,
    summary: 'hosts of an Ingress or HTTPRoute are valid host names, and an Ingress has one',
    see: INGRESS,
    example: () => withIngress({ hosts: ['https://jaeger.example.com'] }),
    when: ({ exposure }) => exposure !== undefined && exposure.by !== 'openToEverybody',
    *check({ exposure }): Iterable<Finding> {
      const { by = '', hosts = [] } = exposure ?? {};
      if (by === 'ingress' && hosts.length === 0) {
        yield {
          path: 'exposure.hosts',
          problem: 'must have a host.',
          effect: 'The ingress controller serves the UI on every host name.',
          fix: "Use the host name, such as 'jaeger.example.com', or JaegerV2Exposure.openToEverybody().",
        };
      }
      for (const [index, host] of hosts.entries()) {
        const problem = hostProblem(host);
        if (problem === undefined) continue;
        yield {
          path: `exposure.hosts[${index}]`,
          value: host,
          ...invalidName('host', problem, "Use the bare host name, such as 'jaeger.example.com'."),
          effect: `The API server rejects the ${by === 'ingress' ? 'Ingress' : 'HTTPRoute'}, and the UI is unreachable.`,
        };
      }
    },
  },
  {
    code: 'JVT372',
    severity: Severity.ERROR,
    summary: 'the class of an Ingress has a valid name, and no annotation names another one',
    see: INGRESS,
    example: () => withIngress({ props: { ingressClassName: 'Nginx' } }),
    when: ({ exposure }) => exposure?.by === 'ingress',
    *check({ exposure }): Iterable<Finding> {
      const className = stringAt(exposure?.props, 'ingressClassName') ?? '';
      const problem = dnsSubdomainProblem(className);
      const effect = 'The API server rejects the Ingress, and the UI is unreachable.';
      if (problem !== undefined) {
        yield {
          path: 'exposure.ingressClassName',
          value: className,
          ...invalidName('ingress class name', problem, 'Use a name that `kubectl get ingressclasses` shows.'),
          effect,
        };
      }
      const annotation = objectAt(exposure?.props, 'annotations')[CLASS_ANNOTATION];
      if (annotation !== undefined) {
        yield {
          path: `exposure.annotations["${CLASS_ANNOTATION}"]`,
          value: annotation,
          problem: 'is set together with ingressClassName.',
          effect,
          fix: 'Remove the annotation.',
        };
      }
    },
  },
  {
    code: 'JVT373',
    severity: Severity.WARNING,
    summary: 'no annotation of an Ingress removes the base path of the UI',
    see: 'https://github.com/jaegertracing/jaeger-kubernetes/issues/94',
    example: () =>
      withIngress({
        basePath: '/jaeger',
        props: { ingressClassName: 'nginx', annotations: { 'nginx.ingress.kubernetes.io/rewrite-target': '/' } },
      }),
    when: ({ exposure }) => exposure?.by === 'ingress' && exposure.basePath !== '/',
    *check({ exposure }): Iterable<Finding> {
      const { basePath = '/', props } = exposure ?? {};
      for (const { annotation, removes } of INGRESS_REWRITES) {
        const value = stringAt(props, 'annotations', annotation);
        if (value === undefined || !removes(value, basePath)) continue;
        yield {
          path: `exposure.annotations["${annotation}"]`,
          value,
          problem: `removes '${basePath}' from the path, but Jaeger serves the UI and its API below it only.`,
          effect: 'The UI stays blank: it gets HTML instead of data ("Unexpected token <").',
          fix: 'Remove the annotation: Jaeger expects the whole path.',
        };
      }
    },
  },
  {
    code: 'JVT374',
    severity: Severity.ERROR,
    summary: 'an HTTPRoute has a Gateway, and each has a valid name',
    see: GATEWAY,
    example: () => withIngress({ by: 'gateway', props: { gateways: [] } }),
    when: ({ exposure }) => exposure?.by === 'gateway',
    *check({ exposure }): Iterable<Finding> {
      const gateways = [...objectsOf(exposure?.props.gateways)];
      if (gateways.length === 0) {
        yield {
          path: 'exposure.gateways',
          problem: 'must name a Gateway.',
          effect: 'No Gateway serves the HTTPRoute, and the UI is unreachable.',
          fix: "Name it: { gateways: [{ name: 'public', namespace: 'gateways' }] }.",
        };
      }
      for (const [index, gateway] of gateways) {
        const parts = { name: dnsSubdomainProblem, namespace: dnsLabelProblem, sectionName: dnsSubdomainProblem };
        for (const [key, problemOf] of Object.entries(parts)) {
          const value = stringAt(gateway, key);
          const problem = value === undefined ? undefined : problemOf(value);
          if (problem === undefined) continue;
          yield {
            path: `exposure.gateways[${index}].${key}`,
            value,
            ...invalidName(`${key} of a Gateway`, problem, 'Use the one that `kubectl get gateways -A` shows.'),
            effect: 'The API server rejects the HTTPRoute, and the UI is unreachable.',
          };
        }
      }
    },
  },
];
