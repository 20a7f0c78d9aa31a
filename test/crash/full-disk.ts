import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clone, SYNTH } from './clone';
import type { Result } from './result';

const SIZES = ['64k', '256k', '512k'];

/** Small filesystems that hold `dist` alone; undefined where mounting is not permitted. */
export function fullDisks(clone: Clone): Result[] | undefined {
  const results = SIZES.map((size) => fullDisk(clone, size));
  return results.every((result) => result !== undefined) ? results.flat() : undefined;
}

function fullDisk(clone: Clone, size: string): Result[] | undefined {
  const disk = mkdtempSync(join(tmpdir(), 'crash-disk-'));
  try {
    if (mount(disk, `size=${size}`) !== 0) return undefined;
    try {
      return fill(clone, disk, size);
    } finally {
      spawnSync('umount', [disk]);
    }
  } finally {
    rmSync(disk, { recursive: true });
  }
}

function fill(clone: Clone, disk: string, size: string): Result[] {
  for (const name of readdirSync(clone.folder).filter((entry) => entry !== 'dist')) {
    symlinkSync(join(clone.folder, name), join(disk, name));
  }
  mkdirSync(join(disk, 'dist', 'gone', 'helm'), { recursive: true });
  writeFileSync(join(disk, 'dist', 'gone', 'helm', 'old.values.yml'), 'old: true\n');
  const old = clone.dist(disk);
  const full = synth(disk);
  const faults = [
    ...(full === 0 ? ['the disk was large enough'] : []),
    ...(clone.dist(disk) === old ? [] : ['dist is not the old tree']),
    ...leftovers(disk),
  ];
  mount(disk, 'remount,size=8m');
  const roomy = synth(disk);
  const isNew = roomy === 0 && clone.dist(disk) === clone.new;
  return [
    { name: `a disk of ${size}`, found: `exit ${full}`, faults },
    { name: `a disk of ${size}, then enlarged`, found: `exit ${roomy}`, faults: isNew ? leftovers(disk) : ['not new'] },
  ];
}

function synth(folder: string): number | null {
  return spawnSync(process.execPath, SYNTH, { cwd: folder }).status;
}

function leftovers(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.dist-'));
}

function mount(folder: string, options: string): number | null {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status;
}
