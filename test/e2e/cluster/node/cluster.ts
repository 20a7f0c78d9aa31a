import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDERS } from '../../../../tools/e2e/parts';
import type { Image } from '../images/image';
import { addons } from './addons';
import { NODE_NAME } from './addresses';
import { installCertManager } from './cert-manager';
import { Cgroups } from './cgroups';
import { controlPlane } from './control-plane';
import { Frame } from './frame';
import { Identities } from './identities';
import { importImages } from './import';
import { Kubectl, PATIENCE } from './kubectl';
import { NAME, removeLeftovers } from './leftovers';
import { preparation } from './prepare';
import { Programs } from './programs';
import { Undo } from './undo';
import { worker } from './worker';

/** How to reach a cluster. */
export interface Access {
  readonly kubeconfig: string;
  readonly entrance: readonly string[];
}

/** The whole of a one-node cluster. It belongs to this process, and ends with it. */
export class OneNodeCluster {
  private readonly undo = new Undo();
  private readonly folder = join(tmpdir(), NAME);

  /** Resolves when pods can run. A failure has ended it again. */
  async start(images: readonly Image[]): Promise<Access> {
    try {
      await removeLeftovers();
      return await this.boot(images);
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  /** Also while it starts; then the start fails. */
  end(): Promise<void> {
    return this.undo.all();
  }

  private async boot(images: readonly Image[]): Promise<Access> {
    const { folder, undo } = this;
    mkdirSync(folder, { mode: 0o700 });
    await undo.add(() => {
      rmSync(folder, { recursive: true });
    });
    const cgroups = new Cgroups(NAME);
    cgroups.make();
    await undo.add(() => cgroups.remove());
    const frame = await Frame.start(join(FOLDERS.podPrograms, 'pause'), join(folder, 'frame.log'));
    await undo.add(() => frame.end());
    const programs = new Programs(frame, folder);
    await undo.add(() => {
      programs.end();
    });
    await programs.run(['bash', '-e', '-u', '-c', preparation(folder)]);
    const identities = new Identities(folder);
    const start = (commands: ReadonlyMap<string, readonly string[]>): void => {
      for (const [name, command] of commands) programs.start(name, command);
    };
    const { first, then } = controlPlane(folder, identities);
    const { containerd, ...node } = worker(folder, NAME, identities);
    start(first);
    programs.start('containerd', containerd);
    const imported = importImages(programs, folder, images);
    // Its failure is told below, unless another comes first.
    imported.catch(() => undefined);
    const kubectl = new Kubectl(programs, identities.kubeconfig('admin'));
    await kubectl.until('kube-apiserver', 'get', '--raw', '/readyz');
    start(then);
    for (const [name, command] of Object.entries(node)) programs.start(name, command);
    await kubectl.until('kube-controller-manager', 'get', 'serviceaccount', 'default', '-n', 'default');
    await kubectl.apply(JSON.stringify(addons()));
    await kubectl.until('kubelet', 'get', 'node', NODE_NAME);
    await kubectl.run('wait', '--for=condition=Ready', `node/${NODE_NAME}`, PATIENCE);
    await imported;
    for (const workload of ['deployment/coredns', 'daemonset/kube-network-policies'])
      await kubectl.run('rollout', 'status', workload, '-n', 'kube-system', PATIENCE);
    await installCertManager(programs, kubectl);
    return { kubeconfig: identities.kubeconfig('admin'), entrance: frame.network };
  }
}
