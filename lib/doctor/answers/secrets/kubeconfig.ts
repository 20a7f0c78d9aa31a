import { defined, isObject, type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { maskedLine } from './line';

/** The command that prints the context in use. */
export const CONFIG_VIEW = 'kubectl config view';

/** Of a kubeconfig only what a diagnosis is made of: no certificates, names of users, files, or arguments of plugins. */
export function maskedKubeconfig(tree: JsonObject): JsonObject {
  const first = (list: string): unknown => {
    const found = valueAt(tree, list);
    return Array.isArray(found) ? found[0] : undefined;
  };
  const [context, cluster, user] = ['contexts', 'clusters', 'users'].map(first);
  const namespace = stringAt(context, 'context', 'namespace');
  const server = stringAt(cluster, 'cluster', 'server');
  const plugin = stringAt(user, 'user', 'exec', 'command');
  return {
    ...defined({ 'current-context': stringAt(tree, 'current-context') }),
    contexts: [defined({ name: stringAt(context, 'name'), context: defined({ namespace }) })],
    clusters: [{ cluster: server === undefined ? {} : { server: maskedLine(server) } }],
    users: [{ user: plugin === undefined ? {} : { exec: { command: plugin.split(/[\\/]/).at(-1) ?? plugin } } }],
  };
}

/** Whether a tree is one. */
export function isKubeconfig(key: string, tree: unknown): tree is JsonObject {
  return key.startsWith(CONFIG_VIEW) && isObject(tree);
}
