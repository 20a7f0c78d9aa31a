import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cgroups, namesOfCgroups } from './cgroups';

/** What the names of all clusters begin with. */
export const PREFIX = 'e2e-node-';

/** The name of the cluster of this process, for its folder and its cgroups. */
export const NAME = `${PREFIX}${process.pid}`;

/** Removes what a cluster leaves that was killed together with its keeper: folders. All else has ended with the keeper. */
export async function removeLeftovers(): Promise<void> {
  for (const name of namesOfCgroups(PREFIX).filter(isLeft)) await new Cgroups(name).remove();
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const name of folders.filter(isLeft)) rmSync(join(tmpdir(), name), { recursive: true });
}

/** Whether a name is that of a cluster whose keeper has ended. */
export function isLeft(name: string): boolean {
  try {
    process.kill(Number(name.slice(PREFIX.length)), 0);
    return false;
  } catch {
    return true;
  }
}
