// Keeps a one-node cluster in a process of its own. Says on one line how to reach it, and ends it as soon as its input closes
// or by SIGTERM. So nothing is left behind, however the tests end: passed, failed, Ctrl-C or killed.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { images } from '../images/catalogue';
import { OneNodeCluster } from './cluster';
import { whyNot } from './requirements';

const UNTIL_STOPPED = '--until-stopped';
const milvusTags = process.argv.slice(2).filter((word) => word !== UNTIL_STOPPED);

async function keep(): Promise<void> {
  const reason = whyNot();
  if (reason !== undefined) throw new Error(reason);
  const cluster = new OneNodeCluster();
  const ending = new AbortController();
  const ended = new Promise<void>((done) => {
    const end = (): void => {
      ending.abort();
      done();
    };
    // A person starts it and goes away.
    if (!process.argv.includes(UNTIL_STOPPED)) process.stdin.on('close', end).resume();
    process.on('SIGTERM', end);
  }).then(() => cluster.end());
  // Ctrl-C reaches the whole group of processes; who started this one ends it.
  process.on('SIGINT', () => undefined);
  // Nobody may listen any more.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
  const given = {
    operator: fileOf('JAEGER_OPERATOR'),
    rbacProxy: fileOf('KUBE_RBAC_PROXY'),
    jaegerV2: fileOf('JAEGER_V2'),
  };
  try {
    const all = images(given, milvusTags);
    const access = await cluster.start(all);
    process.stdout.write(`${JSON.stringify({ ...access, images: all.flatMap(({ names }) => names) })}\n`);
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  }
  await ended;
}

/** The program that a variable names. */
function fileOf(variable: string): string | undefined {
  const value = process.env[variable];
  if (value === undefined || value === '') return undefined;
  const file = resolve(value);
  if (!existsSync(file)) throw new Error(`${variable}: no file ${file}`);
  return file;
}

keep().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`one-node  ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
