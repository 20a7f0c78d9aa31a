import { imageTag } from '../../kubernetes/image';
import { threeNumbers } from '../version-order';

/** The last part of the name of Jaeger 2's image; the images of version 1 have other names. */
const NAME = 'jaeger';
const OWNER = 'jaegertracing/jaeger';

/**
 * Whether an image is Jaeger 2: upstream's from any registry, or one called `jaeger` with a tag of version 2. Bitnami's starts differently.
 *
 * @see https://hub.docker.com/r/jaegertracing/jaeger
 */
export function isJaegerV2Image(image: string): boolean {
  const tag = imageTag(image);
  const [withTag = ''] = image.split('@', 1);
  const path = tag === '' ? withTag : withTag.slice(0, -tag.length - 1);
  const numbers = threeNumbers(tag);
  if (numbers !== undefined && numbers[0] !== 2) return false;
  if (path === OWNER || path.endsWith(`/${OWNER}`)) return true;
  return path.split('/').at(-1) === NAME && numbers !== undefined && !/bitnami/i.test(path);
}

/** The version of Jaeger that an image has, by its tag; undefined if the tag names none. */
export function jaegerV2OfImage(image: string): string | undefined {
  return versionOfTag(imageTag(image));
}

/** The version that a tag names: `v2.20.0` is `2.20.0`. */
export function versionOfTag(tag: string): string | undefined {
  const numbers = threeNumbers(tag);
  return numbers === undefined ? undefined : numbers.join('.');
}
