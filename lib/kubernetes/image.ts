/** The tag of an image, without its digest; empty where there is none. The port of a registry is not a tag. */
export function imageTag(image: string): string {
  const [name = ''] = image.split('@', 1);
  const tag = name.slice(name.lastIndexOf(':') + 1);
  return tag === name || tag.includes('/') ? '' : tag;
}

export const IMAGE_PATH = '[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*';
export const IMAGE_HOST = '[a-z0-9]+([.-]+[a-z0-9]+)*(:\\d+)?';
const HOST_AND_PATH = new RegExp(`^${IMAGE_HOST}(/${IMAGE_PATH})?$`);

/** Whether a text is a registry, with a path or without: no scheme, no slash at its end. */
export function isRegistry(text: string): boolean {
  return HOST_AND_PATH.test(text);
}
