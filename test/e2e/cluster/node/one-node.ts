import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stringAt } from '../../../../lib/kubernetes/json';
import { VERSIONS } from '../../../../tools/e2e/parts';
import { textsAt } from '../../support/objects';
import { ROOT } from '../../support/root';
import type { RealCluster } from '../support/real-cluster';

const KEEPER = ['tools/run.js', 'test/e2e/cluster/node/keeper.ts'];

export interface OneNodeOptions {
  /** The tags under which the image of Milvus 2.3.5 is there. @default its own */
  readonly milvusTags?: readonly string[];
}

/** Starts a cluster of one node, made of programs of the package registries; see requirements.ts. Pods can run then. */
export async function startOneNode({
  milvusTags = [`v${VERSIONS.milvus}`],
}: OneNodeOptions = {}): Promise<RealCluster> {
  const keeper = spawn(process.execPath, [...KEEPER, ...milvusTags], { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => {
    keeper.on('exit', () => {
      done();
    });
  });
  const line = await new Promise<string>((done, fail) => {
    createInterface({ input: keeper.stdout }).once('line', done);
    keeper.on('error', fail);
    keeper.on('exit', () => {
      fail(new Error('the one-node cluster did not start; the reason is above'));
    });
  });
  const access: unknown = JSON.parse(line);
  return {
    kubeconfig: stringAt(access, 'kubeconfig') ?? '',
    entrance: textsAt(access, 'entrance'),
    images: textsAt(access, 'images'),
    end: () => {
      keeper.stdin.end();
      return ended;
    },
  };
}
