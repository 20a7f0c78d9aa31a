import { spawn } from 'node:child_process';
import { type FSWatcher, watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type Clone, SYNTH } from './clone';
import type { Result } from './result';

/** Kills the whole process group of a synth at a moment: after some milliseconds, or when it begins to swap. */
async function killAt(clone: Clone, moment: number | 'swap'): Promise<void> {
  const child = spawn(process.execPath, SYNTH, { cwd: clone.folder, stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const kill = (): void => {
    signal(child.pid, 'SIGKILL');
  };
  let watcher: FSWatcher | undefined;
  if (moment === 'swap') {
    watcher = watch(clone.folder, (_, name) => {
      if (name?.startsWith('.dist-old')) kill();
    });
  } else {
    await Promise.race([setTimeout(moment), ended]);
    kill();
  }
  await ended;
  watcher?.close();
  // The other processes of the group may need a moment more than their leader.
  while (signal(child.pid, 0)) await setTimeout(5);
}

/** Whether the group was there to get the signal. */
function signal(pid: number | undefined, name: NodeJS.Signals | 0): boolean {
  try {
    return pid !== undefined && process.kill(-pid, name);
  } catch {
    return false;
  }
}

/** One kill, what it left, one more command, and what is wrong then. */
export async function kill(clone: Clone, moment: number | 'swap'): Promise<Result> {
  await killAt(clone, moment);
  const now = clone.dist();
  const found = now === clone.old ? 'old' : now === clone.new ? 'new' : now === '' ? 'no dist' : 'broken';
  const left = clone.leftovers().map((name) => name.replace(/-\d+$/, ''));
  clone.check();
  const faults = clone.faults();
  clone.reset();
  const name = moment === 'swap' ? 'killed at the swap' : `killed after ${moment} ms`;
  return { name, found: [found, ...left].join(' '), faults: found === 'broken' ? ['broken', ...faults] : faults };
}
