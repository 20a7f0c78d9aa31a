/** An absolute path of a container as the kernel resolves it: no `.`, `..` or doubled slash; a relative one is below the root. */
export function resolvedPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Whether a resolved path is the folder, or something in it. */
export function isBelow(path: string, folder: string): boolean {
  const root = resolvedPath(folder);
  return path === root || path.startsWith(root === '/' ? root : `${root}/`);
}
