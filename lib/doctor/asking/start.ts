import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { type Asked, clusterOptions } from '../answers/answers';
import type { Question } from '../answers/question';

/** A program that runs, and whose output is read. */
export type Running = ChildProcessByStdio<null, Readable, Readable>;

/** Signals that end this program, and with it all that it has started. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const running = new Set<Running>();

/** Messages are read, and times of logs compared; settings of the user do not change what kubectl prints. */
const PLAIN = { LC_ALL: 'C', LANG: 'C', LANGUAGE: 'C', TZ: 'UTC', KUBERC: 'off', KUBECTL_KUBERC: 'false' };

/** Starts kubectl or helm without a shell, and without a terminal that it or its plugins could ask something on. */
export function start({ program, args }: Question, asked: Asked, env: NodeJS.ProcessEnv): Running {
  const child = spawn(program, [...args, ...clusterOptions(program, asked)], {
    env: { ...env, ...PLAIN },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    // In its own group, it is ended together with what it has started.
    detached: process.platform !== 'win32',
  });
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, endAll);
  running.add(child);
  const forget = (): void => {
    if (!running.delete(child) || running.size > 0) return;
    for (const signal of SIGNALS) process.off(signal, endAll);
  };
  child.on('exit', forget);
  child.on('error', forget);
  return child;
}

/** Ends a program, and what it has started. */
export function end(child: Running): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
  child.kill('SIGKILL');
  // What has left its group may hold the pipes open.
  child.stdout.destroy();
  child.stderr.destroy();
}

function endAll(signal: NodeJS.Signals): void {
  for (const child of running) end(child);
  running.clear();
  for (const each of SIGNALS) process.off(each, endAll);
  // Unless another listener does something else, this program ends as it would have without one.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
