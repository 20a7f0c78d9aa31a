import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { portOf } from '../../../models/jaeger-v2/collector-ports';
import { listIn } from '../../../models/jaeger-v2/collector-volumes';
import { componentType } from '../../../models/jaeger-v2/components';
import { collectorNames } from '../../../upstream/jaeger-v2/collector-operator';
import { ofCollector, OPERATOR } from './shared';

const NOP = { receivers: ['nop'], exporters: ['nop'] };
const WITH_SAMPLING: JsonObject = {
  receivers: { nop: {} },
  exporters: { nop: {} },
  extensions: {
    remote_sampling: { file: { path: '/etc/jaeger/sampling.json' }, http: { endpoint: '0.0.0.0:5778' } },
  },
  service: { extensions: ['remote_sampling'], pipelines: { traces: NOP } },
};

/** Rules about who can reach what of a collector. */
export const reachRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JVT114',
    severity: Severity.WARNING,
    summary: 'the UI of Jaeger is not meant to be behind the ingress of the OpenTelemetry operator',
    see: `${OPERATOR}/internal/manifests/collector/ingress.go`,
    example: () =>
      ofCollector({ ingress: { type: 'ingress', hostname: 'jaeger.example.com', ruleType: 'path', route: {} } }),
    *check(cr): Iterable<Finding> {
      const name = stringAt(cr, 'metadata', 'name') ?? '';
      const { collector, extension } = collectorNames(name);
      const places = { 'spec.ingress.type': stringAt(cr, 'spec', 'ingress', 'type'), 'spec.httpRoute': route(cr) };
      for (const [path, value] of Object.entries(places)) {
        if (isEmpty(value)) continue;
        yield {
          path,
          ...(typeof value === 'string' ? { value } : {}),
          problem: `leads to the receivers (Service '${collector}'), not to the UI.`,
          effect: 'Receivers are reachable from outside without a login, and the UI is not.',
          fix: `Remove it. For the UI, write an Ingress to port 16686 of Service '${extension}'.`,
        };
      }
    },
  },
  {
    code: 'JVT115',
    severity: Severity.WARNING,
    summary: 'ports of extensions of Jaeger other than the UI are in spec.ports',
    see: `${OPERATOR}/internal/components/extensions/helpers.go`,
    example: () => ofCollector({ config: WITH_SAMPLING }),
    *check(cr): Iterable<Finding> {
      const config = objectAt(cr, 'spec', 'config');
      const isClosed = valueAt(cr, 'spec', 'networkPolicy', 'enabled') !== false;
      const opened = listIn(cr, 'ports').map(({ port }) => port);
      for (const { path, port } of otherListeners(config)) {
        if (opened.includes(port)) continue;
        yield {
          path: `spec.config.${path}`,
          value: port,
          problem: `is in no Service of the operator${isClosed ? ', whose NetworkPolicy blocks it' : ''}.`,
          effect: 'Clients outside of the pod cannot reach it.',
          fix: `Add { name: port-${port}, port: ${port}, targetPort: ${port}, protocol: TCP } to spec.ports.`,
        };
      }
    },
  },
  {
    code: 'JVT116',
    severity: Severity.WARNING,
    summary: 'an OpenTelemetryCollector that runs Jaeger sets no probes',
    see: `${OPERATOR}/internal/manifests/collector/container.go`,
    example: () => ofCollector({ livenessProbe: { periodSeconds: 10 } }),
    *check(cr): Iterable<Finding> {
      for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
        if (isEmpty(objectAt(cr, 'spec')[probe])) continue;
        yield {
          path: `spec.${probe}`,
          problem: 'has no effect: it only times the probes of health_check.',
          effect: 'The build of Jaeger does not contain health_check, so the pods have no probes.',
          fix: 'Remove it.',
        };
      }
    },
  },
];

function route(cr: JsonObject): unknown {
  const { httpRoute } = objectAt(cr, 'spec');
  return objectAt(httpRoute).enabled === true ? httpRoute : undefined;
}

interface Listener {
  readonly path: string;
  readonly port: number;
}

/** What listens for other pods, and that the operator does not know: remote sampling and remote storage. */
function otherListeners(config: JsonObject): readonly Listener[] {
  const { extensions } = objectAt(config, 'service');
  const listed = Array.isArray(extensions) ? extensions.filter((id) => typeof id === 'string') : [];
  return listed.flatMap((id) => {
    const settings = objectAt(config, 'extensions', id);
    const places: (readonly [string, string | undefined])[] =
      componentType(id) === 'remote_sampling'
        ? [
            ['http.endpoint', stringAt(settings, 'http', 'endpoint')],
            ['grpc.endpoint', stringAt(settings, 'grpc', 'endpoint')],
          ]
        : componentType(id) === 'remote_storage'
          ? [['endpoint', stringAt(settings, 'endpoint')]]
          : [];
    return places.flatMap(([key, endpoint]) => {
      const port = portOf(endpoint);
      return port === undefined ? [] : [{ path: `extensions.${id}.${key}`, port }];
    });
  });
}
