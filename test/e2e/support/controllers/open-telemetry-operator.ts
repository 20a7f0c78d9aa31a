import { type JsonObject, objectAt, stringAt, valueAt } from '../../../../lib/kubernetes/json';
import { extensionPorts, receiverPorts } from '../../../../lib/models/jaeger-v2/collector-ports';
import { collectorNames, collectorSelector } from '../../../../lib/upstream/jaeger-v2/collector-operator';
import type { Api } from '../api';
import { labelsOf, listAt, nameOf, namespaceOf, ownedBy, typed } from '../objects';
import type { Controller } from '../simulation';

const COLLECTORS = '/apis/opentelemetry.io/v1beta1';

/** Just enough of an OpenTelemetry operator for the runbook: a Deployment, the Services, and the status once they are there. */
export class OpenTelemetryOperator implements Controller {
  constructor(private readonly api: Api) {}

  async reconcile(): Promise<void> {
    const collectors = await this.api.list(`${COLLECTORS}/opentelemetrycollectors`);
    for (const collector of typed('opentelemetry.io/v1beta1', 'OpenTelemetryCollector', collectors)) {
      if (valueAt(collector, 'metadata', 'deletionTimestamp') === undefined) await this.reconcileOne(collector);
    }
  }

  private async reconcileOne(collector: JsonObject): Promise<void> {
    const [name, namespace] = [nameOf(collector), namespaceOf(collector)];
    const names = collectorNames(name);
    const config = objectAt(collector, 'spec', 'config');
    const image = stringAt(collector, 'spec', 'image') ?? '';
    const selector = collectorSelector(namespace, name);
    const metadata = { labels: { ...labelsOf(collector), ...selector }, ...ownedBy(collector) };
    await this.make(`/apis/apps/v1/namespaces/${namespace}/deployments`, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { ...metadata, name: names.collector },
      spec: {
        replicas: valueAt(collector, 'spec', 'replicas') ?? 1,
        selector: { matchLabels: selector },
        template: {
          metadata: { labels: metadata.labels },
          spec: {
            securityContext: valueAt(collector, 'spec', 'podSecurityContext'),
            serviceAccountName: valueAt(collector, 'spec', 'serviceAccount'),
            containers: [
              { name: 'otc-container', image, securityContext: valueAt(collector, 'spec', 'securityContext') },
            ],
          },
        },
      },
    });
    const services = {
      [names.collector]: [...receiverPorts(config), ...listAt(collector, 'spec', 'ports')],
      [names.extension]: extensionPorts(config),
    };
    for (const [service, ports] of Object.entries(services)) {
      if (ports.length === 0) continue;
      await this.make(`/api/v1/namespaces/${namespace}/services`, {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { ...metadata, name: service },
        spec: { selector, ports },
      });
    }
    if (valueAt(collector, 'status', 'image') === image) return;
    await this.api.merge(`${COLLECTORS}/namespaces/${namespace}/opentelemetrycollectors/${name}/status`, {
      status: { image },
    });
  }

  /** Makes an object once. */
  private async make(collection: string, object: JsonObject): Promise<void> {
    const known = (await this.api.list(collection)).some((each) => nameOf(each) === nameOf(object));
    if (!known) await this.api.create(collection, object);
  }
}
