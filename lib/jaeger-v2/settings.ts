import { JaegerLogLevel } from '../jaeger-common/log-level';
import { JaegerV2Version } from '../upstream/jaeger-v2/version';
import { JaegerV2Exposure } from './access/exposure';
import type { JaegerV2Login } from './access/login';
import type { JaegerV2Props } from './jaeger-v2-props';
import { JaegerV2Monitoring } from './monitoring/monitoring';
import { JaegerV2NetworkPolicy } from './network/network-policy';
import { JaegerV2Roles } from './roles';

/** The settings of a Jaeger 2 with their defaults. */
export interface Settings {
  readonly name: string;
  readonly namespace: string;
  readonly version: JaegerV2Version;
  readonly roles: JaegerV2Roles;
  readonly logLevel: JaegerLogLevel;
  readonly exposure: JaegerV2Exposure;
  /** Undefined: everyone who reaches the UI sees it. */
  readonly login: JaegerV2Login | undefined;
  readonly networkPolicy: JaegerV2NetworkPolicy;
  readonly monitoring: JaegerV2Monitoring;
  /** What has no default. */
  readonly props: JaegerV2Props;
}

/** Fills in the defaults. */
export function settingsOf(props: JaegerV2Props, name: string, namespace: string): Settings {
  const { version = JaegerV2Version.V2_20_0, roles = JaegerV2Roles.allInOne(), logLevel = JaegerLogLevel.INFO } = props;
  const { exposure = JaegerV2Exposure.none(), login } = props;
  const { networkPolicy = JaegerV2NetworkPolicy.none(), monitoring = JaegerV2Monitoring.none() } = props;
  return { name, namespace, version, roles, logLevel, exposure, login, networkPolicy, monitoring, props };
}
