import type { JsonObject } from '../../kubernetes/json';

/** What a `JaegerV2` makes of its props besides configurations, in the words of these props. */
export interface JaegerV2Install {
  /** What the names of its objects begin with. */
  readonly name: string;
  /** `labels` and `annotations` of all objects. */
  readonly metadata: JsonObject;
  readonly roles: readonly JaegerV2Pods[];
  /** How the UI is reached from outside the cluster. @default - not at all */
  readonly exposure?: JaegerV2Exposed;
  /** The settings of the login. @default - none */
  readonly login?: JaegerV2LoginSettings;
  /** Who may connect, in the words of `JaegerV2NetworkPolicy`. @default - everyone */
  readonly network?: JaegerV2Network;
  /** How often metrics are read, in seconds. @default - they are not */
  readonly monitoringInterval?: number;
}

/** What leads to the UI, in the words of `JaegerV2Exposure`. */
export interface JaegerV2Exposed {
  readonly by: 'ingress' | 'gateway' | 'openToEverybody';
  readonly hosts: readonly string[];
  /** The path of the UI: `/` for the root. */
  readonly basePath: string;
  /** `ingressClassName`, `annotations`, `gateways`. */
  readonly props: JsonObject;
}

/** The peers of a NetworkPolicy in Kubernetes' words, by who they are, and the ports of packets out. */
export interface JaegerV2Network {
  /** Lists by the names of the props: `senders`, `viewers`, `metricsReaders`. */
  readonly peers: Readonly<Record<string, readonly JsonObject[]>>;
  /** @default - all */
  readonly egressPorts?: readonly number[];
}

/** The settings of an oauth2-proxy, by the names of its props. */
export interface JaegerV2LoginSettings {
  readonly provider: string;
  /** @default - none */
  readonly issuerUrl?: string;
  readonly emailDomains: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** The pods of a role. */
export interface JaegerV2Pods {
  /** The name of the role's prop: `collector`. */
  readonly path: string;
  /** Kubernetes' settings of the pods, by the names of the props. */
  readonly settings: JsonObject;
  /** How many pods. */
  readonly count: { readonly least: number; readonly most: number; readonly isScaled: boolean };
}

/** A small one, for examples. */
export const JAEGER_V2: JaegerV2Install = { name: 'jaeger', metadata: {}, roles: [] };

/** The same with one role, for examples. */
export function withRole(role: Partial<JaegerV2Pods>): JaegerV2Install {
  const pods = { path: 'collector', settings: {}, count: { least: 2, most: 2, isScaled: false } };
  return { ...JAEGER_V2, roles: [{ ...pods, ...role }] };
}

/** The same with an Ingress, for examples. */
export function withIngress(exposed: Partial<JaegerV2Exposed>): JaegerV2Install {
  const props = { ingressClassName: 'nginx' };
  return { ...JAEGER_V2, exposure: { by: 'ingress', hosts: ['jaeger.example.com'], basePath: '/', props, ...exposed } };
}

/** The same with a login, for examples. */
export function withLogin(login: Partial<JaegerV2LoginSettings>): JaegerV2Install {
  const closed = {
    provider: 'oidc',
    issuerUrl: 'https://login.example.com',
    emailDomains: ['example.com'],
    options: {},
  };
  return { ...JAEGER_V2, login: { ...closed, ...login } };
}
