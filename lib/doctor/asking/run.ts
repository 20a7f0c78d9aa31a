import { type Answer, type Asked, Failure } from '../answers/answers';
import type { Question } from '../answers/question';
import { end, start } from './start';

/** Longer than a slow API server needs, in milliseconds. */
const TIMEOUT = 15_000;
/** More than a cluster with thousands of pods prints, in bytes. */
const MAX_OUTPUT = 256 * 1024 * 1024;
/** How long output may still come after a program has ended, in milliseconds: a plugin that goes on can hold the pipes. */
const DRAIN = 500;

/** Where the programs are found, and how they are started. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  /** How long a program may take, in milliseconds. @default 15000 */
  readonly timeout?: number;
}

/** Runs kubectl or helm with a question. */
export async function run(question: Question, asked: Asked, { env, timeout = TIMEOUT }: Surroundings): Promise<Answer> {
  const { program, args } = question;
  // Before the program is ended here, so that it says itself what it waited for.
  const limit = program === 'kubectl' ? [`--request-timeout=${Math.max(1, Math.floor(timeout / 1500))}s`] : [];
  const child = start({ program, args: [...args, ...limit] }, asked, env);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let size = 0;
  return new Promise((done) => {
    let drain: NodeJS.Timeout | undefined;
    let isDone = false;
    const settle = (code: number, failure?: Failure): void => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      clearTimeout(drain);
      child.stdout.destroy();
      child.stderr.destroy();
      const texts = { stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') };
      done({ ...(failure === undefined ? {} : { failure }), code, ...texts });
    };
    const stop = (failure: Failure): void => {
      end(child);
      settle(-1, failure);
    };
    const timer = setTimeout(() => {
      stop(Failure.TIMEOUT);
    }, timeout);
    const keep = (list: Buffer[]) => (bytes: Buffer) => {
      size += bytes.length;
      list.push(bytes);
      if (size > MAX_OUTPUT) stop(Failure.TOO_LARGE);
      else drain?.refresh();
    };
    child.stdout.on('data', keep(out));
    child.stderr.on('data', keep(err));
    child.on('error', ({ code }: NodeJS.ErrnoException) => {
      err.push(Buffer.from(code ?? ''));
      settle(-1, code === 'ENOENT' ? Failure.MISSING : Failure.NOT_STARTED);
    });
    child.on('exit', (code) => {
      if (isDone) return;
      drain = setTimeout(() => {
        settle(code ?? -1);
      }, DRAIN);
    });
    child.on('close', (code) => {
      settle(code ?? -1);
    });
  });
}
