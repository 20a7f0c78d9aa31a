import { join, resolve } from 'node:path';
import { binaries } from '../../../tools/e2e/parts';
import type { Api } from './api';
import { type Request, requestsOf } from './audit';
import { type Controller, Simulation } from './simulation';
import { certManagerIsInstalled } from './cert-manager-install';
import { RUNBOOK_CHARTS } from './charts';
import { AS_ON_A_NODE, AT_ONCE, type Lateness } from './lateness';
import { milvusOperatorIsInstalled } from './milvus-operator-install';
import { Network } from './network';
import { Plane } from './plane';
import { until } from './poll';
import { prometheusIsInstalled } from './prometheus-install';
import { unready } from './readiness';
import { CertManager } from './controllers/cert-manager';
import { ChartRepository } from './controllers/chart-repository';
import { Deployments } from './controllers/deployments';
import { IngressController } from './controllers/ingress-controller';
import { Jobs } from './controllers/jobs';
import { KubeProxy } from './controllers/kube-proxy';
import { Kubelet } from './controllers/kubelet';
import { MilvusOperator } from './controllers/milvus-operator';
import { Operator, type OperatorProgram } from './controllers/operator';
import { SimulatedOperator } from './controllers/simulated-operator';
import { RealOperator } from './controllers/real-operator';
import { ROOT } from './root';
import { Shell } from './shell';
import { type Helm, shellEnvironment } from './shell-environment';

/** The operator of JAEGER_OPERATOR, where that names one. */
export const REAL_OPERATOR = process.env.JAEGER_OPERATOR;

export interface ClusterOptions {
  readonly helm: Helm;
  /** The address of every Ingress. */
  readonly address: string;
  /** The chart repository that helm may reach. */
  readonly repository: string;
  /** @default as on a node */
  readonly lateness?: Lateness;
  /** What else reconciles. @default - nothing */
  readonly more?: (api: Api) => readonly Controller[];
}

/** A cluster with cert-manager, an ingress controller and nodes, all simulated; and a shell that leads to it. */
export class Cluster {
  static async start({ lateness = AS_ON_A_NODE, more = () => [], ...options }: ClusterOptions): Promise<Cluster> {
    const network = new Network();
    // What is there before the test begins does not keep it waiting.
    const pace: Lateness = { ...AT_ONCE };
    const closing: (() => void | Promise<void>)[] = [
      () => {
        network.stop();
      },
    ];
    try {
      const plane = await Plane.start(network);
      closing.unshift(() => plane.end());
      network.attach(plane.api);
      const kubelet = new Kubelet(plane.api, plane.authority, pace);
      closing.unshift(() => {
        kubelet.stop();
      });
      await kubelet.start(network);
      const operator = new Operator(plane.api, network, kubelet, (name) => operatorProgram(plane, name));
      const simulation = new Simulation([
        new CertManager(plane.api, plane.authority),
        new Deployments(plane.api, pace),
        new Jobs(plane.api),
        operator,
        new MilvusOperator(plane.api),
        kubelet,
        new KubeProxy(plane.api, network, pace),
        new IngressController(plane.api, options.address),
        ...more(plane.api),
      ]);
      // The controllers stop first: they would start the operator again.
      closing.unshift(
        () => simulation.stop(),
        () => {
          operator.stop();
        },
      );
      const repository = new ChartRepository({
        folder: join(plane.folder, 'charts'),
        authority: plane.authority,
        url: options.repository,
        charts: RUNBOOK_CHARTS,
        helm: binaries(process.env)[options.helm],
      });
      closing.unshift(() => {
        repository.stop();
      });
      const shell = new Shell(
        ROOT,
        shellEnvironment({
          folder: plane.folder,
          helm: options.helm,
          kubeconfig: plane.kubeconfig,
          proxy: await repository.start(),
          direct: ['127.0.0.1'],
          authorities: plane.authority.certificateFile,
        }),
      );
      await certManagerIsInstalled(shell);
      await milvusOperatorIsInstalled(shell);
      await prometheusIsInstalled(shell);
      await simulation.settled();
      await until('what was there before', 60, async () =>
        (await unready(plane.api)).length === 0 ? true : undefined,
      );
      Object.assign(pace, lateness);
      return new Cluster(plane, shell, simulation, operator, repository, closing);
    } catch (error) {
      for (const close of closing) await close();
      throw error;
    }
  }

  private constructor(
    private readonly plane: Plane,
    readonly shell: Shell,
    readonly simulation: Simulation,
    readonly operator: Operator,
    readonly repository: ChartRepository,
    private readonly closing: readonly (() => void | Promise<void>)[],
  ) {}

  get api(): Api {
    return this.plane.api;
  }

  /** What ServiceAccounts have asked of the API server so far. */
  audit(): Request[] {
    return requestsOf(this.plane.audit());
  }

  /** What the operator has said. */
  operatorLog(): string {
    return this.operator.log();
  }

  async end(): Promise<void> {
    for (const close of this.closing) await close();
  }
}

function operatorProgram(plane: Plane, name: string): OperatorProgram {
  return REAL_OPERATOR === undefined || REAL_OPERATOR === ''
    ? new SimulatedOperator(plane.api)
    : new RealOperator(plane, resolve(REAL_OPERATOR), name);
}
