import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { scripts } from '../package.json';

/** Each lane runs its scripts of package.json one after the other, beside the other lane. */
const LANES = [['types', 'lint:format', 'lint:imports', 'lint:code'], ['unit:batches']] as const;
type Script = (typeof LANES)[number][number] | 'unit';

/** What a script printed, and whether it was content. */
interface Outcome {
  readonly script: Script;
  readonly seconds: string;
  readonly isGood: boolean;
  readonly output: string;
}

const running = new Set<ChildProcess>();
let stopped: NodeJS.Signals | undefined;

/** `npm test`: all checks; with arguments, types, and jest with these, as it prints. */
async function main(args: readonly string[]): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const code = args.length === 0 ? await all() : (await shown('types')) || (await shown('unit', args));
  return stopped === undefined ? code : 128 + constants.signals[stopped];
}

function stop(signal: NodeJS.Signals): void {
  stopped = signal;
  for (const child of running) child.kill(signal);
}

function isStopped(): boolean {
  return stopped !== undefined;
}

/** A line for each script that ends; what the failed ones printed comes last, whole. */
async function all(): Promise<number> {
  const outcomes = (await Promise.all(LANES.map(inTurn))).flat();
  if (isStopped()) return 1;
  const bad = outcomes.filter(({ isGood }) => !isGood);
  for (const { script, output } of bad) process.stdout.write(`\n== npm run ${script}\n${output.trimEnd()}\n`);
  if (bad.length > 0) process.stdout.write(`\nFailed: ${bad.map(({ script }) => script).join(', ')}\n`);
  return bad.length > 0 ? 1 : 0;
}

async function inTurn(scriptsOfLane: readonly Script[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const script of scriptsOfLane) {
    if (isStopped()) break;
    const outcome = await captured(script);
    outcomes.push(outcome);
    if (!isStopped()) process.stdout.write(line(outcome));
  }
  return outcomes;
}

function line({ script, seconds, isGood, output }: Outcome): string {
  const count = /^Tests:\s+(\S.*)$/m.exec(output)?.[1];
  return `${isGood ? 'ok    ' : 'FAILED'} ${script.padEnd(12)} ${seconds} s${count === undefined ? '' : `  ${count}`}\n`;
}

async function captured(script: Script): Promise<Outcome> {
  const begin = performance.now();
  const child = start(script, [], 'pipe');
  // The lane of the linters is the longer one without caches: it gets a core of its own.
  if (script === 'unit:batches' && child.pid !== undefined)
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let output = '';
  const add = (text: Buffer | string): void => {
    output += text.toString();
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  const code = await ended(child, add);
  return { script, seconds: ((performance.now() - begin) / 1000).toFixed(1).padStart(5), isGood: code === 0, output };
}

function shown(script: Script, args: readonly string[] = []): Promise<number> {
  return ended(start(script, args, 'inherit'), (text) => process.stderr.write(text));
}

function start(script: Script, more: readonly string[], output: 'pipe' | 'inherit'): ChildProcess {
  const [program = '', ...args] = scripts[script].split(' ');
  const isColoured = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const env = {
    ...process.env,
    ...(isColoured ? { FORCE_COLOR: '1' } : {}),
    // As npm runs them.
    PATH: [resolve('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
  };
  return spawn(program, [...args, ...more], { env, stdio: ['ignore', output, output] });
}

function ended(child: ChildProcess, report: (text: string) => void): Promise<number> {
  running.add(child);
  return new Promise((settle) => {
    child.on('error', (error) => {
      report(`${error.message}\n`);
      running.delete(child);
      settle(1);
    });
    child.on('close', (code) => {
      running.delete(child);
      settle(code ?? 1);
    });
  });
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
