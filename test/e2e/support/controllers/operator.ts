import { type JsonObject, objectAt, stringAt } from '../../../../lib/kubernetes/json';
import type { Api } from '../api';
import type { Controller } from '../simulation';
import type { Network } from '../network';
import { listAt, nameOf, namespaceOf, textsAt, uidOf } from '../objects';
import type { Kubelet, Process } from './kubelet';

/** The container by which a pod of an operator is known, whatever its install is called. */
const CONTAINER = 'jaeger-operator';
const WEBHOOK_PORT = 9443;

/** What the operator's pod runs: the real program, or a simulation of it. */
export interface OperatorProgram extends Process {
  /** Starts with what the pod mounts and says; resolves to the port where its webhooks answer. */
  start(pod: OperatorPod): Promise<number>;
  /** One round of its work, once it is started. */
  work(): Promise<void>;
  stop(): void;
}

export interface OperatorPod {
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly image: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly certificate: string;
  readonly key: string;
}

/** Makes a program for the pod of an operator, which is called so on this machine. */
export type MakeProgram = (name: string) => OperatorProgram;

/** Starts a program for each pod of an operator when it could start, and stops it when the pod goes. */
export class Operator implements Controller {
  private released = false;
  /** By NAMESPACE/POD, also of those that are gone. */
  private readonly programs = new Map<string, OperatorProgram>();
  /** The uid of each pod that runs: another pod may come under the same name. */
  private readonly running = new Map<string, string>();

  constructor(
    private readonly api: Api,
    private readonly network: Network,
    private readonly kubelet: Kubelet,
    private readonly makeProgram: MakeProgram,
  ) {}

  /** Until this is called the pods stay as they are while their image is pulled. */
  release(): void {
    this.released = true;
  }

  /** What the operators have said. */
  log(): string {
    return [...this.programs.values()].map((program) => program.log()).join('');
  }

  async reconcile(): Promise<void> {
    const pods = (await this.api.list('/api/v1/pods')).filter((pod) => containerOf(pod) !== undefined);
    const uids = pods.map(uidOf);
    for (const [key, uid] of this.running) {
      if (!uids.includes(uid)) this.stopOne(key);
    }
    for (const pod of pods) {
      const program = this.programOf(keyOf(pod));
      this.kubelet.back(namespaceOf(pod), nameOf(pod), program);
      if (this.running.has(keyOf(pod))) await program.work();
      else if (this.released) await this.start(pod, program);
    }
  }

  stop(): void {
    for (const key of this.running.keys()) this.stopOne(key);
  }

  private programOf(key: string): OperatorProgram {
    const program = this.programs.get(key) ?? this.makeProgram(key.replace('/', '-'));
    this.programs.set(key, program);
    return program;
  }

  private stopOne(key: string): void {
    const [namespace = '', pod = ''] = key.split('/');
    this.network.closePod(namespace, pod, WEBHOOK_PORT);
    this.programs.get(key)?.stop();
    this.running.delete(key);
  }

  private async start(pod: JsonObject, program: OperatorProgram): Promise<void> {
    const namespace = namespaceOf(pod);
    const [mounted] = listAt(pod, 'spec', 'volumes').flatMap(
      (volume) => stringAt(volume, 'secret', 'secretName') ?? [],
    );
    const secret = await this.api.get(`/api/v1/namespaces/${namespace}/secrets/${mounted ?? ''}`);
    const data = (key: string): string => Buffer.from(stringAt(secret, 'data', key) ?? '', 'base64').toString();
    const container = containerOf(pod);
    const port = await program.start({
      namespace,
      serviceAccount: stringAt(pod, 'spec', 'serviceAccountName') ?? '',
      image: stringAt(container, 'image') ?? '',
      args: textsAt(container, 'args'),
      env: Object.fromEntries(listAt(container, 'env').map((entry) => [String(entry.name), valueOf(entry, pod)])),
      certificate: data('tls.crt'),
      key: data('tls.key'),
    });
    this.running.set(keyOf(pod), uidOf(pod));
    this.network.openPod(namespace, nameOf(pod), WEBHOOK_PORT, port);
  }
}

function containerOf(pod: unknown): JsonObject | undefined {
  return listAt(pod, 'spec', 'containers').find(({ name }) => name === CONTAINER);
}

function keyOf(pod: unknown): string {
  return `${namespaceOf(pod)}/${nameOf(pod)}`;
}

/** As the kubelet fills it in: a value, or a field of the pod; an annotation that is not there is empty. */
function valueOf(entry: unknown, pod: unknown): string {
  const field = stringAt(entry, 'valueFrom', 'fieldRef', 'fieldPath');
  if (field === undefined) return stringAt(entry, 'value') ?? '';
  const annotation = /^metadata\.annotations\['(.*)'\]$/.exec(field)?.[1];
  const found = annotation === undefined ? undefined : objectAt(pod, 'metadata', 'annotations')[annotation];
  return stringAt(pod, ...field.split('.')) ?? (typeof found === 'string' ? found : '');
}
