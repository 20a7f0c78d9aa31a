import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { type JsonObject, objectAt, stringAt, valueAt } from '../../../lib/kubernetes/json';
import { listAt } from '../support/objects';

const PREFIXES = ['kind-', 'k3d-', 'e2e-'];
/** Fields that name files, relative to the folder of the kubeconfig. */
const FILES = ['certificate-authority', 'client-certificate', 'client-key', 'tokenFile'];

/** A cluster that the tests may change, and the kubeconfig that leads there and nowhere else. */
export interface Throwaway {
  readonly context: string;
  readonly kubeconfig: JsonObject;
}

/** Why the tests do not touch a cluster. */
export class Refusal extends Error {}

/** Reads CLUSTER_KUBECONFIG. Only the current context counts, and nothing is sent to any cluster. */
export function throwaway(file: string): Throwaway {
  if (file === '') throw refusal('is empty; set it to the kubeconfig of a throw-away cluster');
  if (!existsSync(file)) throw refusal(`no such file: '${file}'. It takes one file, not a list`);
  const config = read(file);
  const context = stringAt(config, 'current-context') ?? '';
  if (context === '') throw refusal(`'${file}' has no current-context`);
  if (!PREFIXES.some((prefix) => context.startsWith(prefix) && context !== prefix)) {
    const names = PREFIXES.map((prefix) => `'${prefix}'`).join(', ');
    throw refusal(
      `the current context is '${context}'. The tests install and delete objects, so its name must begin with one of ${names}`,
    );
  }
  const { cluster, user } = objectAt(entry(config, 'contexts', context), 'context');
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    contexts: [{ name: context, context: { cluster, user } }],
    clusters: [withFiles(entry(config, 'clusters', cluster), 'cluster', file)],
    users: [withFiles(entry(config, 'users', user), 'user', file)],
  };
  return { context, kubeconfig };
}

function refusal(why: string): Refusal {
  return new Refusal(`CLUSTER_KUBECONFIG: ${why}.`);
}

function read(file: string): unknown {
  try {
    const config: unknown = load(readFileSync(file, 'utf8'));
    return config;
  } catch {
    // The parser's message quotes the file, which has credentials.
    throw refusal(`cannot read '${file}' as YAML`);
  }
}

/** The entry of a name; a name that is there twice says nothing. */
function entry(config: unknown, list: string, name: unknown): JsonObject {
  const [found, ...more] = listAt(config, list).filter((each) => each.name === name);
  if (found === undefined) throw refusal(`the current context needs '${String(name)}', which is not in '${list}'`);
  if (more.length > 0) throw refusal(`'${String(name)}' is more than once in '${list}'`);
  return found;
}

function withFiles(named: JsonObject, key: string, file: string): JsonObject {
  const settings = objectAt(named, key);
  const paths = FILES.flatMap((field): [string, string][] => {
    const path = valueAt(settings, field);
    return typeof path !== 'string' || isAbsolute(path) ? [] : [[field, join(dirname(resolve(file)), path)]];
  });
  return { name: named.name, [key]: { ...settings, ...Object.fromEntries(paths) } };
}
