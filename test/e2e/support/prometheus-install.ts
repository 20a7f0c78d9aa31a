import { join } from 'node:path';
import { FOLDERS } from '../../../tools/e2e/parts';
import { PROMETHEUS_CRDS } from '../../../tools/e2e/prometheus-operator';
import { established } from './established';
import type { Shell } from './shell';

/** Options of kubectl that name the CRDs. */
export const MONITORING_CRDS = PROMETHEUS_CRDS.map((file) => `-f '${join(FOLDERS.prometheusOperator, file)}'`).join(
  ' ',
);

/** The CRDs of the Prometheus operator: that it is there, as far as an install asks. */
export async function prometheusIsInstalled(shell: Shell): Promise<void> {
  await shell.ok(`kubectl apply --server-side ${MONITORING_CRDS}`);
  await established(shell, ...PROMETHEUS_CRDS.map(crdName));
}

/** `monitoring.coreos.com_podmonitors.yaml` holds `podmonitors.monitoring.coreos.com`. */
function crdName(file: string): string {
  const [group = '', plural = ''] = file.replace(/\.yaml$/, '').split('_');
  return `${plural}.${group}`;
}
