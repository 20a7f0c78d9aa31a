import { objectAt, stringAt } from '../../../../lib/kubernetes/json';
import type { Api } from '../api';
import type { Role } from '../cast';
import type { Network } from '../network';
import { listAt, nameOf, namespaceOf, textsAt } from '../objects';
import type { Kubelet, Process } from './kubelet';

const NAME = 'jaeger-operator';
const WEBHOOK_PORT = 9443;

/** What the operator's pod runs: the real program, or one that plays it. */
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

/** Starts the program when the pod of the Deployment could start, and stops it when the pod goes. */
export class Operator implements Role {
  private released = false;
  private running: string | undefined;

  constructor(
    private readonly api: Api,
    private readonly network: Network,
    private readonly kubelet: Kubelet,
    private readonly program: OperatorProgram,
  ) {}

  /** Until this is called the pod stays as it is while its image is pulled. */
  release(): void {
    this.released = true;
  }

  log(): string {
    return this.program.log();
  }

  async play(): Promise<void> {
    const pod = (await this.api.list('/api/v1/pods')).find((candidate) => nameOf(candidate) === NAME);
    if (pod === undefined) {
      this.stop();
      return;
    }
    const namespace = namespaceOf(pod);
    this.kubelet.back(namespace, NAME, this.program);
    if (this.running !== undefined) await this.program.work();
    else if (this.released) await this.start(namespace, pod);
  }

  stop(): void {
    if (this.running === undefined) return;
    this.network.closePod(this.running, NAME, WEBHOOK_PORT);
    this.program.stop();
    this.running = undefined;
  }

  private async start(namespace: string, pod: unknown): Promise<void> {
    const [mounted] = listAt(pod, 'spec', 'volumes').flatMap(
      (volume) => stringAt(volume, 'secret', 'secretName') ?? [],
    );
    const secret = await this.api.get(`/api/v1/namespaces/${namespace}/secrets/${mounted ?? ''}`);
    const data = (key: string): string => Buffer.from(stringAt(secret, 'data', key) ?? '', 'base64').toString();
    const container = listAt(pod, 'spec', 'containers').find(({ name }) => name === NAME);
    const port = await this.program.start({
      namespace,
      serviceAccount: stringAt(pod, 'spec', 'serviceAccountName') ?? '',
      image: stringAt(container, 'image') ?? '',
      args: textsAt(container, 'args'),
      env: Object.fromEntries(listAt(container, 'env').map((entry) => [String(entry.name), valueOf(entry, pod)])),
      certificate: data('tls.crt'),
      key: data('tls.key'),
    });
    this.running = namespace;
    this.network.openPod(namespace, NAME, WEBHOOK_PORT, port);
  }
}

/** As the kubelet fills it in: a value, or a field of the pod; an annotation that is not there is empty. */
function valueOf(entry: unknown, pod: unknown): string {
  const field = stringAt(entry, 'valueFrom', 'fieldRef', 'fieldPath');
  if (field === undefined) return stringAt(entry, 'value') ?? '';
  const annotation = /^metadata\.annotations\['(.*)'\]$/.exec(field)?.[1];
  const found = annotation === undefined ? undefined : objectAt(pod, 'metadata', 'annotations')[annotation];
  return stringAt(pod, ...field.split('.')) ?? (typeof found === 'string' ? found : '');
}
