import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { stringAt, valueAt } from '../../../../lib/kubernetes/json';
import { VERSIONS } from '../../../../tools/e2e/parts';
import { resolve } from 'node:path';
import type { RealCluster } from '../support/real-cluster';

export interface OneNodeOptions {
  /** The tags under which the image of Milvus 2.3.5 is there. @default its own */
  readonly milvusTags?: readonly string[];
}

/** A cluster of one node, made of the package registries' programs; see preflight.ts for what it needs. */
export class OneNode implements RealCluster {
  /** Resolves when pods can run. */
  static async start({ milvusTags = [`v${VERSIONS.milvus}`] }: OneNodeOptions = {}): Promise<OneNode> {
    const keeper = spawn(process.execPath, ['tools/run.js', 'test/e2e/cluster/node/keeper.ts', ...milvusTags], {
      cwd: resolve(__dirname, '..', '..', '..', '..'),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise<void>((done) => {
      keeper.on('exit', () => {
        done();
      });
    });
    const line = await new Promise<string>((done, fail) => {
      createInterface({ input: keeper.stdout }).once('line', done);
      keeper.on('error', fail);
      keeper.on('exit', () => {
        fail(new Error('the cluster did not start; the reason is above'));
      });
    });
    const access: unknown = JSON.parse(line);
    const entrance = valueAt(access, 'entrance');
    return new OneNode(
      stringAt(access, 'kubeconfig') ?? '',
      Array.isArray(entrance) ? entrance.map(String) : [],
      keeper.stdin,
      ended,
    );
  }

  private constructor(
    readonly kubeconfig: string,
    readonly entrance: readonly string[],
    private readonly input: Writable,
    private readonly ended: Promise<void>,
  ) {}

  /** Resolves when nothing of it is left. */
  async end(): Promise<void> {
    this.input.end();
    await this.ended;
  }
}
