import { mergedSecrets, type NeededSecret } from '../plan/secret';

/** One step that only the runbook has. */
export interface ShellStep {
  readonly text: string;
  /** @default - none */
  readonly commands?: readonly string[];
}

/**
 * How the Secrets are created: from files, since the text of a command is kept in the shell history and visible in the process
 * list. `setup` are the paths of the files of 0-setup.
 */
export function secretSteps(
  needed: Iterable<NeededSecret>,
  environment: string,
  setup: readonly string[],
): readonly ShellStep[] {
  // A name that no other folder has: it is deleted at the end.
  const folder = `secrets-of-${environment}`;
  const secrets = mergedSecrets(needed);
  if (secrets.length === 0) return [];
  const namespaces = [...new Set(secrets.map(({ namespace }) => namespace))].filter((name) => name !== 'default');
  return [
    ...(namespaces.length === 0
      ? []
      : [
          {
            text: 'Create the namespaces of the Secrets:',
            commands: namespaces.map((name) => namespaceOf(name, setup)),
          },
        ]),
    {
      text: 'Create these Secrets from files, so that no value enters the shell history. Skip those that already exist. This creates a folder that only you can read and that git ignores:',
      commands: [
        ...secrets.map((secret) => `mkdir -p ${folderOf(secret, folder)}`),
        `chmod 700 ${folder}`,
        `echo '*' > ${folder}/.gitignore`,
      ],
    },
    {
      text:
        `Write each value to the file that the command of its Secret names, without a newline at the end. This reads a value without showing it: \`stty -echo; IFS= read -r VALUE; stty echo; printf %s "$VALUE" > ${folder}/NAMESPACE/SECRET/KEY; unset VALUE\`. ` +
        'Copy certificates and keys there as PEM files.',
    },
    ...secrets.map((secret) => creation(secret, folder)),
    {
      text: 'Check the Secrets. This prints their keys, not their values:',
      commands: secrets.map(({ name, namespace }) => `kubectl describe secret ${word(name)} -n ${word(namespace)}`),
    },
    { text: 'Delete the files:', commands: [`rm -r ${folder}`] },
  ];
}

/** The manifest of 0-setup if there is one, so that field ownership stays the same. */
function namespaceOf(name: string, setup: readonly string[]): string {
  const file = setup.find((path) => path.endsWith(`/namespace.${name}.yaml`));
  return file === undefined
    ? `kubectl create namespace ${word(name)} --dry-run=client -o yaml | kubectl apply --server-side -f -`
    : `kubectl apply --server-side -f ${file}`;
}

function creation(secret: NeededSecret, folder: string): ShellStep {
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
