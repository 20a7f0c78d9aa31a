import { create } from '../../support/create';
import type { Shell } from '../../support/shell';
import { CURL } from '../images/names';

/** The claim that a Jaeger names. */
export const CLAIM = 'jaeger-badger';
const CLASS = 'e2e-local';
/** The one-node cluster has a folder of its own there, which ends with it. */
const ON_NODE = '/var/lib';

/** A volume on the node, for a cluster that provides none: a folder that a pod creates and removes. */
export class LocalVolume {
  static async create(shell: Shell, name: string, namespace: string): Promise<LocalVolume> {
    const node = await shell.ok("kubectl get nodes -o jsonpath='{.items[0].metadata.name}'");
    const volume = new LocalVolume(shell, name, node);
    await volume.onNode(namespace, `mkdir -p /host/${name}`);
    const nodes = { key: 'kubernetes.io/hostname', operator: 'In', values: [node] };
    await create(shell, {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name },
      spec: {
        capacity: { storage: '1Gi' },
        accessModes: ['ReadWriteOnce'],
        storageClassName: CLASS,
        persistentVolumeReclaimPolicy: 'Retain',
        local: { path: `${ON_NODE}/${name}` },
        nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [nodes] }] } },
      },
    });
    return volume;
  }

  /** The claim of a Jaeger: of this volume, or of one that the cluster provides. */
  static async claim(shell: Shell, namespace: string, volume: LocalVolume | undefined): Promise<void> {
    const of = volume === undefined ? {} : { storageClassName: CLASS, volumeName: volume.name };
    await create(shell, {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: CLAIM, namespace },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...of },
    });
  }

  private constructor(
    private readonly shell: Shell,
    readonly name: string,
    private readonly node: string,
  ) {}

  /** After its claim is gone. */
  async remove(): Promise<void> {
    await this.shell.ok(`kubectl delete pv ${this.name}`);
    await this.onNode('default', `rm -r /host/${this.name}`);
  }

  private async onNode(namespace: string, command: string): Promise<void> {
    const name = 'e2e-volume';
    const container = {
      name,
      image: CURL,
      command: ['sh', '-c', command],
      securityContext: { runAsUser: 0 },
      volumeMounts: [{ name: 'host', mountPath: '/host' }],
    };
    await create(this.shell, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace },
      spec: {
        nodeName: this.node,
        restartPolicy: 'Never',
        containers: [container],
        volumes: [{ name: 'host', hostPath: { path: ON_NODE } }],
      },
    });
    await this.shell.ok(
      `kubectl wait --for=jsonpath='{.status.phase}'=Succeeded pod/${name} -n ${namespace} --timeout=300s`,
    );
    await this.shell.ok(`kubectl delete pod ${name} -n ${namespace}`);
  }
}
