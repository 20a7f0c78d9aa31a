import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { create } from '../../support/create';
import { until } from '../../support/poll';
import { NODE_JS } from '../images/names';
import type { RunningCluster } from './cluster';
import { RESTRICTED, RESTRICTED_CONTAINER } from './pods';

const NAMESPACE = 'data';
const NAME = 'elasticsearch';
const PROGRAM = join(__dirname, '..', 'pods', 'elasticsearch.ts');

/** An Elasticsearch at the address of the production runbook, simulated by a small program in a pod. */
export class Elasticsearch {
  static async start(cluster: RunningCluster): Promise<Elasticsearch> {
    const simulated = new Elasticsearch(cluster);
    const { certificate, key } = cluster.authority.issue(NAME, [`${NAME}.${NAMESPACE}.svc`]);
    const program = transformSync(readFileSync(PROGRAM, 'utf8'), {
      loader: 'ts',
      format: 'cjs',
      target: 'node20',
    }).code;
    const objects = simulated.objects({ 'tls.crt': certificate, 'tls.key': key }, program);
    await create(cluster.shell, objects);
    await cluster.shell.ok(`kubectl rollout status deployment/${NAME} -n ${NAMESPACE} --timeout=600s`);
    return simulated;
  }

  readonly username = 'jaeger';
  readonly password = randomBytes(12).toString('hex');

  private constructor(private readonly cluster: RunningCluster) {}

  /** Refuses every connection, and ends those that are there. */
  async goDown(): Promise<void> {
    await this.run("require('fs').writeFileSync('/state/down', '')");
    await this.reachable(false);
  }

  async comeBack(): Promise<void> {
    await this.run("require('fs').rmSync('/state/down')");
    await this.reachable(true);
  }

  async remove(): Promise<void> {
    await this.cluster.shell.ok(`kubectl delete namespace ${NAMESPACE}`);
  }

  private run(script: string): Promise<string> {
    return this.cluster.shell.ok(`kubectl exec deployment/${NAME} -n ${NAMESPACE} -- node -e "${script}"`);
  }

  private async reachable(wanted: boolean): Promise<void> {
    const script =
      "require('net').connect(9200).on('connect', () => { console.log('yes'); process.exit() }).on('error', () => console.log('no'))";
    await until(`an Elasticsearch that is ${wanted ? 'there' : 'gone'}`, 60, async () =>
      (await this.run(script)).trim() === (wanted ? 'yes' : 'no') ? true : undefined,
    );
  }

  private objects(tls: Readonly<Record<string, string>>, program: string): object {
    const labels = { app: NAME };
    const metadata = { name: NAME, namespace: NAMESPACE };
    const container = {
      name: NAME,
      image: NODE_JS,
      command: ['node', '/program/main.js'],
      env: [
        { name: 'ES_USERNAME', value: this.username },
        { name: 'ES_PASSWORD', value: this.password },
      ],
      readinessProbe: { tcpSocket: { port: 9200 }, periodSeconds: 1 },
      volumeMounts: [
        { name: 'program', mountPath: '/program' },
        { name: 'tls', mountPath: '/tls' },
        { name: 'state', mountPath: '/state' },
      ],
      ...RESTRICTED_CONTAINER,
    };
    const volumes = [
      { name: 'program', configMap: { name: NAME } },
      { name: 'tls', secret: { secretName: NAME } },
      { name: 'state', emptyDir: {} },
    ];
    return {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } },
        { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'main.js': program } },
        { apiVersion: 'v1', kind: 'Secret', metadata, stringData: tls },
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          metadata,
          spec: {
            selector: { matchLabels: labels },
            template: { metadata: { labels }, spec: { ...RESTRICTED, containers: [container], volumes } },
          },
        },
        {
          apiVersion: 'v1',
          kind: 'Service',
          metadata,
          spec: { selector: labels, ports: [{ port: 9200 }] },
        },
      ],
    };
  }
}
