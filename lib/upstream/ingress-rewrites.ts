/** Annotations by which ingress controllers change the path of a request before a Service gets it. */
interface Rewrite {
  readonly annotation: string;
  /** Whether a value changes the path below a base path, so that the program behind it does not see the whole. */
  readonly takesAway: (value: string, basePath: string) => boolean;
}

/** A path that requests get in place of their own. */
const replaces = (value: string, basePath: string): boolean => value !== '' && !value.includes(basePath);

/**
 * By the names of the controllers' own documentation.
 *
 * @see https://kubernetes.github.io/ingress-nginx/examples/rewrite/
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/
 * @see https://haproxy-ingress.github.io/docs/configuration/keys/
 * @see https://developer.konghq.com/kubernetes-ingress-controller/reference/annotations/
 * @see https://azure.github.io/application-gateway-kubernetes-ingress/annotations/
 * @see https://doc.traefik.io/traefik/v1.7/configuration/backends/kubernetes/
 */
export const INGRESS_REWRITES: readonly Rewrite[] = [
  { annotation: 'nginx.ingress.kubernetes.io/rewrite-target', takesAway: replaces },
  { annotation: 'ingress.kubernetes.io/rewrite-target', takesAway: replaces },
  { annotation: 'haproxy-ingress.github.io/rewrite-target', takesAway: replaces },
  { annotation: 'traefik.ingress.kubernetes.io/rewrite-target', takesAway: replaces },
  { annotation: 'nginx.org/rewrites', takesAway: replaces },
  { annotation: 'appgw.ingress.kubernetes.io/backend-path-prefix', takesAway: replaces },
  { annotation: 'konghq.com/strip-path', takesAway: (value) => value === 'true' },
  {
    annotation: 'traefik.ingress.kubernetes.io/rule-type',
    takesAway: (value) => ['pathprefixstrip', 'pathstrip'].includes(value.toLowerCase()),
  },
];

/** The older way to choose an ingress class, which the API server rejects beside `spec.ingressClassName`. */
export const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';
