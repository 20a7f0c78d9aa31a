import { imageTag } from '../../kubernetes/image';
import { isObject, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { STREAMING_SINCE } from '../../upstream/milvus-components';
import { MILVUS_API_VERSION, MILVUS_GROUP, ROLES } from '../../upstream/milvus-operator';
import { MilvusOperatorVersion } from '../../upstream/milvus-operator-version';
import { MilvusVersion } from '../../upstream/milvus-version';

/** A CR of the Milvus Operator; the older kind and version among them, since they are still served. */
export function isMilvusCr(object: JsonObject): boolean {
  const apiVersion = stringAt(object, 'apiVersion') ?? '';
  return apiVersion.startsWith(`${MILVUS_GROUP}/`) && (object.kind === 'Milvus' || object.kind === 'MilvusCluster');
}

/** Whether it is of the kind and version that the other rules know. */
export function isCurrent(cr: JsonObject): boolean {
  return cr.kind === 'Milvus' && stringAt(cr, 'apiVersion') === MILVUS_API_VERSION;
}

/** What the examples have in common. */
export function example(spec: JsonObject): JsonObject {
  return { apiVersion: MILVUS_API_VERSION, kind: 'Milvus', metadata: { name: 'my-release' }, spec };
}

/** Whether it runs in pods by role. */
export function isCluster(cr: JsonObject): boolean {
  return cr.kind === 'MilvusCluster' || stringAt(cr, 'spec', 'mode') === 'cluster';
}

/** The place of settings that every pod, or the pods of one role, get. */
export interface PodSection {
  /** Upstream's path, e.g. `spec.components.queryNode`. */
  readonly path: string;
  readonly section: JsonObject;
}

/** `spec.components`, and each role in it. */
export function podSections(cr: JsonObject): readonly [PodSection, ...PodSection[]] {
  const components = objectAt(cr, 'spec', 'components');
  return [
    { path: 'spec.components', section: components },
    ...ROLES.filter((role) => isObject(components[role])).map((role) => ({
      path: `spec.components.${role}`,
      section: objectAt(components, role),
    })),
  ];
}

/** The oldest Milvus that any role runs; an unreadable version counts as the newest. */
export function milvusOf(cr: JsonObject): MilvusVersion {
  const [{ section }, ...roles] = podSections(cr);
  const first = imageVersion(section) ?? MilvusVersion.of(MilvusOperatorVersion.V1_3_8.milvus);
  const others = roles.map((role) => imageVersion(role.section)).filter((version) => version?.isKnown === true);
  return others.reduce<MilvusVersion>(
    (oldest, version) => (version === undefined || version.isAtLeast(oldest.version) ? oldest : version),
    first,
  );
}

/** The version that `version` or the tag of `image` names; undefined if there is neither. */
export function imageVersion(section: JsonObject): MilvusVersion | undefined {
  const version = stringAt(section, 'version') ?? '';
  const image = stringAt(section, 'image') ?? '';
  if (version === '' && image === '') return undefined;
  return MilvusVersion.of(version === '' ? imageTag(image) : version);
}

/** Whether it is of the line with streaming nodes and without index nodes; undefined if unknown. */
export function isStreaming(cr: JsonObject): boolean | undefined {
  return isStreamingVersion(objectAt(cr, 'spec', 'components'));
}

/** The same for the contents of `spec.components`. */
export function isStreamingVersion(components: JsonObject): boolean | undefined {
  const version = imageVersion(components) ?? MilvusVersion.of(MilvusOperatorVersion.V1_3_8.milvus);
  return version.isKnown ? version.isAtLeast(STREAMING_SINCE) : undefined;
}

/** Whether Milvus uses the dependency: of the message queues only one. */
export function isUsed(cr: JsonObject, dependency: string): boolean {
  return dependency === 'etcd' || dependency === 'storage' || queueOf(cr) === dependency;
}

/** The message queue, the operator's own choice included; undefined if unknown. */
export function queueOf(cr: JsonObject): string | undefined {
  const chosen = stringAt(cr, 'spec', 'dependencies', 'msgStreamType') ?? '';
  if (chosen !== '') return chosen;
  if (isCluster(cr)) return 'pulsar';
  const streaming = isStreaming(cr);
  return streaming === undefined ? undefined : streaming ? 'woodpecker' : 'rocksmq';
}
