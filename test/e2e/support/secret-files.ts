/** A file that a block of the runbook reads a value of a Secret from, for a test to write before. */
export interface SecretFile {
  readonly path: string;
  /** Whether it is a certificate or its key, of `kubectl create secret tls`. */
  readonly pem: 'certificate' | 'key' | undefined;
}

/** The files that the commands of a runbook create Secrets from. */
export function secretFiles(commands: string): readonly SecretFile[] {
  return [...commands.matchAll(/ --(from-file|cert|key)=(\S+)/g)].map(([, option, path = '']) => ({
    path,
    pem: option === 'cert' ? 'certificate' : option === 'key' ? 'key' : undefined,
  }));
}
