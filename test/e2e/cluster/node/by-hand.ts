// `npm run e2e:cluster -- start | in COMMAND... | stop`: the one-node cluster for a person.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { asObject, stringAt, valueAt } from '../../../../lib/kubernetes/json';
import { binaries, CACHE } from '../../../../tools/e2e/parts';
import { textsAt } from '../../support/objects';
import { until } from '../../support/poll';

const KEEPER = 'test/e2e/cluster/node/keeper.ts';
const STATE = join(CACHE, 'one-node.json');
const LOG = join(CACHE, 'one-node.log');
const USAGE = `Usage: npm run e2e:cluster -- start [MILVUS_TAG...]   starts a cluster; the tags are names for Milvus 2.3.5
       npm run e2e:cluster -- in COMMAND...         runs a command that reaches it, such as: in kubectl get pods -A
       npm run e2e:cluster -- stop                  ends it
`;

async function main([verb = '', ...rest]: readonly string[]): Promise<number> {
  if (verb === 'start') return start(rest);
  if (verb === 'in' && rest.length > 0) return inside(rest);
  if (verb === 'stop') return stop();
  process.stderr.write(USAGE);
  return 2;
}

async function start(tags: readonly string[]): Promise<number> {
  if (keeper() !== undefined) return failed('a cluster is running; end it with: npm run e2e:cluster -- stop');
  const log = openSync(LOG, 'w');
  const program = ['tools/run.js', KEEPER, '--until-stopped'];
  const started = spawn(process.execPath, [...program, ...(tags.length > 0 ? tags : ['v2.3.5'])], {
    detached: true,
    stdio: ['ignore', 'pipe', log],
  });
  const { pid, stdout } = started;
  // From now on `stop` ends it, and so does Ctrl-C.
  writeFileSync(STATE, JSON.stringify({ pid }));
  process.on('SIGINT', () => started.kill('SIGTERM'));
  const line = await new Promise<string | undefined>((done) => {
    if (stdout !== null) createInterface({ input: stdout }).once('line', done);
    started.on('exit', () => {
      done(undefined);
    });
  });
  if (line === undefined) return failed(readFileSync(LOG, 'utf8').trim() || 'it was ended while it started');
  writeFileSync(STATE, JSON.stringify({ ...asObject(JSON.parse(line)), pid }));
  started.unref();
  process.stdout.write('The cluster runs. Try: npm run e2e:cluster -- in kubectl get pods -A\n');
  return 0;
}

function inside(command: readonly string[]): number {
  if (keeper() === undefined) return failed('no cluster is running; start one with: npm run e2e:cluster -- start');
  const state = readState();
  const kubeconfig = stringAt(state, 'kubeconfig');
  if (kubeconfig === undefined) return failed('the cluster is still starting');
  const [program = '', ...args] = [...textsAt(state, 'entrance'), ...command];
  const { kubectl, helm4 } = binaries(process.env);
  const path = [dirname(kubectl), dirname(helm4), process.env.PATH ?? ''].join(':');
  const env = { ...process.env, PATH: path, KUBECONFIG: kubeconfig };
  return spawnSync(program, args, { stdio: 'inherit', env }).status ?? 1;
}

async function stop(): Promise<number> {
  const pid = keeper();
  if (pid !== undefined) {
    process.kill(pid, 'SIGTERM');
    await until('the end of the cluster', 120, () => (keeper() === undefined ? true : undefined));
  }
  for (const file of [STATE, LOG]) rmSync(file, { force: true });
  return 0;
}

/** The process that keeps the cluster, if there is one. */
function keeper(): number | undefined {
  const pid = Number(valueAt(readState(), 'pid'));
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(KEEPER) ? pid : undefined;
}

function readState(): unknown {
  return existsSync(STATE) ? JSON.parse(readFileSync(STATE, 'utf8')) : {};
}

function failed(why: string): number {
  process.stderr.write(`e2e:cluster  ${why}\n`);
  return 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.exit(failed(error instanceof Error ? error.message : String(error)));
  },
);
