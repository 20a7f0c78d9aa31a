import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { stringAt } from '../../../../lib/kubernetes/json';
import { binaries } from '../../../../tools/e2e/parts';
import { Api } from '../../support/api';
import { ROOT } from '../../support/root';
import { CertManager } from '../../support/controllers/cert-manager';
import { IngressController } from '../../support/controllers/ingress-controller';
import { MilvusOperator } from '../../support/controllers/milvus-operator';
import { listAt } from '../../support/objects';
import { Authority } from '../../support/pki';
import { until } from '../../support/poll';
import { Servers } from '../../support/servers';
import { Shell } from '../../support/shell';
import { type Helm, shellEnvironment } from '../../support/shell-environment';
import { type Controller, Simulation } from '../../support/simulation';
import { CURL } from '../images/names';
import { differences, snapshot, type Snapshot, sweep } from './snapshot';
import { CERT_MANAGER_ITSELF, complete, INGRESS_CONTROLLER, restore, THE_MILVUS_OPERATOR } from './surroundings';
import { type UnderTest, underTest } from './under-test';

/** What the ingress controller of the tests gives to every Ingress: the address that the runbooks show. */
const ADDRESS = '192.168.122.34';
/** The chart repository of the runbooks. */
export const REPOSITORY = 'https://zilliztech.github.io/milvus-helm/';
/** A pod of the simulated Milvus Operator: it does nothing, and has a shell. */
const IDLE = { image: CURL, command: ['sleep', '100000'] };

/** A cluster with a real kubelet, as long as a file of tests. What it lacks is simulated, and everything is taken away at the end. */
export class RunningCluster {
  static async start(helm: Helm = 'helm4'): Promise<RunningCluster> {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-cluster-'));
    const servers = new Servers(folder);
    const undoing = [() => servers.end()];
    try {
      const target = underTest();
      const env = shellEnvironment({
        folder,
        helm,
        kubeconfig: target.kubeconfig,
        proxy: await serveCharts(folder, servers, target, helm),
        direct: ['127.0.0.1', ...hostsIn(target.kubeconfig)],
        authorities: join(folder, 'chart-pki', 'ca.crt'),
      });
      const place = workplace(folder);
      const shell = new Shell(place, env, target.entrance);
      const socket = join(folder, 'api.sock');
      const proxy = [binaries(process.env).kubectl, 'proxy', `--unix-socket=${socket}`];
      servers.start('kubectl-proxy', [...target.entrance, ...proxy], env);
      const api = Api.behind(socket);
      await servers.until('kubectl-proxy', 60, async () => ((await api.ready()) ? true : undefined));
      const authority = new Authority(join(folder, 'pki'));
      const before = await snapshot(shell);
      undoing.unshift(() => sweep(shell, before));
      await complete(shell, target.simulated);
      const simulation = new Simulation(controllers(target, api, authority));
      undoing.unshift(() => simulation.stop());
      const clean = await snapshot(shell);
      return new RunningCluster(place, shell, api, authority, { servers, simulation, target, before, clean });
    } catch (error) {
      for (const undo of undoing) await undo();
      throw error;
    }
  }

  private constructor(
    /** Where the shell is: the folder that holds `dist`. */
    readonly folder: string,
    readonly shell: Shell,
    readonly api: Api,
    readonly authority: Authority,
    private readonly parts: {
      readonly servers: Servers;
      readonly simulation: Simulation;
      readonly target: UnderTest;
      readonly before: Snapshot;
      readonly clean: Snapshot;
    },
  ) {}

  /** Resolves when the controllers of the tests, if any, have seen the present state. */
  settled(): Promise<void> {
    return this.parts.simulation.settled();
  }

  /** What differs from the cluster before the tests; empty as soon as everything of theirs is gone. */
  async left(): Promise<string[]> {
    return this.same(this.parts.clean);
  }

  /**
   * Does these steps, and takes away what stood for missing parts. Resolves to what is different from the very beginning. What is new
   * does not stay, also where a step fails.
   */
  async end(...steps: readonly (() => Promise<unknown>)[]): Promise<string[]> {
    const { simulation, servers, target, before } = this.parts;
    try {
      for (const step of steps) await step();
      await simulation.stop();
      await restore(this.shell, target.simulated);
      return await this.same(before);
    } finally {
      await simulation.stop();
      await sweep(this.shell, before);
      await servers.end();
    }
  }

  /** Garbage collection and namespaces take their time. */
  private async same(before: Snapshot): Promise<string[]> {
    let found: string[] = [];
    await until('the garbage collector', 90, async () => {
      found = differences(before, await snapshot(this.shell));
      return found.length === 0 ? true : undefined;
    }).catch(() => undefined);
    return found;
  }
}

function controllers({ simulated }: UnderTest, api: Api, authority: Authority): Controller[] {
  const parts: readonly (readonly [string, Controller])[] = [
    [CERT_MANAGER_ITSELF, new CertManager(api, authority)],
    [INGRESS_CONTROLLER, new IngressController(api, ADDRESS)],
    [THE_MILVUS_OPERATOR, new MilvusOperator(api, IDLE)],
  ];
  return parts.filter(([what]) => simulated.includes(what)).map(([, controller]) => controller);
}

/** The folder that holds `dist`, where a runbook wants to be followed, and may write. */
function workplace(folder: string): string {
  const place = join(folder, 'work');
  mkdirSync(place);
  for (const name of ['dist', 'imports']) symlinkSync(join(ROOT, name), join(place, name));
  return place;
}

/** Resolves to the address of the proxy through which helm finds the chart. */
async function serveCharts(folder: string, servers: Servers, target: UnderTest, helm: Helm): Promise<string> {
  const program = [process.execPath, join(ROOT, 'tools/run.js'), join(ROOT, 'test/e2e/support/chart-server.ts')];
  const args = [folder, REPOSITORY, binaries(process.env)[helm]];
  servers.start('charts', [...target.entrance, ...program, ...args], { HOME: folder });
  const file = join(folder, 'address');
  await servers.until('charts', 60, () => (existsSync(file) ? true : undefined));
  return readFileSync(file, 'utf8');
}

/** Only helm's repository is behind the proxy; the API server is wherever the kubeconfig says. */
function hostsIn(kubeconfig: string): string[] {
  const servers = listAt(load(readFileSync(kubeconfig, 'utf8')), 'clusters').map((each) =>
    stringAt(each, 'cluster', 'server'),
  );
  return servers.map((server = 'https://localhost') => new URL(server).hostname);
}
