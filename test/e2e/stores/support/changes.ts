import type { JsonObject } from '../../../../lib/kubernetes/json';
import { listAt, textsAt } from '../../support/objects';

/** The operator's pod with other options below a prefix: it writes each as an argument, in the order of their names. */
export function withOptions(prefix: string, options: JsonObject): (pod: JsonObject) => JsonObject {
  return (pod) => {
    const others = textsAt(pod, 'args').filter((argument) => !argument.startsWith(`--${prefix}`));
    const own = Object.entries(options).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((each) => `--${name}=${String(each)}`),
    );
    return { ...pod, args: [...own, ...others].sort() };
  };
}

/** The operator's pod with more variables; one that it has already is overridden. */
export function withEnvironment(env: Readonly<Record<string, string>>): (pod: JsonObject) => JsonObject {
  return (pod) => {
    const own = Object.entries(env).map(([name, value]) => ({ name, value }));
    return { ...pod, env: [...listAt(pod, 'env'), ...own] };
  };
}

/** The same pod without its Secrets. */
export function withoutSecrets(pod: JsonObject): JsonObject {
  return { ...pod, envFrom: [] };
}
