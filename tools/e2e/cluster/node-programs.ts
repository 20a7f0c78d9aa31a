import type { Install } from '../install';
import { buildKubernetes } from '../kubernetes-module';
import { FOLDERS, VERSIONS } from '../parts';

const PROGRAMS = ['kubelet', 'kube-proxy', 'kube-scheduler'] as const;

/** What a cluster with a node runs beside the API server and the controller manager. */
export function nodePrograms(env: NodeJS.ProcessEnv): Install {
  return {
    what: `kubelet, kube-proxy and kube-scheduler ${VERSIONS.kubernetes}`,
    folder: FOLDERS.nodePrograms,
    files: PROGRAMS,
    needs: ['go'],
    make: (into) => buildKubernetes(PROGRAMS, env, into),
  };
}
