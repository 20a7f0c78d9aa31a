import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** One folder of the cache and how it comes to be. */
export interface Install {
  readonly what: string;
  readonly folder: string;
  /** What has to be in the folder; the list depends on what the caller brings along. */
  readonly files: readonly string[];
  /** Programs it cannot do without. */
  readonly needs: readonly string[];
  make(into: string): Promise<void>;
}

/** Makes the folder under another name first: what has the final name is whole, however a run ends. */
export async function install(part: Install): Promise<void> {
  const { folder } = part;
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await part.make(unfinished);
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}

export function installed({ folder, files }: Install): boolean {
  return files.every((file) => existsSync(join(folder, file)));
}
