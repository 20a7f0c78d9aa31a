import type { RunbookStep } from './part';

/** A Secret that somebody has to create before the environment is applied. */
export interface NeededSecret {
  readonly name: string;
  readonly namespace: string;
  /** What is in it, with its article. */
  readonly what: string;
  /** Empty where only what reads it knows them. */
  readonly keys: readonly string[];
  /** Kubernetes' type, where it is not Opaque. @default - Opaque */
  readonly type?: SecretType;
}

/** The types of Secrets that Kubernetes checks. */
export type SecretType = 'kubernetes.io/tls' | 'kubernetes.io/dockerconfigjson';

/** A certificate with its key, as an Ingress or a webhook reads it. */
export function tlsSecret(namespace: string, name: string, what: string): NeededSecret {
  return { name, namespace, what, keys: ['tls.crt', 'tls.key'], type: 'kubernetes.io/tls' };
}

/** A login to a registry of images. */
export function pullSecret(namespace: string, name: string): NeededSecret {
  const what = 'the login to the registry of the images, as a docker `config.json` that has the login in it';
  return { name, namespace, what, keys: ['.dockerconfigjson'], type: 'kubernetes.io/dockerconfigjson' };
}

/**
 * How the Secrets are created: from files, since what stands in a command gets into the history of the shell and into the list of
 * processes. `setup` are the paths of the files of 0-setup.
 */
export function secretSteps(
  needed: Iterable<NeededSecret>,
  environment: string,
  setup: readonly string[],
): readonly RunbookStep[] {
  // A name that nobody's folder has: its content is deleted at the end.
  const folder = `secrets-of-${environment}`;
  const secrets = merged(needed);
  if (secrets.length === 0) return [];
  const namespaces = [...new Set(secrets.map(({ namespace }) => namespace))].filter((name) => name !== 'default');
  return [
    ...(namespaces.length === 0
      ? []
      : [
          {
            text: 'The namespaces of the Secrets below:',
            commands: namespaces.map((name) => namespaceOf(name, setup)),
          },
        ]),
    {
      text:
        'The Secrets below are created from files, so that no value gets into the history of the shell. Skip those that exist already. ' +
        'This creates a folder for the files that only you can read and that git ignores:',
      commands: [
        ...secrets.map((secret) => `mkdir -p ${folderOf(secret, folder)}`),
        `chmod 700 ${folder}`,
        `echo '*' > ${folder}/.gitignore`,
      ],
    },
    {
      text:
        'Write each value into the file that the command of its Secret names, without a newline at the end. This reads a value without ' +
        `showing it: \`read -rs VALUE && printf %s "$VALUE" > ${folder}/NAMESPACE/SECRET/KEY; unset VALUE\`. ` +
        'Copy certificates and keys there as PEM files.',
    },
    ...secrets.map((secret) => creation(secret, folder)),
    {
      text: 'The Secrets are there; this prints their keys and no values:',
      commands: secrets.map(({ name, namespace }) => `kubectl describe secret ${word(name)} -n ${word(namespace)}`),
    },
    { text: 'Delete the files:', commands: [`rm -r ${folder}`] },
  ];
}

/** One for each name: two readers of a Secret may want different keys. */
function merged(needed: Iterable<NeededSecret>): readonly NeededSecret[] {
  const byName = new Map<string, NeededSecret>();
  for (const secret of needed) {
    const id = `${secret.namespace}/${secret.name}`;
    const known = byName.get(id);
    byName.set(id, both(known ?? secret, secret));
  }
  return [...byName.values()];
}

function both(a: NeededSecret, b: NeededSecret): NeededSecret {
  const type = a.type ?? b.type;
  return {
    ...a,
    what: a.what === b.what ? a.what : `${a.what}, and ${b.what}`,
    keys: [...new Set([...a.keys, ...b.keys])],
    ...(type === undefined ? {} : { type }),
  };
}

/** That of 0-setup as it will be applied later, so that nothing of it is another's. */
function namespaceOf(name: string, setup: readonly string[]): string {
  const file = setup.find((path) => path.endsWith(`/namespace.${name}.yaml`));
  return file === undefined
    ? `kubectl create namespace ${word(name)} --dry-run=client -o yaml | kubectl apply --server-side -f -`
    : `kubectl apply --server-side -f ${file}`;
}

function creation(secret: NeededSecret, folder: string): RunbookStep {
  const { name, namespace, what, keys } = secret;
  const listed = keys.map((key) => `\`${key}\``).join(' and ');
  return {
    text: `The Secret \`${name}\` in namespace \`${namespace}\` holds ${what}${listed === '' ? ', a file for each key:' : `. Its keys: ${listed}.`}`,
    commands: [`${create(secret, folder)} --dry-run=client -o yaml | kubectl apply --server-side -f -`],
  };
}

function create(secret: NeededSecret, parent: string): string {
  const { name, namespace, keys, type } = secret;
  const folder = folderOf(secret, parent);
  if (type === 'kubernetes.io/tls' && keys.length === 2)
    return `kubectl create secret tls ${word(name)} -n ${word(namespace)} --cert=${folder}/tls.crt --key=${folder}/tls.key`;
  const files = keys.length === 0 ? [`${folder}/`] : keys.map((key) => `${folder}/${word(key)}`);
  return [
    `kubectl create secret generic ${word(name)} -n ${word(namespace)}`,
    ...(type === undefined ? [] : [`--type=${type}`]),
    ...files.map((file) => `--from-file=${file}`),
  ].join(' ');
}

function folderOf({ name, namespace }: NeededSecret, parent: string): string {
  return `${parent}/${word(namespace)}/${word(name)}`;
}

/** A name as one word of a shell: not all of them have been checked. */
function word(name: string): string {
  return /^[-._a-zA-Z0-9]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;
}
