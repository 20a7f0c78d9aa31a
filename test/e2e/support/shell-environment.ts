import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { binaries } from '../../../tools/e2e/parts';
import type { Environment } from './shell';

/** The helm that `helm` is in a shell. */
export type Helm = 'helm3' | 'helm4';

/** A cluster, and how helm reaches the chart repository of the runbooks. */
export interface ShellTarget {
  /** Where the shell is at home. */
  readonly folder: string;
  readonly helm: Helm;
  readonly kubeconfig: string;
  /** The address of the proxy before the repository. */
  readonly proxy: string;
  /** The hosts that are reached without it. */
  readonly direct: readonly string[];
  /** The file with the authority of the repository's certificate. */
  readonly authorities: string;
}

/** The variables of a person's shell who works with a cluster. */
export function shellEnvironment({ folder, helm, kubeconfig, proxy, direct, authorities }: ShellTarget): Environment {
  return {
    PATH: pathOfTools(folder, helm),
    HOME: folder,
    LANG: 'C',
    KUBECONFIG: kubeconfig,
    HELM_CACHE_HOME: join(folder, 'helm', 'cache'),
    HELM_CONFIG_HOME: join(folder, 'helm', 'config'),
    HELM_DATA_HOME: join(folder, 'helm', 'data'),
    HTTPS_PROXY: proxy,
    NO_PROXY: direct.join(),
    SSL_CERT_FILE: authorities,
  };
}

/** A PATH that begins with kubectl and helm of the tests, linked in the folder. */
export function pathOfTools(folder: string, helm: Helm): string {
  const programs = binaries(process.env);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(programs.kubectl, join(bin, 'kubectl'));
  symlinkSync(programs[helm], join(bin, 'helm'));
  return `${bin}:${process.env.PATH ?? ''}`;
}
