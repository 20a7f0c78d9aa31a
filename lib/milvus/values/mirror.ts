import { type JsonObject, objectAt, valueAt } from '../../kubernetes/json';
import { merge } from '../../kubernetes/merge';
import { startsPart } from '../../models/milvus-values/values';
import { MILVUS_COMPONENTS } from '../../upstream/milvus-components';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import { type ChartImage, MILVUS_IMAGES } from '../../upstream/milvus-images';

/** Where a release pulls its images from. */
export interface MirrorProps {
  /** The registry, with a path or without. */
  readonly mirror: string;
  /** Names of the Secrets with its login, in the namespace of Milvus. */
  readonly pullSecrets: readonly string[];
}

/** Values by which every image that the chart starts for these values comes from a mirror. An image that they set stays as it is. */
export function mirrorValues(
  chart: MilvusChartVersion,
  values: JsonObject,
  { mirror, pullSecrets }: MirrorProps,
): JsonObject {
  const isStarted = (part: string): boolean =>
    part === 'heaptrack' ? hasHeaptrack(values) : startsPart({ chart, values }, part);
  const images = MILVUS_IMAGES.filter(({ part, at }) => (part === undefined || isStarted(part)) && !isSet(values, at));
  const parts = new Set(MILVUS_IMAGES.flatMap(({ part }) => part ?? []).filter(isStarted));
  return [
    ...images.map((image) => fromMirror(image, mirror)),
    ...(pullSecrets.length === 0 ? [] : pullValues([...parts], pullSecrets)),
  ].reduce<JsonObject>(merge, {});
}

function isSet(values: JsonObject, at: readonly string[]): boolean {
  const { repository, registry } = objectAt(values, ...at);
  return repository !== undefined || registry !== undefined;
}

function hasHeaptrack(values: JsonObject): boolean {
  return MILVUS_COMPONENTS.some(({ key }) => valueAt(values, key, 'heaptrack', 'enabled') === true);
}

function fromMirror({ at, name }: ChartImage, mirror: string): JsonObject {
  return nested(at, name === undefined ? { registry: mirror } : { repository: `${mirror}/${name}` });
}

/** Milvus and Woodpecker read `image.all.pullSecrets`; each sub-chart has its own way. */
function pullValues(parts: readonly string[], pullSecrets: readonly string[]): readonly JsonObject[] {
  const names = [...pullSecrets];
  const image = { image: { pullSecrets: names } };
  const own: Readonly<Record<string, JsonObject>> = {
    attu: { attu: image },
    etcd: { etcd: image },
    kafka: { kafka: { ...image, zookeeper: image } },
    // Not minio.imagePullSecrets, which its template indents wrongly from the second on.
    minio: { global: { imagePullSecrets: names } },
    pulsar: { pulsar: { images: { imagePullSecrets: names } } },
    pulsarv3: { pulsarv3: { images: { imagePullSecrets: names } } },
    tei: { tei: { imagePullSecrets: names.map((name) => ({ name })) } },
  };
  return Object.entries(own)
    .filter(([part]) => parts.includes(part))
    .map(([, values]) => values);
}

function nested(path: readonly string[], value: JsonObject): JsonObject {
  return path.reduceRight<JsonObject>((inner, key) => ({ [key]: inner }), value);
}
