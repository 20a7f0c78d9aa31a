import { restrictedRun } from '../../kubernetes/restricted-pod';
import type { Need } from '../plan/need';
import { imagesCommand } from './helm';
import { inNamespace, resource } from './kubectl';

const COLUMNS =
  'NAMESPACE:.metadata.namespace,IMAGE:.spec.template.spec.containers[0].image,AVAILABLE:.status.availableReplicas';

/** The commands that check needs. Neighbouring objects of one kind are one command. @param folder of the environment. */
export function needCommands(needs: readonly Need[], folder: string): readonly string[] {
  const commands: string[] = [];
  let last: Need | undefined;
  needs.forEach((need, index) => {
    if (last !== undefined && isOneCommand(last, need)) commands.push(withName(commands.pop() ?? '', need));
    else commands.push(...commandsOf(need, index + 1, folder));
    last = need;
  });
  return commands;
}

function isOneCommand(a: Need, b: Need): boolean {
  return (
    a.expect === 'exists' &&
    b.expect === 'exists' &&
    a.kind === b.kind &&
    a.namespace === undefined &&
    b.namespace === undefined
  );
}

function withName(command: string, { name = '' }: Need): string {
  return `${command} ${name}`;
}

function commandsOf(need: Need, number: number, folder: string): readonly string[] {
  const { kind, name = '', selector = '', namespace, release } = need;
  switch (need.expect) {
    case 'installed':
      return [`${name} version --short`];
    case 'available':
      return [`kubectl get deployment -A -l ${selector} -o custom-columns='${COLUMNS}'`];
    case 'ready':
      return [
        `kubectl rollout status ${resource(kind)} -l ${selector}${inNamespace(namespace)} --timeout=${need.timeoutSeconds ?? 0}s`,
      ];
    case 'none':
      return [`kubectl get ${resource(kind)} -A -l ${selector}`];
    case 'allowed':
      return ['kubectl auth can-i "*" "*" -A'];
    case 'default':
      return [`kubectl get ${resource(kind)}`];
    case 'port':
      return [`kubectl get ${resource(kind)} ${name}${inNamespace(namespace)} -o jsonpath='{.ports[0].port}{"\\n"}'`];
    case 'answers':
      return asksFromPod(name, `${kind.toLowerCase()}-answers-${number}`, namespace);
    case 'images':
      return release === undefined ? [] : [imagesCommand(release, folder)];
    case 'exists':
      return [`kubectl get ${resource(kind)} ${name}${inNamespace(namespace)}`];
  }
}

/** Asks from a pod. `kubectl run -i` would be one command, but prints nothing if the pod ends before kubectl attaches. */
function asksFromPod(url: string, pod: string, namespace: string | undefined): readonly string[] {
  const where = inNamespace(namespace);
  const curl = `curl -sk -o /dev/null -w '%{http_code}\\n' ${url}`;
  return [
    `kubectl run ${pod}${where} --restart=Never --image=curlimages/curl:8.10.1 ${restrictedRun(pod, 100)} -- ${curl}`,
    `kubectl wait --for=jsonpath='{.status.phase}'=Succeeded pod/${pod}${where} --timeout=120s`,
    `kubectl logs ${pod}${where}`,
    `kubectl delete pod ${pod}${where}`,
  ];
}
