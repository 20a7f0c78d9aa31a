import type { Duration } from 'cdk8s';
import { goDuration } from '../app/amounts';
import { checkProps, DURATION } from '../app/props';
import { defined, type JsonObject, unlessEmpty } from '../kubernetes/json';
import { plain } from '../kubernetes/plain';
import { mergedOptions } from './options';
import type { ResourceRequirements } from '../kubernetes/resource-requirements';

/**
 * Settings of the proxy in front of the UI.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/inject/oauth_proxy.go
 */
export interface OAuthProxyProps {
  /** Who may see the UI: a subject access review, as JSON. @default - who may read pods of the namespace */
  readonly sar?: string;
  /** Upstream's `delegateUrls`: who may call the API with a token, as JSON. @default - nobody */
  readonly delegateUrls?: string;
  /** An htpasswd file with more users, in a volume of the Jaeger itself; volumes of components are not mounted into the proxy. @default - none */
  readonly htpasswdFile?: string;
  /** Whether the UI has no Log Out entry. @default false */
  readonly skipLogout?: boolean;
  /** How long the proxy waits for the UI. @default - the proxy's own */
  readonly timeout?: Duration;
  /** Resources of the proxy's container. @default - those of the Jaeger, else no requests and no limits */
  readonly resources?: ResourceRequirements;
  /**
   * Flags of the proxy without their dashes, such as `cookie-expire`, for what has no prop of its own. Rejected: one that a
   * prop gives another value.
   *
   * @default - none
   */
  readonly options?: JsonObject;
}

/**
 * Who is let through to the UI by a Route of OpenShift.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go
 */
export class IngressSecurity {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * A proxy that asks for a login of the cluster, in the pod of the UI. Its container has no security context; the pod has the
   * ServiceAccount of the query component or of the Jaeger, in allInOne too, else one that the operator makes.
   */
  static oauthProxy(props: OAuthProxyProps = {}): IngressSecurity {
    checkProps('IngressSecurity.oauthProxy', props, { timeout: DURATION });
    const { sar, delegateUrls, htpasswdFile, skipLogout, resources, options } = props;
    const timeout = props.timeout && goDuration(props.timeout);
    const flags = defined({
      'openshift-sar': sar,
      'openshift-delegate-urls': delegateUrls,
      'htpasswd-file': htpasswdFile,
      'upstream-timeout': timeout,
    });
    return new IngressSecurity((where) => ({
      security: 'oauth-proxy',
      openshift: defined({ sar, delegateUrls, htpasswdFile, skipLogout, timeout }),
      ...defined({ resources: resources && plain(resources, 'resources') }),
      ...optionsSpec(flags, options, where),
    }));
  }

  /** No login: anyone who can reach the Route. */
  static none(): IngressSecurity {
    return new IngressSecurity(() => ({ security: 'none' }));
  }

  private constructor(
    /**
     * Upstream's fields of `spec.ingress`; `where` is the construct's path.
     *
     * @internal
     */
    readonly _toSpec: (where: string) => JsonObject,
  ) {}
}

/** The options as they were written, once it is sure that they say nothing else than the flags that the operator makes of props. */
function optionsSpec(flags: JsonObject, options: JsonObject | undefined, where: string): JsonObject {
  if (options === undefined) return {};
  mergedOptions(flags, options, 'spec.ingress.options', where);
  const own = Object.fromEntries(Object.entries(options).filter(([name]) => !(name in flags)));
  return defined({ options: unlessEmpty(own) });
}
