import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../support/root';
import { Executor } from '../../support/executor';
import type { KeyPair } from '../../support/pki';
import type { Step } from '../../support/runbook';
import { secretFiles } from '../../support/secret-files';
import type { Synthesized } from '../../support/synthesized';
import { withoutAges } from '../../support/table';
import type { RunningCluster } from './cluster';
import { Elasticsearch } from './elasticsearch';
import { THE_MILVUS_OPERATOR } from './surroundings';
import { underTest } from './under-test';

const ELASTICSEARCH = 'https://elasticsearch.data.svc:9200';
/** Sections for a cluster in another state. */
const ELSEWHERE = ["Coming from upstream's install"];

/** The runbook of an environment in dist, followed on a real cluster. */
export class ClusterRunbook {
  /** With what the environment expects to exist: an Elasticsearch, where its runbook names one. */
  static async prepare(cluster: RunningCluster, environment: string): Promise<ClusterRunbook> {
    return ClusterRunbook.of(cluster, readFileSync(join(ROOT, 'dist', environment, 'README.md'), 'utf8'));
  }

  /** Of an environment that a test makes for itself. */
  static made(cluster: RunningCluster, environment: Synthesized): Promise<ClusterRunbook> {
    return ClusterRunbook.of(cluster, environment.readme().replaceAll('dist/env/', `${environment.folder}/`));
  }

  private static async of(cluster: RunningCluster, readme: string): Promise<ClusterRunbook> {
    const storage = readme.includes(ELASTICSEARCH) ? await Elasticsearch.start(cluster) : undefined;
    return new ClusterRunbook(cluster, readme, storage);
  }

  private readonly executor: Executor;
  private ui: KeyPair | undefined;

  private constructor(
    private readonly cluster: RunningCluster,
    readme: string,
    readonly storage: Elasticsearch | undefined,
  ) {
    this.executor = new Executor(readme, cluster.shell, {
      ready: () => cluster.settled(),
      prepare: (step) => this.writeSecrets(step),
      normal,
      // The simulated operator installs no dependencies, so that there is nothing to uninstall.
      without: underTest().simulated.includes(THE_MILVUS_OPERATOR) ? /^helm uninstall my-release-etcd / : undefined,
    });
  }

  /** Its sections in order, without those for clusters in another state. */
  get titles(): readonly string[] {
    return this.executor.titles.filter((title) => !ELSEWHERE.includes(title));
  }

  /** Does all of a section: its blocks, and what its sentences name. Resolves to what the blocks printed. */
  async follow(title: string): Promise<string[]> {
    const printed = await this.executor.followAll(title);
    await this.executor.named(title);
    return printed;
  }

  /** Follows the sections up to and with that one. */
  async followTo(last: string): Promise<void> {
    for (const title of this.titles.slice(0, this.titles.indexOf(last) + 1)) await this.follow(title);
  }

  /** The blocks of a section, to do them in another way. */
  blocks(title: string): readonly Step[] {
    return this.executor.section(title);
  }

  /** Undoes all of it, and removes what the runbook leaves: the releases and their namespaces. */
  async undo(): Promise<void> {
    for (const title of this.titles.filter((each) => each.startsWith('Undo'))) await this.follow(title);
    await this.remove();
  }

  /** Removes what no runbook removes. */
  async remove(): Promise<void> {
    const { shell } = this.cluster;
    for (const namespace of ['default', 'milvus'])
      await shell.ok(`helm uninstall my-release -n ${namespace} --ignore-not-found`);
    await shell.ok('kubectl delete namespace milvus --ignore-not-found');
    await this.storage?.remove();
  }

  leftOut(): string[] {
    return this.executor.leftOut().filter((title) => !ELSEWHERE.includes(title));
  }

  /** As the runbook says: each value in the file that the command names, without a line break at its end. */
  private async writeSecrets(step: Step): Promise<void> {
    for (const { path, pem } of secretFiles(step.commands)) {
      const file = join(this.cluster.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, this.valueOf(path, pem));
    }
    return Promise.resolve();
  }

  private valueOf(path: string, pem: 'certificate' | 'key' | undefined): string {
    const { authority } = this.cluster;
    if (pem !== undefined) {
      this.ui ??= authority.issue('ui', ['jaeger.example.com']);
      return this.ui[pem];
    }
    if (path.endsWith('/ca.crt')) return authority.certificate;
    if (path.endsWith('/ES_USERNAME')) return this.storage?.username ?? '';
    if (path.endsWith('/ES_PASSWORD')) return this.storage?.password ?? '';
    return 'made-for-a-test';
  }
}

/** Addresses are the cluster's own, and set the width of their column. */
function normal(output: string): string {
  return withoutAges(output)
    .replace(/\b\d+\.\d+\.\d+\.\d+\b/g, 'ADDRESS')
    .replace(/ +/g, ' ');
}
