// `npm run test:fuzz [-- --minutes N] [--inputs N] [--seed N] [--from N]`: mutated files through `lint` and `values`.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { visible } from '../../lib/diagnostics/visible';
import { isObject } from '../../lib/kubernetes/json';
import { corpus } from './corpus';
import { Mutator } from './mutate';

/** How often the worker is looked at, and how much CPU time no input takes, with all that is tried to make a faulty one small. */
const WATCH_MILLISECONDS = 30_000;
const HANG_SECONDS = 60;
/** In megabytes: an input has 1 MB at most. */
const MAX_MEMORY = 700;
/** Where the inputs of findings are kept; ignored by git. */
const FINDINGS = '.fuzz';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    minutes: { type: 'string', default: '5' },
    inputs: { type: 'string', default: 'Infinity' },
    from: { type: 'string', default: '0' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const until = performance.now() + Number(values.minutes) * 60_000;
const scratch = mkdtempSync(join(tmpdir(), 'fuzz-'));
const seen = new Map<string, number>();

/** Tells of a kind of fault the first time, and counts it after that. */
function tell(number: number, kind: string, detail: string, text: string): void {
  const count = seen.get(kind) ?? 0;
  seen.set(kind, count + 1);
  if (count > 0) return;
  mkdirSync(FINDINGS, { recursive: true });
  const file = join(FINDINGS, `${seed}-${number}.yaml`);
  writeFileSync(file, text);
  const shown = visible(detail.split('\n').slice(0, 4).join(' | ')).slice(0, 600);
  process.stdout.write(`seed ${seed} input ${number}: ${visible(kind)}: ${shown}; ${file}\n`);
}

function start(): Promise<ChildProcess> {
  const child = fork('tools/run.js', ['test/fuzz/worker.ts', String(seed), scratch], {
    execArgv: [`--max-old-space-size=${MAX_MEMORY}`],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      resolve(child);
    });
    child.once('exit', (code) => {
      reject(new Error(`the worker did not start (${code ?? 'killed'})`));
    });
  });
}

/** What the worker answers, or the way in which it ended. */
function ask(child: ChildProcess, number: number): Promise<unknown> {
  return new Promise((resolve) => {
    const before = cpuSeconds(child.pid);
    const end = (answer: unknown): void => {
      clearInterval(watchdog);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve(answer);
    };
    const watchdog = setInterval(() => {
      if (cpuSeconds(child.pid) - before < HANG_SECONDS) return;
      child.kill('SIGKILL');
      end('hang');
    }, WATCH_MILLISECONDS);
    child.once('message', end);
    child.once('exit', () => {
      end('the worker died');
    });
    child.send(number);
  });
}

/** The CPU time of a process, which on a busy machine is little; where the system does not tell, the time of the clock. */
function cpuSeconds(pid = 0): number {
  try {
    // The name of the program, which may hold blanks, ends with a parenthesis; user and system time are the 12th and 13th behind it.
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user = '0', system = '0'] = rest.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return performance.now() / 1000;
  }
}

async function fuzz(): Promise<number> {
  const mutator = new Mutator(seed, corpus());
  let child = await start();
  let number = Number(values.from);
  let characters = 0;
  const end = number + Number(values.inputs);
  for (; number < end && performance.now() < until; number++) {
    const answer = await ask(child, number);
    if (isObject(answer)) {
      const { length, fault, text } = answer;
      characters += typeof length === 'number' ? length : 0;
      if (isObject(fault) && typeof fault.kind === 'string' && typeof fault.detail === 'string')
        tell(number, fault.kind, fault.detail, typeof text === 'string' ? text : '');
    } else {
      tell(number, typeof answer === 'string' ? answer : 'no answer', '', mutator.input(number));
      child = await start();
    }
  }
  child.removeAllListeners().disconnect();
  const findings = [...seen].map(([kind, count]) => `${count} x ${visible(kind)}`);
  const inputs = number - Number(values.from);
  process.stdout.write(
    `seed ${seed}: ${inputs} inputs of ${Math.round(characters / Math.max(inputs, 1))} characters on average, ` +
      `${findings.length === 0 ? 'no finding' : `${findings.length} kinds of findings: ${findings.join('; ')}`}\n`,
  );
  return findings.length === 0 ? 0 : 1;
}

process.stdout.write(`seed ${seed}\n`);
void fuzz()
  .then((code) => (process.exitCode = code))
  .finally(() => {
    rmSync(scratch, { recursive: true });
  });
