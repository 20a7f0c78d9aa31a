import { imageTag } from '../../../kubernetes/image';
import { type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { MilvusVersion } from '../../../upstream/milvus-version';
import { objectsAt } from '../chain';
import { labelsOf } from '../pods/pods';

/** The words after which the role of a component follows, in charts of all versions and in what the Milvus Operator creates. */
const RUN = /(?:^|[\s/])milvus run ([a-z]+)/;

/** An image of Milvus, as opposed to those of Attu and Woodpecker, whose pods have the labels of Milvus too. */
const IMAGE = /(?:^|\/)milvus(?:-gpu)?(?:[:@]|$)/;

/** The containers of a workload or of a pod that run Milvus, without sidecars. */
export function milvusContainers(object: JsonObject): readonly JsonObject[] {
  const spec = object.kind === 'Pod' ? valueAt(object, 'spec') : valueAt(object, 'spec', 'template', 'spec');
  const containers = objectsAt(spec, 'containers');
  const running = containers.filter((container) => roleOf(container) !== undefined);
  if (running.length > 0 || labelsOf(object)['app.kubernetes.io/name'] !== 'milvus') return running;
  return containers.filter((container) => IMAGE.test(stringAt(container, 'image') ?? ''));
}

/** Whether a workload runs a component of Milvus itself: not its etcd, its storage, its message queue, or Attu. */
export function runsMilvus(workload: JsonObject): boolean {
  return milvusContainers(workload).length > 0;
}

/** The role in `milvus run ROLE`, such as `standalone` or `mixture`; undefined if the container runs something else. */
export function roleOf(container: JsonObject): string | undefined {
  const words = ['command', 'args'].flatMap((key) => {
    const list = container[key];
    return Array.isArray(list) ? list.filter((word: unknown) => typeof word === 'string') : [];
  });
  return RUN.exec(words.join(' '))?.[1];
}

/** The version of Milvus by the tag of a container's image; unknown for a tag such as `latest`. */
export function milvusVersionOf(container: JsonObject): MilvusVersion {
  const tag = imageTag(stringAt(container, 'image') ?? '').replace(/^v/, '');
  return MilvusVersion.of(tag);
}
