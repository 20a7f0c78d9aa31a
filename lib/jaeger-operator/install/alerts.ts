import { Duration } from 'cdk8s';
import { secondsOf } from '../../app/amounts';
import { JAEGER_DEFAULTER, JAEGER_VALIDATOR, LEADER_ELECTION_LEASE } from '../../upstream/jaeger-operator-install';
import type { Install } from './install';

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** cert-manager's own: a certificate is good for 90 days, and renewed when a third of its time is left. */
const CERTIFICATE_DURATION = Duration.days(90);

/** Alerts about the operator: its own health, its webhooks and its reconciles. */
export function alerts(install: Install): Alert[] {
  const { namespace, name, names } = install;
  const job = `job="${names.metricsService}",namespace="${namespace}"`;
  const webhooks = [JAEGER_DEFAULTER, JAEGER_VALIDATOR]
    .map((webhook) => webhook.name.replaceAll('.', '\\\\.'))
    .join('|');
  const which = `the Jaeger operator ${name} in namespace ${namespace}`;
  return [
    alert(
      'JaegerOperatorDown',
      `absent(up{${job}} == 1)`,
      '10m',
      'critical',
      `Nothing is read from ${which}: while it is down, every change of a Jaeger is refused.`,
    ),
    alert(
      'JaegerOperatorReconcileErrors',
      `sum(rate(controller_runtime_reconcile_errors_total{${job}}[10m])) > 0`,
      '30m',
      'warning',
      `${capital(which)} keeps failing to reconcile Jaegers; its log says why.`,
    ),
    ...leaderAlert(install, job, which),
    alert(
      'JaegerOperatorWebhookFailing',
      `sum(increase(apiserver_admission_webhook_rejection_count{name=~"${webhooks}",error_type="calling_webhook_error"}[10m])) > 0`,
      '5m',
      'critical',
      `The API server cannot reach the webhooks of ${which}: Jaegers can neither be made nor changed.`,
    ),
    ...certificateAlert(install, which),
  ];
}

/** Up to 3.5 minutes without a leader are normal: the lease of the old operator has to expire. */
function leaderAlert({ leaderElection }: Install, job: string, which: string): Alert[] {
  if (!leaderElection) return [];
  return [
    alert(
      'JaegerOperatorWithoutLeader',
      `sum(leader_election_master_status{${job},name="${LEADER_ELECTION_LEASE}"}) == 0`,
      '10m',
      'critical',
      `No pod of ${which} leads: changes of Jaegers are accepted and not carried out.`,
    ),
  ];
}

/** Half of the renewal time of cert-manager; a provided certificate has no such metric. */
function certificateAlert({ names, webhookCertificate }: Install, which: string): Alert[] {
  const { _managed: managed } = webhookCertificate;
  if (managed === undefined) return [];
  const { duration = CERTIFICATE_DURATION, renewBefore } = managed;
  const renewed = renewBefore === undefined ? secondsOf(duration) / 3 : secondsOf(renewBefore);
  // Not by its namespace: that label may be cert-manager's own, put there when the metric was read.
  const metric = `certmanager_certificate_expiration_timestamp_seconds{name="${names.certificate}"}`;
  return [
    alert(
      'JaegerOperatorCertificateExpiring',
      `${metric} - time() < ${Math.floor(renewed / 2)}`,
      '10m',
      'critical',
      `cert-manager should have renewed the webhooks' certificate of ${which} long ago: when it ends, every change of a Jaeger is refused.`,
    ),
  ];
}

function alert(name: string, expr: string, duration: string, severity: string, description: string): Alert {
  return { alert: name, expr, for: duration, labels: { severity }, annotations: { description } };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
