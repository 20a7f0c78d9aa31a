import { isObject, type JsonObject, stringAt, valueAt } from '../../kubernetes/json';
import { operatorsIn } from '../../models/operator-install/operators';
import type { Install } from '../install/install';

/** An install, with what its Deployment says once it is written. */
export interface WrittenInstall extends Install {
  /** The namespaces that the operator watches; undefined means all. */
  readonly watched: readonly string[] | undefined;
  /** The Secrets with which its images are pulled. */
  readonly pullSecrets: readonly string[];
  /** @default - the cluster's default, or none */
  readonly priorityClass: string | undefined;
}

/** The install as its Deployment says it. @param deployment as it is written, with patches. */
export function writtenInstall(install: Install, deployment: JsonObject): WrittenInstall {
  const [operator] = operatorsIn({ objects: [{ where: '', object: deployment }], releases: [] });
  const namespaces = operator?.namespaces ?? [];
  const pod = valueAt(deployment, 'spec', 'template', 'spec');
  const pullSecrets = valueAt(pod, 'imagePullSecrets');
  return {
    ...install,
    watched: namespaces.length === 0 ? undefined : namespaces,
    pullSecrets: (Array.isArray(pullSecrets) ? pullSecrets.filter(isObject) : []).flatMap(
      (secret) => stringAt(secret, 'name') ?? [],
    ),
    priorityClass: stringAt(pod, 'priorityClassName'),
  };
}
