import { type NeededSecret, pullSecret, tlsSecret } from '../../app/plan/secret';
import { isObject, type JsonObject, stringAt } from '../../kubernetes/json';
import { secretReferences } from '../../kubernetes/secret-references';
import { OAUTH2_PROXY } from '../../upstream/jaeger-v2/oauth2-proxy';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import { listAt, nameOf, ofKind, podSpecsOf } from './objects';

interface Options {
  readonly settings: Pick<Settings, 'namespace' | 'login'>;
  readonly workloads: readonly Workload[];
  readonly objects: readonly JsonObject[];
}

/** The Secrets that the objects of a Jaeger 2 read, and that are not among them; its parts know best what is in theirs. */
export function jaegerV2Secrets(options: Options): readonly NeededSecret[] {
  const { settings, workloads, objects } = options;
  const { namespace } = settings;
  const told = [
    ...workloads.flatMap(({ needs }) => needs.secrets).map((secret) => ({ ...secret, namespace })),
    ...login(settings),
    ...ofKind(objects, 'Ingress')
      .flatMap((ingress) => listAt(ingress, 'spec', 'tls'))
      .flatMap((entry) => stringAt(entry, 'secretName') ?? [])
      .map((name) => tlsSecret(namespace, name, 'the certificate of the UI and its key')),
  ];
  const known = new Set(
    [...told, ...ofKind(objects, 'Secret').map((object) => ({ name: nameOf(object) }))].map(({ name }) => name),
  );
  return [...told, ...others(options).filter(({ name }) => !known.has(name))];
}

/** oauth2-proxy exits for base64 with `+`, `/` or a newline: it then counts the characters, and not the bytes. */
const COOKIE_SECRET = "openssl rand -base64 32 | tr '+/' '-_' | tr -d '\\n'";

function login({ login: found, namespace }: Options['settings']): readonly NeededSecret[] {
  if (found === undefined) return [];
  const what = `the client that the login's provider knows, and for cookies the output of \`${COOKIE_SECRET}\``;
  return [{ name: found._proxy.secret.name, namespace, what, keys: Object.values(OAUTH2_PROXY.secrets) }];
}

/** Those that pods refer to. */
function others(options: Options): readonly NeededSecret[] {
  const { namespace } = options.settings;
  return podSpecsOf(options.objects).flatMap((spec) =>
    secretReferences(spec).map(({ name, keys, by }): NeededSecret => {
      if (by === 'imagePullSecrets') return pullSecret(namespace, name);
      if (by !== 'volume') return { name, namespace, what: 'values for the environment of the pods', keys };
      const files = keys.length > 0 ? keys : filesIn(folderOf(spec, name), options);
      return { name, namespace, what: 'files that the pods mount', keys: files };
    }),
  );
}

/** Where a pod mounts a Secret. */
function folderOf(spec: JsonObject, secret: string): string | undefined {
  const volume = listAt(spec, 'volumes').find((each) => stringAt(each, 'secret', 'secretName') === secret);
  const mounts = [...listAt(spec, 'containers'), ...listAt(spec, 'initContainers')].flatMap((container) =>
    listAt(container, 'volumeMounts'),
  );
  return stringAt(
    mounts.find((mount) => stringAt(mount, 'name') === stringAt(volume, 'name')),
    'mountPath',
  );
}

/** The files of a folder that a configuration or an argument names. */
function filesIn(folder: string | undefined, { workloads, objects }: Options): readonly string[] {
  if (folder === undefined) return [];
  const texts = textsOf([workloads.map(({ config }) => config), objects]);
  const files = texts.flatMap((text) => {
    const at = text.indexOf(`${folder}/`);
    const [file] = at < 0 ? [] : (/^[-._a-zA-Z0-9]+/.exec(text.slice(at + folder.length + 1)) ?? []);
    return file === undefined ? [] : [file];
  });
  return [...new Set(files)];
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isObject(value) ? Object.values(value).flatMap(textsOf) : [];
}
