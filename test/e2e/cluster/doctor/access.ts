import type { Breakage } from './breakage';

const EMPTY_PATH = 'env PATH=$PWD/programs';
const EDITED = (change: string): string =>
  `sed '${change}' "$KUBECONFIG" > edited.kubeconfig; chmod 600 edited.kubeconfig`;
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
    breaks: EDITED('s#server: .*#server: https://127.0.0.1:1#'),
    with: OTHER,
    mends: 'rm edited.kubeconfig',
    link: 'access',
    code: 'DOC012',
  },
  {
    name: 'token-is-rejected',
    breaks: EDITED('s#token: .*#token: rejected#'),
    with: OTHER,
    mends: 'rm edited.kubeconfig',
    link: 'access',
    code: 'DOC014',
  },
];
