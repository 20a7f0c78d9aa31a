import { goBuild } from './go-build';
import type { Install } from './install';
import { FOLDERS, VERSIONS } from './parts';

export function helm3(env: NodeJS.ProcessEnv): Install {
  return goTool(env, {
    what: `helm ${VERSIONS.helm3}`,
    folder: FOLDERS.helm3,
    files: ['helm'],
    source: `helm.sh/helm/v3/cmd/helm@v${VERSIONS.helm3}`,
    version: `helm.sh/helm/v3/internal/version.version=v${VERSIONS.helm3}`,
  });
}

export function kubeconform(env: NodeJS.ProcessEnv): Install {
  return goTool(env, {
    what: `kubeconform ${VERSIONS.kubeconform}`,
    folder: FOLDERS.kubeconform,
    files: ['kubeconform'],
    source: `github.com/yannh/kubeconform/cmd/kubeconform@v${VERSIONS.kubeconform}`,
    version: `main.version=v${VERSIONS.kubeconform}`,
  });
}

interface GoTool extends Omit<Install, 'needs' | 'make'> {
  readonly source: string;
  /** The variable that holds the program's version, and its value. */
  readonly version: string;
}

/** `go install`, which builds with the versions that the tool's own module pins. */
function goTool(env: NodeJS.ProcessEnv, { source, version, ...rest }: GoTool): Install {
  return {
    ...rest,
    needs: ['go'],
    async make(into) {
      await goBuild('install', `-X ${version}`, [source], { ...env, GOBIN: into }, into);
    },
  };
}
