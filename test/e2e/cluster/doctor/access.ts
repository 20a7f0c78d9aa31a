import type { Breakage } from './breakage';

const EMPTY_PATH = 'env PATH=$PWD/programs';
const EDITED = 'edited.kubeconfig';
const COPY = `kubectl config view --raw --flatten > ${EDITED}; chmod 600 ${EDITED}`;
const CLUSTER = "$(kubectl config view -o jsonpath='{.clusters[0].name}')";
const USER = "$(kubectl config view --minify -o jsonpath='{.contexts[0].context.user}')";
const OTHER = 'env KUBECONFIG=$PWD/edited.kubeconfig';

/** What doctor itself needs: nothing on the cluster is changed. */
export const ACCESS_BREAKAGES: readonly Breakage[] = [
  {
    name: 'no-kubectl',
    breaks: 'mkdir -p programs; ln -sf "$(command -v helm)" "$(command -v node)" programs/',
    with: EMPTY_PATH,
    mends: 'rm -r programs',
    link: 'tools',
    code: 'DOC001',
  },
  {
    name: 'no-helm',
    breaks: 'mkdir -p programs; ln -sf "$(command -v kubectl)" "$(command -v node)" programs/',
    with: EMPTY_PATH,
    mends: 'rm -r programs',
    link: 'tools',
    code: 'DOC003',
  },
  {
    name: 'api-server-refuses-connections',
    breaks: `${COPY}\nkubectl config --kubeconfig ${EDITED} set-cluster "${CLUSTER}" --server https://127.0.0.1:1`,
    with: OTHER,
    mends: 'rm edited.kubeconfig',
    link: 'access',
    code: 'DOC012',
  },
  {
    name: 'token-is-rejected',
    breaks: `${COPY}\nkubectl config --kubeconfig ${EDITED} unset "users.${USER}"\nkubectl config --kubeconfig ${EDITED} set-credentials "${USER}" --token=rejected`,
    with: OTHER,
    mends: 'rm edited.kubeconfig',
    link: 'access',
    code: 'DOC014',
  },
];
