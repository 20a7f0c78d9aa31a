import type { JsonObject } from '../../kubernetes/json';

/** An install as it was asked for, with the defaults filled in. */
export interface JaegerOperatorSubject {
  readonly name: string;
  readonly namespace: string;
  /** The props that are given beside the upstream profile and would change it; none for another profile. */
  readonly besideUpstream: readonly string[];
  /** WATCH_NAMESPACE; undefined means all. */
  readonly watched?: readonly string[];
  readonly operatorVersion: string;
  readonly jaegerVersion: string;
  /** Whether the install of this version was compared with that of 1.62.0. */
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
  /** By what they are for. */
  readonly images: Readonly<Record<string, string>>;
  readonly mirror?: string;
  readonly requests: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, string>>;
  /** Where the pods run, in Kubernetes' own words. @default - anywhere */
  readonly placement?: JsonObject;
  readonly duration?: string;
  readonly renewBefore?: string;
  readonly caBundle?: string;
  /** The other operators of the chart. */
  readonly others: readonly OtherOperator[];
}

/** Another operator of the same environment. */
export interface OtherOperator {
  readonly where: string;
  readonly namespace: string;
  readonly leaderElection: boolean;
  readonly watched?: readonly string[];
}

/** What the examples have in common: the default install. */
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
  metrics: 'protected',
  monitored: false,
  images: {},
  requests: { cpu: '100m', memory: '128Mi' },
  limits: { memory: '512Mi' },
  others: [],
};
