// Runs the servers of one test run in a process of its own, which ends them and removes their folder as soon as its input
// closes. So nothing is left behind, however the tests end: passed, failed, Ctrl-C or killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { asObject, objectAt, stringAt } from '../../../lib/kubernetes/json';

const [folder = ''] = process.argv.slice(2);
const children = new Map<string, ChildProcess>();

function start(name: string, order: unknown): void {
  const { command } = asObject(order);
  const [program = '', ...args] = Array.isArray(command) ? command.map(String) : [];
  const log = openSync(stringAt(order, 'log') ?? '', 'a');
  const env = Object.fromEntries(Object.entries(objectAt(order, 'env')).map(([key, value]) => [key, String(value)]));
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', log, log] });
  children.set(name, child);
  const ended = (how: string): void => {
    children.delete(name);
    // Renamed when it is whole: a test reads it as soon as it is there.
    const file = stringAt(order, 'ended') ?? '';
    writeFileSync(`${file}.new`, how);
    renameSync(`${file}.new`, file);
  };
  child.on('error', ({ message }) => {
    ended(message);
  });
  child.on('exit', (code, signal) => {
    ended(String(code ?? signal));
  });
}

function end(child: ChildProcess): Promise<void> {
  // A signal for the whole group has ended it before its turn.
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((ended) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.on('exit', () => {
      clearTimeout(force);
      ended();
    });
    child.kill('SIGTERM');
  });
}

// Ctrl-C reaches the whole group of processes; this one leaves in its own time.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const order: unknown = JSON.parse(line);
    const name = stringAt(order, 'name') ?? '';
    if (stringAt(order, 'log') !== undefined) start(name, order);
    else children.get(name)?.kill('SIGTERM');
  })
  .on('close', () => {
    // In reverse: the API server says good-bye to an etcd that is still there.
    void [...children.values()]
      .reverse()
      .reduce((before, child) => before.then(() => end(child)), Promise.resolve())
      .then(() => {
        rmSync(folder, { recursive: true, force: true });
      });
  });
