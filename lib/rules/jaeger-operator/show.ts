import { literal } from '../../kubernetes/literal';
import { goDurationSeconds } from '../../upstream/go-duration';
import { INSTALL, type JaegerOperatorSubject } from '../../models/operator-install/install';

/** How to write a setting that is more than `name: value`. */
const WRITTEN: Readonly<Record<string, (value: string) => readonly string[]>> = {
  besideUpstream: () => ['profile: JaegerOperatorProfile.UPSTREAM,', 'replicas: 2,'],
  watched: (value) => [`watch: WatchScope.namespaces(${value}),`],
  mayBeOpenShift: () => ['platform: OperatorPlatform.OPENSHIFT,'],
  tlsMinVersion: (value) => [`tlsMinVersion: ${value.replace(/^'VersionTLS(\d)(\d)'$/, 'TlsVersion.TLS_$1_$2')},`],
  webhookTimeoutSeconds: (value) => [`webhookTimeout: Duration.seconds(${value}),`],
  apiServerPorts: (value) => [`networkPolicy: OperatorNetworkPolicy.standard({ apiServerPorts: ${value} }),`],
  metrics: () => ['metrics: OperatorMetrics.none(),'],
  monitored: () => ['monitoring: OperatorMonitoring.prometheusOperator(),'],
  images: (value) => [`images: ${value},`],
  mirror: (value) => [`images: { mirror: ${value} },`],
  requests: (value) => [`resources: { requests: ${value} },`],
  caBundle: (value) => [
    `webhookCertificate: WebhookCertificate.fromSecret(SecretRef.fromName('webhooks'), { caBundle: ${value} }),`,
  ],
  placement: (value) => [`${value.slice(1, -1).trim()},`],
  // Snippet as part of another setting.
  jaegerVersion: () => [],
  listed: () => [],
  renewBefore: () => [],
  others: () => [],
};

/** The props of an install that differ from the default, one line each. */
export function operatorProps(subject: JaegerOperatorSubject): string[] {
  const before = new Map<string, unknown>(Object.entries(INSTALL));
  const { operatorVersion, jaegerVersion, listed } = subject;
  return Object.entries(subject)
    .filter(([name, value]) => before.get(name) !== value)
    .flatMap(([name, value]) => {
      if (name === 'operatorVersion') {
        const known = `JaegerOperatorVersion.V${operatorVersion.replaceAll('.', '_')}`;
        const other = `JaegerOperatorVersion.of({ operator: '${operatorVersion}', jaeger: '${jaegerVersion}' })`;
        return [`version: ${listed ? known : other},`];
      }
      if (name === 'duration') {
        return [`webhookCertificate: WebhookCertificate.certManager({ ${certificateProps(subject).join(', ')} }),`];
      }
      return WRITTEN[name]?.(literal(value)) ?? [`${name}: ${literal(value)},`];
    });
}

/** How long a certificate is valid, and how long before its end it is renewed. */
function certificateProps({ duration, renewBefore }: JaegerOperatorSubject): string[] {
  return Object.entries({ duration, renewBefore }).flatMap(([name, text = '']) => {
    const seconds = goDurationSeconds(text);
    return seconds === undefined ? [] : [`${name}: Duration.hours(${seconds / 3600})`];
  });
}
