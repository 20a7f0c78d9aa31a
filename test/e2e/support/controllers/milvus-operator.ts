import { type JsonObject, objectAt, stringAt, valueAt } from '../../../../lib/kubernetes/json';
import { toYaml } from '../../../../lib/kubernetes/yaml';
import type { Api } from '../api';
import type { Controller } from '../simulation';
import { nameOf, namespaceOf, ownedBy, typed } from '../objects';

const MILVUSES = '/apis/milvus.io/v1beta1';

/** Just enough of a Milvus Operator for the runbook: its defaults in the CR, the ConfigMap, one Deployment, and the status once that is ready. */
export class MilvusOperator implements Controller {
  constructor(
    private readonly api: Api,
    /** What its pods run. */
    private readonly container: JsonObject = { image: 'milvus' },
  ) {}

  async reconcile(): Promise<void> {
    for (const milvus of typed('milvus.io/v1beta1', 'Milvus', await this.api.list(`${MILVUSES}/milvuses`))) {
      if (valueAt(milvus, 'metadata', 'deletionTimestamp') === undefined) await this.reconcileOne(milvus);
    }
  }

  private async reconcileOne(milvus: JsonObject): Promise<void> {
    const [name, namespace] = [nameOf(milvus), namespaceOf(milvus)];
    const path = `${MILVUSES}/namespaces/${namespace}/milvuses/${name}`;
    if (valueAt(milvus, 'spec', 'components', 'rollingMode') === undefined) {
      await this.api.merge(path, defaults(name, namespace, milvus));
    }
    await this.write(milvus, `/api/v1/namespaces/${namespace}/configmaps`, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name },
      data: { 'user.yaml': toYaml({ ...objectAt(milvus, 'spec', 'config'), minio: { address: 'x' }, woodpecker: {} }) },
    });
    const labels = { 'app.kubernetes.io/instance': name };
    const deployment = await this.write(milvus, `/apis/apps/v1/namespaces/${namespace}/deployments`, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: `${name}-milvus-proxy`, labels },
      spec: {
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [{ name: 'proxy', ...this.container }] } },
      },
    });
    if (stringAt(milvus, 'status', 'status') === 'Healthy') return;
    if (valueAt(deployment, 'status', 'availableReplicas') === undefined) return;
    const conditions = ['MilvusReady', 'MilvusUpdated'].map((type) => ({ type, status: 'True', reason: 'Played' }));
    await this.api.merge(`${path}/status`, { status: { status: 'Healthy', conditions } });
  }

  /** Makes an object once, keeps the data of a ConfigMap as it should be, and resolves to what was there before. */
  private async write(milvus: JsonObject, collection: string, object: JsonObject): Promise<JsonObject | undefined> {
    const found = (await this.api.list(collection)).find((each) => nameOf(each) === nameOf(object));
    if (found === undefined) {
      await this.api.create(collection, {
        ...object,
        metadata: { ...objectAt(object, 'metadata'), ...ownedBy(milvus) },
      });
    } else if (object.data !== undefined && JSON.stringify(found.data) !== JSON.stringify(object.data)) {
      await this.api.merge(`${collection}/${nameOf(object)}`, { data: object.data });
    }
    return found;
  }
}

/** Some of what the real one writes into a CR: fields that nobody gave, lists, labels, annotations, and settings. */
function defaults(name: string, namespace: string, milvus: JsonObject): JsonObject {
  const isMade = (dependency: string) => valueAt(milvus, 'spec', 'dependencies', dependency, 'external') !== true;
  return {
    metadata: {
      labels: { 'milvus.io/operator-version': '1.3.8' },
      annotations: { 'milvus.io/dependency-values-merged': 'true' },
    },
    spec: {
      components: {
        rollingMode: 2,
        enableRollingUpdate: true,
        ...(valueAt(milvus, 'spec', 'mode') === 'cluster' ? { standalone: { replicas: 0 } } : {}),
      },
      dependencies: {
        ...(isMade('etcd') ? { etcd: { endpoints: [`${name}-etcd-0.${name}-etcd-headless.${namespace}:2379`] } } : {}),
        ...(isMade('storage')
          ? { storage: { endpoint: `${name}-minio.${namespace}:9000`, secretRef: `${name}-minio` } }
          : {}),
      },
      config: { rootCoord: { enableActiveStandby: true } },
    },
  };
}
