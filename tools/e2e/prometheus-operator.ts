import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleFolder } from './go-module';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';

export const PROMETHEUS_CRDS: readonly string[] = ['podmonitors', 'prometheusrules', 'servicemonitors'].map(
  (plural) => `monitoring.coreos.com_${plural}.yaml`,
);

/** The CRDs of the Prometheus operator, from its Go module. */
export function prometheusOperator(env: NodeJS.ProcessEnv): Install {
  const name = `github.com/prometheus-operator/prometheus-operator@v${VERSIONS.prometheusOperator}`;
  return {
    what: `CRDs of the Prometheus operator ${VERSIONS.prometheusOperator}`,
    folder: FOLDERS.prometheusOperator,
    files: PROMETHEUS_CRDS,
    needs: ['go'],
    async make(into) {
      const folder = await moduleFolder(name, env, into);
      for (const file of PROMETHEUS_CRDS) {
        copyFileSync(join(folder, 'example', 'prometheus-operator-crd', file), join(into, file));
      }
    },
  };
}
