import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { isObject, objectAt, stringAt } from '../../../lib/kubernetes/json';
import type { Api } from './api';
import { labelsOf, listAt, nameOf, namespaceOf, selects, uidOf } from './objects';
import { tunnel } from './tunnel';

/**
 * The cluster's network, as far as the API server needs it. The API server asks this proxy for every address inside of the
 * cluster (an egress selector, as managed clusters have), and the proxy leads to what listens on loopback in its stead.
 */
export class Network {
  private readonly server: Server = createServer();
  private readonly pods = new Map<string, number>();
  private readonly nodes = new Map<string, number>();
  /** The uids of the pods to which Services lead. */
  private served: ReadonlySet<string> = new Set();
  private api: Api | undefined;

  async start(path: string): Promise<void> {
    this.server.on('connect', ({ url = '' }, socket: Socket) => {
      socket.on('error', () => socket.destroy());
      this.portOf(url).then(
        (port) => {
          tunnel(socket, port);
        },
        () => {
          tunnel(socket, undefined);
        },
      );
    });
    this.server.listen(path);
    await once(this.server, 'listening');
  }

  attach(api: Api): void {
    this.api = api;
  }

  /** From now on a port of a pod answers at a port of loopback. */
  openPod(namespace: string, pod: string, port: number, local: number): void {
    this.pods.set(`${namespace}/${pod}:${port}`, local);
  }

  closePod(namespace: string, pod: string, port: number): void {
    this.pods.delete(`${namespace}/${pod}:${port}`);
  }

  /** From now on Services lead to these pods, and to no others. */
  serve(uids: readonly string[]): void {
    this.served = new Set(uids);
  }

  openNode(address: string, local: number): void {
    this.nodes.set(address, local);
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** Where a node listens, or the first pod behind a Service, found as kube-proxy does: selector, Ready, then targetPort. */
  private async portOf(address: string): Promise<number | undefined> {
    if (this.nodes.has(address)) return this.nodes.get(address);
    const [ip, port] = address.split(':');
    const services = (await this.api?.list('/api/v1/services')) ?? [];
    const service = services.find((candidate) => stringAt(candidate, 'spec', 'clusterIP') === ip);
    const target = listAt(service, 'spec', 'ports').find((candidate) => candidate.port === Number(port))?.targetPort;
    if (!isObject(service)) return undefined;
    const pods = (await this.api?.list(`/api/v1/namespaces/${namespaceOf(service)}/pods`)) ?? [];
    return pods
      .filter((pod) => this.served.has(uidOf(pod)) && selects(objectAt(service, 'spec', 'selector'), labelsOf(pod)))
      .map((pod) => this.pods.get(`${namespaceOf(pod)}/${nameOf(pod)}:${containerPort(pod, target)}`))
      .find((local) => local !== undefined);
  }
}

/** A targetPort is a number, or the name of a port of a container. */
function containerPort(pod: unknown, target: unknown): string {
  const ports = listAt(pod, 'spec', 'containers').flatMap((container) => listAt(container, 'ports'));
  return String(ports.find((port) => port.name === target)?.containerPort ?? target);
}
