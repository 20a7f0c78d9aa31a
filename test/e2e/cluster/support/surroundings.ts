import { CERT_MANAGER_CRDS, certManagerIsInstalled } from '../../support/cert-manager-install';
import { MILVUS_OPERATOR_CRDS, milvusOperatorIsInstalled } from '../../support/milvus-operator-install';
import { MONITORING_CRDS, prometheusIsInstalled } from '../../support/prometheus-install';
import { create } from '../../support/create';
import type { Shell } from '../../support/shell';
import { DEFAULT_STORAGE_CLASS } from '../../support/storage-class';

export const INGRESS_CONTROLLER = 'the ingress controller';
export const CERT_MANAGER_ITSELF = 'cert-manager';
export const THE_MILVUS_OPERATOR = 'the Milvus Operator';

/** Something that a runbook finds in a cluster: a cluster that lacks it gets what the tests can make of it. */
interface Part {
  readonly what: string;
  /** Prints something where it is there. */
  readonly look: string;
  readonly install: (shell: Shell) => Promise<unknown>;
  readonly remove: string;
}

const DELETE = 'kubectl delete --ignore-not-found';
const NGINX = { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'nginx' } };

const PARTS: readonly Part[] = [
  {
    what: CERT_MANAGER_ITSELF,
    look: operator('cert-manager'),
    // Its Deployment has no pods: the image would be pulled, and the tests do its work.
    install: (shell) => certManagerIsInstalled(shell, 0),
    remove: `${DELETE} ${CERT_MANAGER_CRDS}\n${DELETE} namespace cert-manager`,
  },
  {
    what: THE_MILVUS_OPERATOR,
    look: operator('milvus-operator'),
    install: (shell) => milvusOperatorIsInstalled(shell, 0),
    remove: `${DELETE} ${MILVUS_OPERATOR_CRDS}\n${DELETE} namespace milvus-operator`,
  },
  {
    what: 'the CRDs of the Prometheus operator',
    look: 'kubectl get crd servicemonitors.monitoring.coreos.com --ignore-not-found -o name',
    install: prometheusIsInstalled,
    remove: `${DELETE} ${MONITORING_CRDS}`,
  },
  {
    what: INGRESS_CONTROLLER,
    look: "kubectl get deployments,daemonsets -A -l 'app.kubernetes.io/name in (ingress-nginx,traefik)' -o name",
    install: () => Promise.resolve(),
    remove: 'true',
  },
  {
    what: 'the ingress class nginx',
    look: 'kubectl get ingressclass nginx --ignore-not-found -o name',
    install: (shell) => create(shell, { ...NGINX, spec: { controller: 'example.com/none' } }),
    remove: `${DELETE} ingressclass nginx`,
  },
  {
    what: 'the default StorageClass',
    look: 'kubectl get storageclass -o yaml | sed -n \'/is-default-class: "true"/p\'',
    install: (shell) => shell.ok(DEFAULT_STORAGE_CLASS),
    remove: `${DELETE} storageclass standard`,
  },
];

function operator(name: string): string {
  return `kubectl get deployments -A -l app.kubernetes.io/name=${name} -o name`;
}

/** What the cluster lacks. Nothing is changed. */
export async function lacking(shell: Shell): Promise<string[]> {
  const missing: string[] = [];
  for (const { what, look } of PARTS) if ((await shell.ok(look)).trim() === '') missing.push(what);
  return missing;
}

/** Installs what stands for the parts that are missing. */
export async function complete(shell: Shell, missing: readonly string[]): Promise<void> {
  for (const part of PARTS) if (missing.includes(part.what)) await part.install(shell);
}

/** Takes it away again. */
export async function restore(shell: Shell, missing: readonly string[]): Promise<void> {
  for (const part of PARTS) if (missing.includes(part.what)) await shell.ok(part.remove);
}
