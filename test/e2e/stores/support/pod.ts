import { join } from 'node:path';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { until } from '../../support/poll';
import type { Servers } from '../../support/servers';
import { programOf, type Surroundings } from './container';
import { onLoopback } from './listeners';
import { configMapsOf, podOf } from './pods';

/** How long a program may take to start, or to end; noisy machines are slow. */
const PATIENCE = 120;

/** Where pods run: the keeper of their processes, a folder for their files, and what they find around them. */
export interface Node extends Omit<Surroundings, 'configMaps'> {
  readonly servers: Servers;
  readonly folder: string;
}

/** A pod that the operator made of a Jaeger, run as a process (container.ts and listeners.ts say what is mapped). */
export class Pod {
  private static count = 0;

  /** Starts it, and returns at once; `change` is what a test does to the operator's pod. */
  static async begin(node: Node, jaeger: string, child: string, change = unchanged): Promise<Pod> {
    const name = `${jaeger}-${child}-${++Pod.count}`;
    const surroundings = { ...node, configMaps: configMapsOf(jaeger) };
    const program = await onLoopback(programOf(change(podOf(jaeger, child)), join(node.folder, name), surroundings));
    node.servers.start(name, program.command, program.env);
    return new Pod(node.servers, name, program.ports);
  }

  /** Starts it, and waits until its readiness probe succeeds. */
  static async start(node: Node, jaeger: string, child: string, change = unchanged): Promise<Pod> {
    const pod = await Pod.begin(node, jaeger, child, change);
    await node.servers.until(pod.name, PATIENCE, async () => {
      const answer = await fetch(`http://127.0.0.1:${pod.port('admin.http')}/`).catch(() => undefined);
      return answer?.ok === true ? true : undefined;
    });
    return pod;
  }

  /** Runs the pod of a job: its exit code, and what it printed. */
  static async run(node: Node, jaeger: string, child: string, change = unchanged): Promise<Ended> {
    return (await Pod.begin(node, jaeger, child, change)).ended();
  }

  private constructor(
    private readonly servers: Servers,
    readonly name: string,
    private readonly ports: ReadonlyMap<string, number>,
  ) {}

  /** The port of loopback for a listener, such as `collector.otlp.http`. */
  port(listener: string): number {
    const port = this.ports.get(listener);
    if (port === undefined) throw new Error(`${this.name} has no listener '${listener}'`);
    return port;
  }

  log(): string {
    return this.servers.log(this.name);
  }

  /** Waits until its log contains a text. */
  async says(text: string): Promise<void> {
    await until(`'${text}' in the log of ${this.name}`, PATIENCE, () => (this.log().includes(text) ? true : undefined));
  }

  /** Waits until it has ended by itself. */
  async ended(): Promise<Ended> {
    const code = await this.servers.ended(this.name, PATIENCE);
    return { code, log: this.log() };
  }

  /** As the kubelet stops a pod. */
  async stop(): Promise<void> {
    this.servers.stop(this.name);
    await this.ended();
  }
}

function unchanged(pod: JsonObject): JsonObject {
  return pod;
}

/** How a process ended. */
export interface Ended {
  /** The exit code, or the signal. */
  readonly code: string;
  readonly log: string;
}
