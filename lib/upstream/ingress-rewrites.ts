/** An annotation with which an ingress controller changes the path of requests to a Service. */
interface Rewrite {
  readonly annotation: string;
  /** Whether a value removes a base path, so that the server behind does not get the whole path. */
  readonly removes: (value: string, basePath: string) => boolean;
}

/** The value is the new path of requests. */
const replaces = (value: string, basePath: string): boolean => value !== '' && !value.includes(basePath);

/**
 * The annotations, as the documentation of the controllers names them.
 *
 * @see https://kubernetes.github.io/ingress-nginx/examples/rewrite/
 * @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/
 * @see https://haproxy-ingress.github.io/docs/configuration/keys/
 * @see https://developer.konghq.com/kubernetes-ingress-controller/reference/annotations/
 * @see https://azure.github.io/application-gateway-kubernetes-ingress/annotations/
 * @see https://doc.traefik.io/traefik/v1.7/configuration/backends/kubernetes/
 */
export const INGRESS_REWRITES: readonly Rewrite[] = [
  { annotation: 'nginx.ingress.kubernetes.io/rewrite-target', removes: replaces },
  { annotation: 'ingress.kubernetes.io/rewrite-target', removes: replaces },
  { annotation: 'haproxy-ingress.github.io/rewrite-target', removes: replaces },
  { annotation: 'traefik.ingress.kubernetes.io/rewrite-target', removes: replaces },
  { annotation: 'nginx.org/rewrites', removes: replaces },
  { annotation: 'appgw.ingress.kubernetes.io/backend-path-prefix', removes: replaces },
  { annotation: 'konghq.com/strip-path', removes: (value) => value === 'true' },
  {
    annotation: 'traefik.ingress.kubernetes.io/rule-type',
    removes: (value) => ['pathprefixstrip', 'pathstrip'].includes(value.toLowerCase()),
  },
];

/** The old way to choose an ingress class. The API server rejects it together with `spec.ingressClassName`. */
export const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';
