import { goBuild } from './go-build';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';

/** `go install`, which builds with the versions that the tool's own module pins. */
export function kubeconform(env: NodeJS.ProcessEnv): Install {
  const source = `github.com/yannh/kubeconform/cmd/kubeconform@v${VERSIONS.kubeconform}`;
  return {
    what: `kubeconform ${VERSIONS.kubeconform}`,
    folder: FOLDERS.kubeconform,
    files: ['kubeconform'],
    needs: ['go'],
    async make(into) {
      await goBuild('install', `-X main.version=v${VERSIONS.kubeconform}`, [source], { ...env, GOBIN: into }, into);
    },
  };
}
