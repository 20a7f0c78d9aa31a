import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../support/poll';

const ROOT = '/sys/fs/cgroup';

/** A folder for the pods in each hierarchy of cgroups: it is the one part of the cluster outside of its namespaces. */
export class Cgroups {
  constructor(private readonly name: string) {}

  make(): void {
    for (const hierarchy of hierarchies()) {
      const folder = join(hierarchy, this.name);
      mkdirSync(folder, { recursive: true });
      // Version 1 only: without them no process can be put into a cpuset.
      for (const file of ['cpuset.cpus', 'cpuset.mems'].filter((each) => existsSync(join(hierarchy, each))))
        writeFileSync(join(folder, file), readFileSync(join(hierarchy, file)));
    }
  }

  /** After the last process in them has ended; the kernel takes a moment to know. */
  async remove(): Promise<void> {
    for (const hierarchy of hierarchies()) {
      const folder = join(hierarchy, this.name);
      await until(`the end of the pods in ${folder}`, 30, () => removed(folder));
    }
  }
}

/** The one hierarchy of version 2, or those of version 1, and what there may be of version 2 beside them. */
function hierarchies(): string[] {
  const folders = existsSync(join(ROOT, 'cgroup.procs')) ? [ROOT] : readdirSync(ROOT).map((name) => join(ROOT, name));
  return folders.filter((folder) => existsSync(join(folder, 'cgroup.procs')));
}

function removed(folder: string): true | undefined {
  if (!existsSync(folder)) return true;
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (!inner.every((entry) => removed(join(folder, entry.name)) === true)) return undefined;
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return undefined;
  }
}

/** The names of the clusters whose cgroups are there. */
export function namesOfCgroups(prefix: string): string[] {
  return [...new Set(hierarchies().flatMap((hierarchy) => readdirSync(hierarchy)))].filter((name) =>
    name.startsWith(prefix),
  );
}
