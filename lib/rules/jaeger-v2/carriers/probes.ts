import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { jaegerV2Containers } from '../../../models/jaeger-v2/workload';
import { JAEGER_V2_PORTS } from '../../../upstream/jaeger-v2/ports';

const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'];
/** Where collector, ingester and query of Jaeger 1 answer probes. */
const PORTS_OF_V1 = [14269, 14270, 16687];
const PATH = '/status';
const RIGHT = `Use path '${PATH}' and port ${JAEGER_V2_PORTS.health}, with the extension healthcheckv2 in the configuration.`;

/** Rules about the probes of a container that runs Jaeger 2. */
export const probeRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT208',
    severity: Severity.WARNING,
    summary: `probes ask Jaeger 2 for \`${PATH}\` on port ${JAEGER_V2_PORTS.health}, and not a port of Jaeger 1`,
    see: 'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/extension/healthcheckv2extension/README.md',
    example: () => {
      const livenessProbe = { httpGet: { path: '/', port: 14269 } };
      const containers = [{ name: 'jaeger', image: 'jaegertracing/jaeger:2.20.0', livenessProbe }];
      const spec = { template: { spec: { containers } } };
      return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'jaeger' }, spec };
    },
    *check(object): Iterable<Finding> {
      for (const { container, path: at } of jaegerV2Containers(object)) {
        for (const probe of PROBES) {
          const asked = objectAt(container, probe, 'httpGet');
          const port = portOf(container, asked.port);
          const { path = '/' } = asked;
          if (port !== undefined && PORTS_OF_V1.includes(port)) {
            yield {
              path: `${at}.${probe}.httpGet.port`,
              value: asked.port,
              problem: 'is a port of Jaeger 1.',
              effect: `By default Jaeger 2 does not listen there. ${effectOf(probe)}`,
              fix: RIGHT,
            };
          } else if (port === JAEGER_V2_PORTS.health && path !== PATH) {
            yield {
              path: `${at}.${probe}.httpGet.path`,
              value: path,
              problem: `is not '${PATH}'.`,
              effect: `healthcheckv2 answers 404, unless its settings name this path. ${effectOf(probe)}`,
              fix: RIGHT,
            };
          }
        }
      }
    },
  },
];

function effectOf(probe: string): string {
  return probe === 'readinessProbe'
    ? 'The pod never becomes ready, and its Service leads nowhere.'
    : 'Kubernetes restarts the pod, and it crash-loops.';
}

/** The number of a port, which can be the name of one of the container. */
function portOf(container: JsonObject, port: unknown): number | undefined {
  if (typeof port === 'number') return port;
  const ports: readonly unknown[] = Array.isArray(container.ports) ? container.ports : [];
  const number = valueAt(
    ports.filter(isObject).find(({ name }) => name === port),
    'containerPort',
  );
  return typeof number === 'number' ? number : undefined;
}
