/** A path in a container as the kernel resolves it: without `.`, `..` and double slashes; relative paths start at the root. */
export function resolvedPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Whether a resolved path is the folder, or is in it. */
export function isBelow(path: string, folder: string): boolean {
  const root = resolvedPath(folder);
  return path === root || path.startsWith(root === '/' ? root : `${root}/`);
}
