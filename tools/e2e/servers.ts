import type { Install } from './install';
import { buildKubernetes } from './kubernetes-module';
import { FOLDERS, VERSIONS } from './parts';

const SERVERS = ['kube-apiserver', 'kube-controller-manager'] as const;

/** The API server and, unless it is the only one wanted, the controller manager, built in one module. */
export function servers(env: NodeJS.ProcessEnv, names: readonly string[]): Install {
  const wanted = SERVERS.filter((name) => names.includes(name));
  return {
    what: `${wanted.join(' and ')} ${VERSIONS.kubernetes}`,
    folder: FOLDERS.servers,
    files: wanted,
    needs: ['go'],
    make: (into) => buildKubernetes(wanted, env, into),
  };
}
