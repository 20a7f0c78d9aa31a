/** Facts about opentelemetry-operator 0.158.0 and its custom resource. */

export const COLLECTOR_GROUP = 'opentelemetry.io';
export const COLLECTOR_API_VERSION = `${COLLECTOR_GROUP}/v1beta1`;
export const COLLECTOR_KIND = 'OpenTelemetryCollector';

/** Served too, and deprecated: its configuration is one text. */
export const OLD_COLLECTOR_API_VERSION = `${COLLECTOR_GROUP}/v1alpha1`;

export const COLLECTOR_CRD_NAME = `opentelemetrycollectors.${COLLECTOR_GROUP}`;

/** The release of the operator that the CRD and the facts are of. */
export const COLLECTOR_OPERATOR = '0.158.0';

const MAX_NAME_LENGTH = 63;

/** What the operator appends to a CR's name, the longest last. */
const ENDINGS = ['', '-extension', '-monitoring', '-headless', '-networkpolicy'].map((end) => `-collector${end}`);

/** The longest name that the operator cuts in no name that it derives. */
export const LONGEST_WHOLE_NAME =
  MAX_NAME_LENGTH - ENDINGS.reduce((longest, { length }) => Math.max(longest, length), 0);

/** The names of what the operator makes for a CR. */
export interface CollectorNames {
  /** Of the Deployment, StatefulSet or DaemonSet, of the Service for the receivers, and of the ServiceAccount, the PodDisruptionBudget and the HorizontalPodAutoscaler. */
  readonly collector: string;
  /** Of the Service for the UI. */
  readonly extension: string;
  /** Of the Service for the metrics. */
  readonly monitoring: string;
  /** Of the Service without a cluster IP. */
  readonly headless: string;
  readonly networkPolicy: string;
  readonly ingress: string;
}

/**
 * The names as the operator derives them: the end of a CR's name is cut where the whole has more than 63 characters, and all but letters
 * and digits become hyphens.
 *
 * @see https://github.com/open-telemetry/opentelemetry-operator/blob/v0.158.0/internal/naming/main.go
 */
export function collectorNames(name: string): CollectorNames {
  const collector = derived(name, '-collector');
  return {
    collector,
    extension: derived(collector, '-extension'),
    monitoring: derived(collector, '-monitoring'),
    headless: derived(collector, '-headless'),
    networkPolicy: derived(name, '-collector-networkpolicy'),
    ingress: derived(name, '-ingress'),
  };
}

/** A derived name that is not the CR's name with an ending; undefined if all are. */
export function changedName(name: string): string | undefined {
  const endings: readonly string[] = Object.values({ ...collectorNames('x') }).map((short) => short.slice(1));
  return Object.values({ ...collectorNames(name) }).find((whole, index) => whole !== `${name}${endings[index] ?? ''}`);
}

function derived(name: string, ending: string): string {
  const whole = `${name.slice(0, Math.max(0, MAX_NAME_LENGTH - ending.length))}${ending}`.toLowerCase();
  const from = whole.search(/[a-z0-9]/);
  return whole.slice(from).replace(/[^a-z0-9]/g, '-');
}

/** The labels that select the pods of a CR; the operator sets them on each of its objects. */
export function collectorSelector(namespace: string, name: string): Readonly<Record<string, string>> {
  return {
    'app.kubernetes.io/component': 'opentelemetry-collector',
    'app.kubernetes.io/instance': instanceLabel(namespace, name),
    'app.kubernetes.io/managed-by': 'opentelemetry-operator',
    'app.kubernetes.io/part-of': 'opentelemetry',
  };
}

/** Where both are too long, the namespace is cut. */
function instanceLabel(namespace: string, name: string): string {
  const excess = Math.max(0, namespace.length + 1 + name.length - MAX_NAME_LENGTH);
  const cut = `${namespace.slice(0, Math.max(0, namespace.length - excess))}.${name}`.slice(0, MAX_NAME_LENGTH);
  return cut.slice(cut.search(/[A-Za-z0-9]/));
}
