/** The tag of an image, without its digest; empty where there is none: a port of the registry is no tag. */
export function imageTag(image: string): string {
  const [name = ''] = image.split('@', 1);
  const tag = name.slice(name.lastIndexOf(':') + 1);
  return tag === name || tag.includes('/') ? '' : tag;
}
