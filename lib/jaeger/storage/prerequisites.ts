import type { RunbookStep } from '../../app/part';
import type { SecretRef } from '../../kubernetes/secret-ref';
import type { JaegerVolume } from '../volume';
import { stringAt } from '../../kubernetes/json';

/** The Secrets that a storage needs, each with the command that shows its keys. */
export function secretSteps(
  namespace: string,
  credentials: { readonly secret?: SecretRef | undefined; readonly keys: string },
  volumes: readonly JaegerVolume[],
): readonly RunbookStep[] {
  const mounted = volumes.flatMap(({ volume }) => stringAt(volume, 'secret', 'secretName') ?? []);
  return [
    ...(credentials.secret === undefined
      ? []
      : [secretStep(namespace, credentials.secret.name, `holds the credentials, by the keys ${credentials.keys}`)]),
    ...mounted.map((name) => secretStep(namespace, name, 'holds the certificates for TLS')),
  ];
}

function secretStep(namespace: string, name: string, what: string): RunbookStep {
  return {
    text: `The Secret \`${name}\` in namespace \`${namespace}\` ${what}; this prints its keys and no values:`,
    commands: [`kubectl describe secret ${name} -n ${namespace}`],
  };
}
