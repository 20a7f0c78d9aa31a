import { type JsonObject, objectAt, stringAt, valueAt } from '../../../../lib/kubernetes/json';
import { ApiError, type Api } from '../api';
import { nameOf, namespaceOf, ownedBy, typed } from '../objects';
import type { OperatorPod, OperatorProgram } from './operator';
import { Webhooks } from './webhooks';

const JAEGERS = '/apis/jaegertracing.io/v1';

/** Just enough of an operator for the runbook: webhooks that allow, a Deployment, the Service and Ingress of the UI, and the status. */
export class SimulatedOperator implements OperatorProgram {
  private readonly webhooks = new Webhooks();
  private started = false;
  private version = '';

  constructor(private readonly api: Api) {}

  async start({ certificate, key, image }: OperatorPod): Promise<number> {
    const port = await this.webhooks.start({ cert: certificate, key });
    this.version = image.slice(image.lastIndexOf(':') + 1);
    this.started = true;
    return port;
  }

  stop(): void {
    this.webhooks.stop();
    this.started = false;
  }

  ready(): boolean {
    return this.started;
  }

  log(): string {
    return 'simulated by the tests: the operator\n';
  }

  async work(): Promise<void> {
    for (const jaeger of typed('jaegertracing.io/v1', 'Jaeger', await this.api.list(`${JAEGERS}/jaegers`))) {
      if (valueAt(jaeger, 'status', 'phase') === undefined) await this.reconcile(jaeger);
    }
  }

  private async reconcile(jaeger: JsonObject): Promise<void> {
    const [name, namespace] = [nameOf(jaeger), namespaceOf(jaeger)];
    const deployments = `/apis/apps/v1/namespaces/${namespace}/deployments`;
    const deployment = (await this.api.list(deployments)).find((candidate) => nameOf(candidate) === name);
    if (deployment === undefined) {
      await this.api.create(deployments, allInOne(jaeger));
    } else {
      // Like the real one it asks whether readyReplicas equals replicas in the status, and there both are 0 still.
      await this.provide('/api/v1', 'services', queryService(jaeger));
      if (valueAt(jaeger, 'spec', 'ingress', 'enabled') !== false) {
        await this.provide('/apis/networking.k8s.io/v1', 'ingresses', queryIngress(jaeger));
      }
      const status = { phase: 'Running', version: this.version };
      await this.api.merge(`${JAEGERS}/namespaces/${namespace}/jaegers/${name}/status`, { status });
    }
  }

  private async provide(group: string, resource: string, object: JsonObject): Promise<void> {
    try {
      await this.api.create(`${group}/namespaces/${namespaceOf(object)}/${resource}`, object);
    } catch (error) {
      // The round before made it and was cut off before the status.
      if (!(error instanceof ApiError && error.status === 409)) throw error;
    }
  }
}

function queryService(jaeger: JsonObject): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: queryMetadata(jaeger),
    spec: { selector: labelsOfPod(jaeger), ports: [{ name: 'http-query', port: 16686, targetPort: 16686 }] },
  };
}

function queryIngress(jaeger: JsonObject): JsonObject {
  const metadata = queryMetadata(jaeger);
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata,
    spec: {
      ingressClassName: stringAt(jaeger, 'spec', 'ingress', 'ingressClassName'),
      defaultBackend: { service: { name: metadata.name, port: { number: 16686 } } },
    },
  };
}

function queryMetadata(jaeger: JsonObject) {
  return { name: `${nameOf(jaeger)}-query`, namespace: namespaceOf(jaeger), ...ownedBy(jaeger) };
}

function labelsOfPod(jaeger: JsonObject): JsonObject {
  return { 'app.kubernetes.io/instance': nameOf(jaeger), 'app.kubernetes.io/managed-by': 'jaeger-operator' };
}

function allInOne(jaeger: JsonObject): JsonObject {
  const name = nameOf(jaeger);
  const labels = labelsOfPod(jaeger);
  const { securityContext, containerSecurityContext } = objectAt(jaeger, 'spec');
  const container = { name, image: 'all-in-one', securityContext: containerSecurityContext };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels, ...ownedBy(jaeger) },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { securityContext, containers: [container] } },
    },
  };
}
