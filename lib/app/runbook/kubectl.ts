import type { Deletion, LabelRemoval, Patch, Uninstall } from '../plan/change';
import type { Door } from '../plan/door';
import type { Log } from '../plan/log';
import type { ObjectRef, Wait } from '../plan/wait';

/** What kubectl calls kinds in the plural, where that is not what it calls one in lower case. */
const RESOURCES: ReadonlyMap<string, string> = new Map([
  ['CustomResourceDefinition', 'crd'],
  ['Elasticsearch', 'elasticsearches.logging.openshift.io'],
  ['Jaeger', 'jaegers'],
]);

/** How kubectl names a kind. */
export function resource(kind: string): string {
  return RESOURCES.get(kind) ?? kind.toLowerCase();
}

/** `kind/name`, as commands take one object. */
function object({ kind, name }: ObjectRef): string {
  return `${kind === 'CustomResourceDefinition' ? 'crd' : kind.toLowerCase()}/${name}`;
}

/** The option for a namespace; empty for what is cluster-scoped. */
export function inNamespace(namespace: string | undefined): string {
  return namespace === undefined ? '' : ` -n ${namespace}`;
}

/** The option for a namespace; without one, all namespaces. */
export function inNamespaceOrAll(namespace: string | undefined): string {
  return namespace === undefined ? ' -A' : ` -n ${namespace}`;
}

/** Applies every file of a folder. */
export function applyFolder(folder: string): string {
  return `kubectl apply --server-side -f ${folder}`;
}

/** Files by patterns, which kubectl itself reads. */
export function applyPatterns(patterns: readonly string[]): string {
  return `kubectl apply --server-side ${patterns.map((pattern) => `-f '${pattern}'`).join(' ')}`;
}

/** Deletes the objects of every file of a folder. */
export function deleteFolder(folder: string): string {
  return `kubectl delete --ignore-not-found -f ${folder}`;
}

/**
 * The commands that wait for something.
 *
 * @param folder of the environment.
 */
export function waitCommands(wait: Wait, folder: string): readonly string[] {
  const { kind, name = '', selector = '', namespace, path = '', attempts = 1, pauseSeconds = 0 } = wait;
  const timeout = `--timeout=${wait.timeoutSeconds ?? 0}s`;
  const waitFor = (what: string) => [
    `kubectl wait --for=${what} ${object({ kind, name })}${inNamespace(namespace)} ${timeout}`,
  ];
  switch (wait.until) {
    case 'condition':
      return waitFor(`condition=${wait.condition ?? ''}`);
    case 'value':
      return waitFor(`jsonpath='{${path}}'=${wait.value ?? ''}`);
    case 'field':
      return waitFor(`jsonpath='{${path}}'`);
    case 'accepted':
      return [askUntilAccepted(`${folder}/${wait.folder ?? ''}`, attempts, pauseSeconds)];
    case 'rollout':
      return [
        ...(wait.needsRestart === true
          ? [`kubectl rollout restart ${resource(kind)}${inNamespace(namespace)} -l ${selector}`]
          : []),
        `kubectl rollout status ${resource(kind)} -l ${selector}${inNamespace(namespace)} ${timeout}`,
      ];
  }
}

/**
 * Asks the API server a limited number of times. `until` has no bound and not every machine has `timeout`; after the last try, the command that
 * applies the files shows the error.
 */
function askUntilAccepted(folder: string, attempts: number, pauseSeconds: number): string {
  const ask = `kubectl apply --server-side --dry-run=server -f ${folder}`;
  return `for try in $(seq ${attempts}); do ${ask} > /dev/null 2>&1 && break; sleep ${pauseSeconds}; done`;
}

/** How to find the address of an Ingress, or to reach its Service; nothing where the hosts are known, or only a Gateway knows it. */
export function doorCommands({ by, service, namespace, port, ingress = '', hosts = [] }: Door): readonly string[] {
  if (by === 'port-forward') return [`kubectl port-forward -n ${namespace} service/${service} ${port}:${port}`];
  if (by === 'route' || hosts.length > 0) return [];
  return [
    `kubectl get ingress ${ingress} -n ${namespace} -o jsonpath='{.status.loadBalancer.ingress[0].ip}{.status.loadBalancer.ingress[0].hostname}{"\\n"}'`,
  ];
}

/** awk, since grep fails where it finds nothing. */
export function logCommand({ selector, namespace, container, lines, only, without }: Log): string {
  const filter = only !== undefined ? `tolower($0) ~ /${only}/` : without === undefined ? undefined : `!/${without}/`;
  const tail = filter === undefined ? `--tail=${lines}` : `--tail=-1 | awk '${filter}' | tail -${lines}`;
  const pods =
    container === undefined
      ? `-n ${namespace} -l ${selector} --all-containers`
      : `-l ${selector} -n ${namespace} -c ${container}`;
  return `kubectl logs ${pods} --prefix --ignore-errors ${tail}`;
}

/** Patches one object. */
export function patchCommand({ kind, name, namespace, merge }: Patch): string {
  return `kubectl patch ${resource(kind)} ${name}${inNamespace(namespace)} --type=merge -p '${JSON.stringify(merge)}'`;
}

/** Deletes objects by name or by selector. */
export function deletionCommand({ objects = [], kinds = [], selector, namespace }: Deletion): string {
  const what =
    selector === undefined ? objects.map(object).join(' ') : `${kinds.map(resource).join(',')} -l ${selector}`;
  return `kubectl delete ${what}${inNamespace(namespace)} --ignore-not-found`;
}

/** Takes a label from all objects that have it. */
export function labelCommand({ kind, label, value }: LabelRemoval): string {
  return `kubectl label ${resource(kind)} -A -l ${label}=${value} ${label}-`;
}

/** Uninstalls helm releases, and lists the volumes that they leave. */
export function uninstallCommands({ releases, namespace }: Uninstall): readonly string[] {
  return [`helm uninstall ${releases.join(' ')} -n ${namespace}`, `kubectl get pvc -n ${namespace}`];
}
