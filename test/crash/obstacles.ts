import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clone, SYNTH } from './clone';
import type { Result } from './result';

/** Files in the way of folders: what is ours is cleared away, what is not is left alone. */
export function filesInTheWay(clone: Clone): Result[] {
  return [scratchFile(clone, '.dist-new'), scratchFile(clone, '.dist-old'), distIsFile(clone)];
}

function scratchFile(clone: Clone, name: string): Result {
  writeFileSync(join(clone.folder, name), '');
  return succeed(clone, `a file called ${name}`);
}

function distIsFile(clone: Clone): Result {
  const [dist, aside] = [join(clone.folder, 'dist'), join(clone.folder, '.dist-aside')];
  renameSync(dist, aside);
  writeFileSync(dist, 'precious');
  const { code, output } = clone.run(SYNTH);
  rmSync(dist);
  renameSync(aside, dist);
  const isRefused = code === 1 && output === 'dist is not a folder: move it elsewhere, then run the command again\n';
  return {
    name: 'a file called dist',
    found: `exit ${code}`,
    faults: [...(isRefused ? [] : [output]), ...clone.faults()],
  };
}

/** File size limits, in blocks of 1,024 bytes, from "nothing fits" to "only the CRD does not". */
export function fileSizeLimits(clone: Clone): Result[] {
  return ['0', '1', '16', '128'].flatMap((limit) => {
    // Something to write for the compiler too.
    rmSync(join(clone.folder, 'node_modules', '.cache'), { recursive: true, force: true });
    const { code } = clone.run(SYNTH, limit);
    const faults = [
      ...(code === 0 ? ['the limit had no effect'] : []),
      ...(clone.dist() === clone.old ? [] : ['not old']),
    ];
    const name = `ulimit -f ${limit}`;
    return [
      { name, found: `exit ${code}`, faults: [...faults, ...clone.faults()] },
      succeed(clone, `${name}, then without`),
    ];
  });
}

function succeed(clone: Clone, name: string): Result {
  const { code, output } = clone.run(SYNTH);
  const isNew = code === 0 && clone.dist() === clone.new;
  const result = { name, found: `exit ${code}`, faults: [...(isNew ? [] : [output]), ...clone.faults()] };
  clone.reset();
  return result;
}
