import { createServer, type Server } from 'node:https';
import type { Duplex } from 'node:stream';
import { type JsonObject, stringAt, valueAt } from '../../../../lib/kubernetes/json';
import type { Api } from '../api';
import type { Controller } from '../simulation';
import { type Lateness, Rounds } from '../lateness';
import type { Network } from '../network';
import { isReady, listAt, nameOf, namespaceOf, uidOf } from '../objects';
import type { Authority } from '../pki';
import { listen } from '../ports';

export const NODE = 'node';
// An address for documentation: only the network of the tests knows the way.
const ADDRESS = '192.0.2.1';
const PORT = 10250;

/** What a pod does when it is not only simulated. */
export interface Process {
  /** Whether the container answers. */
  ready(): boolean;
  log(): string;
}

/**
 * The kubelet of the one node: pods run as soon as their Secrets are there, are Ready some rounds later, have logs, and
 * end when they are deleted.
 */
export class Kubelet implements Controller {
  private readonly processes = new Map<string, Process>();
  private readonly running = new Rounds();
  private readonly server: Server;
  private readonly forwarded = new Set<Duplex>();

  constructor(
    private readonly api: Api,
    authority: Authority,
    private readonly lateness: Lateness,
  ) {
    const { key, certificate } = authority.issue(NODE, [ADDRESS]);
    this.server = createServer({ key, cert: certificate }, ({ url = '' }, answer) => {
      const [, what, namespace = '', pod = ''] = new URL(url, 'https://node').pathname.split('/');
      if (what !== 'containerLogs') answer.writeHead(404).end();
      else answer.end(this.log(namespace, pod));
    });
    this.server.on('upgrade', ({ url = '' }, socket) => {
      this.forward(url, socket);
    });
  }

  async start(network: Network): Promise<void> {
    network.openNode(`${ADDRESS}:${PORT}`, await listen(this.server));
    await this.api.create('/api/v1/nodes', { apiVersion: 'v1', kind: 'Node', metadata: { name: NODE } });
    await this.api.merge(`/api/v1/nodes/${NODE}/status`, {
      status: {
        addresses: [{ type: 'InternalIP', address: ADDRESS }],
        daemonEndpoints: { kubeletEndpoint: { Port: PORT } },
      },
    });
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
    for (const socket of this.forwarded) socket.destroy();
  }

  /** A pod that is backed by a real program. */
  back(namespace: string, pod: string, process: Process): void {
    this.processes.set(`${namespace}/${pod}`, process);
  }

  async reconcile(): Promise<void> {
    for (const pod of await this.api.list('/api/v1/pods')) {
      const path = `/api/v1/namespaces/${namespaceOf(pod)}/pods/${nameOf(pod)}`;
      if (valueAt(pod, 'metadata', 'deletionTimestamp') !== undefined) await this.api.remove(path);
      else if (!isReady(pod)) await this.bringUp(path, pod);
    }
  }

  private async canRun(pod: JsonObject): Promise<boolean> {
    const secrets = await this.api.list(`/api/v1/namespaces/${namespaceOf(pod)}/secrets`);
    const wanted = listAt(pod, 'spec', 'volumes').flatMap((volume) => stringAt(volume, 'secret', 'secretName') ?? []);
    const mounted = wanted.every((name) => secrets.some((secret) => nameOf(secret) === name));
    return mounted && (this.processes.get(`${namespaceOf(pod)}/${nameOf(pod)}`)?.ready() ?? true);
  }

  private async bringUp(path: string, pod: JsonObject): Promise<void> {
    const runs = stringAt(pod, 'status', 'phase') === 'Running';
    if (!runs && !(await this.canRun(pod))) return;
    const ready = this.running.passed(uidOf(pod), this.roundsUntilReady(pod));
    if (runs && !ready) return;
    const containers = listAt(pod, 'spec', 'containers').map(({ name, image }) => ({
      ...{ name, image, imageID: image, ready, started: true, restartCount: 0, state: { running: {} } },
    }));
    const conditions = ['Ready', 'ContainersReady'].map((type) => ({ type, status: ready ? 'True' : 'False' }));
    await this.api.merge(`${path}/status`, { status: { phase: 'Running', conditions, containerStatuses: containers } });
  }

  private roundsUntilReady(pod: JsonObject): number {
    const delays = listAt(pod, 'spec', 'containers').map((container) =>
      Number(valueAt(container, 'readinessProbe', 'initialDelaySeconds') ?? 0),
    );
    return this.lateness.ready + this.lateness.probe * Math.max(0, ...delays);
  }

  /** kubectl may wait for somebody who connects; nothing of this pod would answer. */
  private forward(url: string, socket: Duplex): void {
    socket.on('error', () => socket.destroy());
    if (!url.startsWith('/portForward/')) {
      socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
      return;
    }
    this.forwarded.add(socket);
    socket.on('close', () => this.forwarded.delete(socket));
    const headers = ['Connection: Upgrade', 'Upgrade: SPDY/3.1', 'X-Stream-Protocol-Version: portforward.k8s.io'];
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headers.join('\r\n')}\r\n\r\n`);
    socket.resume();
  }

  private log(namespace: string, pod: string): string {
    return this.processes.get(`${namespace}/${pod}`)?.log() ?? playedLog(pod);
  }
}

/** One line in which the words stand that the runbook looks for in the log of a Milvus. */
function playedLog(pod: string): string {
  return `simulated by the tests: pod ${pod}: Init tracer finished\n`;
}
