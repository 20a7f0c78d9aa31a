import { join } from 'node:path';
import { asObject, type JsonObject, objectAt, stringAt } from '../../../../lib/kubernetes/json';
import { podsOf } from '../../../support/jaeger-v2-pods';
import { BINARIES, type Binary } from '../../jaeger-v2/support/binaries';
import { Running } from '../../jaeger-v2/support/running';
import { listAt, nameOf } from '../../support/objects';
import { onLoopback } from '../support/listeners';
import { programOf, type Surroundings } from '../support/container';
import type { Ended, Node } from '../support/pod';

/** How long a job may take to end. */
const PATIENCE = 120;

/** The pods of a Jaeger 2 as its objects have them, each run as a process. */
export class JaegerV2Pods {
  private static started = 0;

  constructor(
    private readonly node: Node,
    private readonly objects: readonly JsonObject[],
    private readonly binary: Binary = ours(),
  ) {}

  /** Starts the pods of a Deployment, after their init containers; resolves to why Jaeger ended if it does so before it is ready. */
  async start(name: string): Promise<Running | string> {
    const workload = this.object('Deployment', name);
    const spec = objectAt(workload, 'spec', 'template', 'spec');
    for (const container of listAt(spec, 'initContainers')) {
      const { code, log } = await this.runContainer(spec, container);
      if (code !== '0') return `an init container ended with ${code}: ${log}`;
    }
    const [pod] = podsOf([workload, ...this.objects.filter(({ kind }) => kind === 'ConfigMap')]);
    const container = listAt(spec, 'containers').find((each) => each.name === 'jaeger') ?? {};
    const folder = this.folder(name);
    const { env } = programOf({ ...container, volumes: spec.volumes }, folder, this.surroundings);
    const mounts = Object.keys(pod?.mounts ?? {}).map((path): [string, string] => [path, `${folder}${path}`]);
    return Running.start(this.node.servers, {
      folder: this.node.folder,
      name: `${name}-${JaegerV2Pods.started}`,
      binary: this.binary,
      config: pod?.config ?? {},
      args: pod?.args ?? [],
      env,
      folders: Object.fromEntries<string>(mounts),
      addresses: this.node.addresses,
    });
  }

  /** Runs the pod of a CronJob once. */
  run(name: string): Promise<Ended> {
    const spec = objectAt(this.object('CronJob', name), 'spec', 'jobTemplate', 'spec', 'template', 'spec');
    return this.runContainer(spec, asObject(listAt(spec, 'containers')[0]));
  }

  private async runContainer(spec: JsonObject, container: JsonObject): Promise<Ended> {
    const name = stringAt(container, 'name') ?? '';
    const folder = this.folder(name);
    const pod = { ...container, volumes: spec.volumes };
    const { command, env } = await onLoopback(programOf(pod, folder, this.surroundings));
    const process = `${name}-${JaegerV2Pods.started}`;
    this.node.servers.start(process, command, env);
    const code = await this.node.servers.ended(process, PATIENCE);
    return { code, log: this.node.servers.log(process) };
  }

  private object(kind: string, name: string): JsonObject {
    const found = this.objects.find((object) => object.kind === kind && nameOf(object) === name);
    if (found === undefined) throw new Error(`there is no ${kind} ${name}`);
    return found;
  }

  private folder(name: string): string {
    return join(this.node.folder, `pod-${name}-${(JaegerV2Pods.started += 1)}`);
  }

  private get surroundings(): Surroundings {
    const configMaps = this.objects.filter(({ kind }) => kind === 'ConfigMap');
    return {
      ...this.node,
      configMaps: Object.fromEntries(configMaps.map((object) => [nameOf(object), objectAt(object, 'data')])),
    };
  }
}

function ours(): Binary {
  const [built] = BINARIES;
  if (built === undefined) throw new Error('there is no binary');
  return built;
}
