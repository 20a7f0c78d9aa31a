/** Waits until every Deployment of a selector has rolled out: its pods are ready, of its latest settings, and no old one is left. */
export function waitForRollout(selector: string, namespace: string, seconds: number): string {
  return `kubectl rollout status deployment -l ${selector} -n ${namespace} --timeout=${seconds}s`;
}

/**
 * Asks the API server, at most some times, whether it takes the manifests of a folder. `until` has no bound and not every machine has
 * `timeout`; what is wrong after the last try is said by the command that applies them.
 */
export function askUntilTaken(folder: string, tries: number): string {
  const ask = `kubectl apply --server-side --dry-run=server -f ${folder}`;
  return `for try in $(seq ${tries}); do ${ask} > /dev/null 2>&1 && break; sleep 2; done`;
}
