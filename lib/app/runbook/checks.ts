import type { Check } from '../plan/check';
import { ownValues } from './helm';
import { inNamespace, inNamespaceOrAll, resource } from './kubectl';

/** The command that asks what a check asks. */
export function checkCommand(check: Check): string {
  const { kind, name = '', selector = '', namespace, key = '', timeoutSeconds = 0 } = check;
  const get = (options: string) => `kubectl get ${resource(kind)} ${name}${inNamespace(namespace)}${options}`;
  switch (check.ask) {
    case 'rollout':
      return `kubectl rollout status ${resource(kind)} -l ${selector}${inNamespace(namespace)} --timeout=${timeoutSeconds}s`;
    case 'setting':
      return get(` -o jsonpath='{.data.${key.replaceAll('.', '\\.')}}' | awk '/^[^ ]/ {ours = /^trace:/} ours'`);
    case 'none':
      return `kubectl get ${resource(kind)}${inNamespaceOrAll(namespace)} --ignore-not-found`;
    case 'list':
      return `kubectl get ${resource(kind)}s${inNamespaceOrAll(namespace)} -l ${selector}`;
    case 'conditions':
      return get(` -o jsonpath='{range .status.conditions[*]}{.type} {.status} {.reason} {.message}{"\\n"}{end}'`);
    case 'release':
      return ownValues({ name, namespace: namespace ?? '' });
    case 'object':
      return get('');
  }
}
