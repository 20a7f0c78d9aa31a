import { spawn } from 'node:child_process';
import { type Answer, type Asked, Failure } from '../answers/answers';
import type { Question } from '../answers/question';

/** Longer than a slow API server needs, in milliseconds. */
const TIMEOUT = 15_000;
/** More than a cluster with thousands of pods prints, in bytes. */
const MAX_OUTPUT = 256 * 1024 * 1024;

/** Where the programs are found, and how they are started. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  /** How long a program may take, in milliseconds. @default 15000 */
  readonly timeout?: number;
}

/** Runs kubectl or helm with a question, without a shell. */
export async function run(question: Question, asked: Asked, { env, timeout = TIMEOUT }: Surroundings): Promise<Answer> {
  const { program, args } = question;
  const options = [
    ...(asked.context === undefined ? [] : [program === 'helm' ? '--kube-context' : '--context', asked.context]),
    ...(asked.kubeconfig === undefined ? [] : ['--kubeconfig', asked.kubeconfig]),
    // Before the program is ended here, so that it says itself what it waited for.
    ...(program === 'kubectl' ? [`--request-timeout=${Math.max(1, Math.floor(timeout / 1500))}s`] : []),
  ];
  return new Promise((done) => {
    const child = spawn(program, [...args, ...options], {
      // Messages are read, and times of logs compared.
      env: { ...env, LC_ALL: 'C', LANG: 'C', LANGUAGE: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    let failure: Failure | undefined;
    const end = (why: Failure): void => {
      failure = why;
      child.kill('SIGKILL');
      // A plugin that it started may hold the pipes open.
      child.stdout.destroy();
      child.stderr.destroy();
    };
    const timer = setTimeout(() => {
      end(Failure.TIMEOUT);
    }, timeout);
    const keep = (list: Buffer[]) => (bytes: Buffer) => {
      size += bytes.length;
      if (size > MAX_OUTPUT) end(Failure.TOO_LARGE);
      else list.push(bytes);
    };
    child.stdout.on('data', keep(out));
    child.stderr.on('data', keep(err));
    child.on('error', ({ code }: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      done({
        failure: code === 'ENOENT' ? Failure.MISSING : Failure.NOT_STARTED,
        code: -1,
        stdout: '',
        stderr: code ?? '',
      });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      const texts = { stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') };
      done({ ...(failure === undefined ? {} : { failure }), code: code ?? -1, ...texts });
    });
  });
}
