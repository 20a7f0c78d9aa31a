import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { withPart } from '../../../models/jaeger-cr/cr';
import { hasComponentSettings } from '../../../models/jaeger-cr/sections';
import { unknownWord } from '../../../diagnostics/sentences';

const SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/query.go';
const TYPES: readonly string[] = ['ClusterIP', 'LoadBalancer', 'NodePort'];
const PORTS: readonly string[] = ['nodePort', 'grpcNodePort'];

const SERVICE_REJECTED = 'The API server rejects the Service; the Jaeger is Failed.';

/** Rules about the Services of the collector and the query component. */
export const serviceRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE137',
    severity: Severity.ERROR,
    summary: 'serviceType is ClusterIP, NodePort or LoadBalancer',
    see: SOURCE,
    example: () => ({ spec: { query: { serviceType: 'ExternalName' } } }),
    when: hasComponentSettings,
    *check(cr): Iterable<Finding> {
      for (const component of ['collector', 'query']) {
        const { serviceType } = objectAt(cr, 'spec', component);
        if (typeof serviceType !== 'string' || serviceType === '' || TYPES.includes(serviceType)) continue;
        yield {
          path: `spec.${component}.serviceType`,
          value: serviceType,
          ...unknownWord('serviceType', serviceType, TYPES),
          problem: `unsupported Service type ${VALUE}.`,
          effect: SERVICE_REJECTED,
        };
      }
    },
  },
  {
    code: 'JAE138',
    severity: Severity.ERROR,
    summary: 'node ports are set with serviceType NodePort, are different, and are valid ports',
    see: SOURCE,
    example: () => ({ spec: { query: { serviceType: 'ClusterIP', nodePort: 30686 } } }),
    when: withPart('spec', 'query'),
    *check(cr): Iterable<Finding> {
      const query = objectAt(cr, 'spec', 'query');
      for (const key of PORTS) {
        const port = query[key];
        if (typeof port !== 'number' || port === 0) continue;
        const unread = query.serviceType !== 'NodePort';
        const same = key === 'grpcNodePort' && port === query.nodePort;
        if (!unread && !same && port >= 1 && port <= 65535) continue;
        yield {
          path: `spec.query.${key}`,
          value: port,
          problem: unread
            ? "has no effect without serviceType 'NodePort'."
            : same
              ? 'must differ from nodePort.'
              : 'must be from 1 to 65535.',
          effect: unread ? 'Kubernetes opens no such port on the nodes.' : SERVICE_REJECTED,
          fix: "Use serviceType 'NodePort' and different ports from 1 to 65535.",
          fixInCode: 'Use QueryService.nodePort({ nodePort: 30686, grpcNodePort: 30685 }).',
        };
      }
    },
  },
  {
    code: 'JAE055',
    severity: Severity.WARNING,
    summary: 'node ports are in the default range, from 30000 to 32767',
    see: 'https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport',
    example: () => ({ spec: { query: { serviceType: 'NodePort', nodePort: 16686 } } }),
    when: withPart('spec', 'query'),
    *check(cr): Iterable<Finding> {
      const query = objectAt(cr, 'spec', 'query');
      for (const key of PORTS) {
        const port = query[key];
        if (query.serviceType !== 'NodePort' || typeof port !== 'number' || port < 1 || port > 65535) continue;
        if (port >= 30000 && port <= 32767) continue;
        yield {
          path: `spec.query.${key}`,
          value: port,
          problem: 'is outside the default range from 30000 to 32767.',
          effect: 'A cluster with this range rejects the Service; the Jaeger is Failed.',
          fix: `Use a port such as ${30000 + (port % 1000)}, or remove it.`,
        };
      }
    },
  },
];
