import type { JsonObject } from '../../kubernetes/json';

/** The props of an install, with defaults filled in. */
export interface JaegerOperatorSubject {
  readonly name: string;
  readonly namespace: string;
  /** With the upstream profile: props that it does not allow. Empty for other profiles. */
  readonly besideUpstream: readonly string[];
  /** WATCH_NAMESPACE. @default - all namespaces */
  readonly watched?: readonly string[];
  readonly operatorVersion: string;
  readonly jaegerVersion: string;
  /** Whether the manifest of this version has been compared with that of 1.62.0. */
  readonly listed: boolean;
  readonly mayBeOpenShift: boolean;
  readonly provisionsElasticsearch: boolean;
  readonly replicas: number;
  readonly leaderElection: boolean;
  readonly logLevel: string;
  readonly tlsMinVersion?: string;
  readonly tlsCipherSuites?: readonly string[];
  readonly webhookTimeoutSeconds: number;
  readonly apiServerPorts?: readonly number[];
  readonly metrics: string;
  readonly monitored: boolean;
  /** Images by their use, such as `allInOne`. */
  readonly images: Readonly<Record<string, string>>;
  readonly mirror?: string;
  readonly requests: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
  /** Scheduling settings of the pod spec. @default - none */
  readonly placement?: JsonObject;
  readonly duration?: string;
  readonly renewBefore?: string;
  readonly caBundle?: string;
  /** The other operators of the environment. */
  readonly others: readonly OtherOperator[];
}

/** Another operator of the same environment. */
export interface OtherOperator {
  readonly where: string;
  readonly namespace: string;
  readonly leaderElection: boolean;
  readonly watched?: readonly string[];
}

/** The default install, for the examples. */
export const INSTALL: JaegerOperatorSubject = {
  name: 'jaeger-operator',
  namespace: 'observability',
  besideUpstream: [],
  operatorVersion: '1.62.0',
  jaegerVersion: '1.62.0',
  listed: true,
  mayBeOpenShift: false,
  provisionsElasticsearch: false,
  replicas: 1,
  leaderElection: true,
  logLevel: 'info',
  webhookTimeoutSeconds: 5,
  metrics: 'authenticated',
  monitored: false,
  images: {},
  requests: { cpu: '100m', memory: '128Mi' },
  limits: { memory: '512Mi' },
  others: [],
};
