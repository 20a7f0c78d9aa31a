import { MILVUS_COMPONENTS } from './milvus-components';

/** Facts about the Milvus Operator 1.3.8 and its custom resource. */

export const MILVUS_GROUP = 'milvus.io';
export const MILVUS_API_VERSION = `${MILVUS_GROUP}/v1beta1`;

export const MILVUS_CRD_NAME = `milvuses.${MILVUS_GROUP}`;

/** What the operator runs where a CR names no image. */
export const MILVUS_IMAGE = 'milvusdb/milvus';

/** The roles of `spec.components`. */
export const ROLES: readonly string[] = MILVUS_COMPONENTS.map(({ role }) => role);

/** Message queues inside of the one process of a standalone Milvus. */
export const STANDALONE_QUEUES: readonly string[] = ['rocksmq', 'natsmq'];

/**
 * Roles that run. A standalone Milvus can run together with a cluster while one becomes the other.
 *
 * @param roles those that the CR names.
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/pkg/controllers/components.go
 */
export function runningRoles(cluster: boolean, streaming: boolean, roles: readonly string[]): readonly string[] {
  if (!cluster) return ['standalone', 'cdc'];
  const common = ['proxy', 'queryNode', 'dataNode', 'standalone', 'cdc'];
  if (streaming) return [...common, 'mixCoord', 'streamingNode'];
  const coordinators = roles.includes('mixCoord') ? ['mixCoord'] : ['mixCoord', ...COORDINATORS];
  return [...common, ...coordinators, 'indexNode', 'streamingNode'];
}

const COORDINATORS = ['rootCoord', 'dataCoord', 'queryCoord', 'indexCoord'];

/** Settings of `spec.config` that the operator removes or replaces by what the dependencies say. */
export const REPLACED_SETTINGS: ReadonlyMap<string, string> = new Map([
  ['etcd.endpoints', 'dependencies.etcd.endpoints'],
  ['minio.address', 'dependencies.storage.endpoint'],
  ['minio.port', 'dependencies.storage.endpoint'],
  ['pulsar.address', 'dependencies.pulsar.endpoint'],
  ['pulsar.port', 'dependencies.pulsar.endpoint'],
]);

/** What the operator puts behind the name of a CR for the helm release of a dependency, by its section in `spec.dependencies`. */
export const DEPENDENCY_ENDINGS: ReadonlyMap<string, string> = new Map([
  ['etcd', '-etcd'],
  ['storage', '-minio'],
  ['pulsar', '-pulsar'],
  ['kafka', '-kafka'],
]);

/** The same for its Service, and the limit for the whole. */
export const SERVICE_ENDING = '-milvus';
export const MAX_SERVICE_NAME_LENGTH = 63;
