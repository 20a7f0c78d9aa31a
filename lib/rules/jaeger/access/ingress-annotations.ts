import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { CLASS_ANNOTATION, INGRESS_REWRITES } from '../../../upstream/ingress-rewrites';
import { receiversOf } from '../../../models/jaeger-cr/receivers';

/** An annotation of the Ingress, with its path in the CR. */
interface Annotation {
  readonly path: string;
  readonly value: string;
}

/** An annotation that the operator gives the Ingress: the one in `spec.ingress`, else the one of the whole Jaeger. */
export function annotationOf(cr: JsonObject, name: string): Annotation | undefined {
  for (const keys of [['spec', 'ingress'], ['spec']]) {
    const value = objectAt(cr, ...keys, 'annotations')[name];
    if (typeof value === 'string') return { path: `${keys.join('.')}.annotations["${name}"]`, value };
  }
  return undefined;
}

function hasIngress(cr: JsonObject): boolean {
  const { enabled, security } = objectAt(cr, 'spec', 'ingress');
  return enabled !== false && security !== 'oauth-proxy';
}

const EXAMPLE = { ingressClassName: 'nginx', hosts: ['jaeger.example.com'] };

/** Rules about the annotations of the Ingress that the operator creates. */
export const ingressAnnotationRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE070',
    severity: Severity.WARNING,
    summary: 'no annotation of the ingress removes the base path of the UI',
    see: 'https://github.com/jaegertracing/jaeger-kubernetes/issues/94',
    example: () => ({
      spec: {
        allInOne: { options: { 'query.base-path': '/jaeger' } },
        ingress: { ...EXAMPLE, annotations: { 'nginx.ingress.kubernetes.io/rewrite-target': '/' } },
      },
    }),
    when: hasIngress,
    *check(cr): Iterable<Finding> {
      const { basePath } = receiversOf(cr);
      if (basePath === '' || basePath === '/') return;
      for (const { annotation, removes } of INGRESS_REWRITES) {
        const found = annotationOf(cr, annotation);
        if (found === undefined || !removes(found.value, basePath)) continue;
        yield {
          ...found,
          problem: `removes '${basePath}' from the path, but Jaeger serves the UI and its API below query.base-path only.`,
          effect: 'The UI stays blank: it gets HTML instead of data ("Unexpected token <").',
          fix: `Remove it: Jaeger expects the whole path, '${basePath}' included.`,
        };
      }
    },
  },
  {
    code: 'JAE175',
    severity: Severity.ERROR,
    summary: `an ingress has its class from ingressClassName or from the annotation ${CLASS_ANNOTATION}, not from both`,
    see: 'https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/apis/networking/validation/validation.go',
    example: () => ({ spec: { ingress: { ...EXAMPLE, annotations: { [CLASS_ANNOTATION]: 'nginx' } } } }),
    when: (cr) => hasIngress(cr) && valueAt(cr, 'spec', 'ingress', 'ingressClassName') !== undefined,
    *check(cr): Iterable<Finding> {
      const found = annotationOf(cr, CLASS_ANNOTATION);
      const className = stringAt(cr, 'spec', 'ingress', 'ingressClassName');
      if (found === undefined || className === undefined) return;
      yield {
        ...found,
        problem: `is set together with ingressClassName '${className}'.`,
        effect: 'The API server rejects the Ingress; the Jaeger is Failed and has no UI.',
        fix: 'Remove the annotation.',
      };
    },
  },
];
