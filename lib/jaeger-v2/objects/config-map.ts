import { createHash } from 'node:crypto';
import type { KubernetesObject } from '../../kubernetes/object';
import { toYaml } from '../../kubernetes/yaml';
import { CONFIG_FILE } from '../contribution';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import { metadataOf } from './metadata';

/** The files of a workload, by their names. */
function filesOf({ config, needs }: Workload): Readonly<Record<string, string>> {
  return { [CONFIG_FILE]: toYaml(config), ...needs.files };
}

/** The ConfigMap with the configuration of a workload, and the files that it names. */
export function configMapOf(settings: Settings, workload: Workload): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: metadataOf(settings, workload.name, workload.role),
    data: filesOf(workload),
  };
}

/** Jaeger reads its configuration at startup only: with its hash in the pod template, a change restarts the pods. */
export function configHash(workload: Workload): string {
  return createHash('sha256')
    .update(JSON.stringify(filesOf(workload)))
    .digest('hex')
    .slice(0, 16);
}
