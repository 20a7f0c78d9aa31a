import type { JsonObject } from '../../../../lib/kubernetes/json';
import { checkObject } from '../../../../lib/rules/objects';
import { messages } from '../../../support/problems';

function check(container: JsonObject): string[] {
  const containers = [{ name: 'jaeger', image: 'jaegertracing/jaeger:2.20.0', ...container }];
  const spec = { template: { spec: { containers } } };
  const object = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'jaeger' }, spec };
  return messages(checkObject(object, 'x.yaml'), 'JVT208');
}

const RIGHT = { httpGet: { path: '/status', port: 13133 } };

describe('JVT208', () => {
  test('ports of Jaeger 1, by number and by name, and another path', () => {
    expect(
      check({
        ports: [{ name: 'admin', containerPort: 14269 }],
        startupProbe: { httpGet: { path: '/', port: 16687 } },
        livenessProbe: { httpGet: { path: '/', port: 'admin' } },
        readinessProbe: { httpGet: { port: 13133 } },
      }),
    ).toMatchInlineSnapshot(`
      JVT208 x.yaml spec.template.spec.containers[0].startupProbe.httpGet.port: 16687 is a port of Jaeger 1. By default Jaeger 2 does not listen there. Kubernetes restarts the pod, and it crash-loops. Use path '/status' and port 13133, with the extension healthcheckv2 in the configuration.
      JVT208 x.yaml spec.template.spec.containers[0].livenessProbe.httpGet.port: 'admin' is a port of Jaeger 1. By default Jaeger 2 does not listen there. Kubernetes restarts the pod, and it crash-loops. Use path '/status' and port 13133, with the extension healthcheckv2 in the configuration.
      JVT208 x.yaml spec.template.spec.containers[0].readinessProbe.httpGet.path: '/' is not '/status'. healthcheckv2 answers 404, unless its settings name this path. The pod never becomes ready, and its Service leads nowhere. Use path '/status' and port 13133, with the extension healthcheckv2 in the configuration.
    `);
  });

  test('the path and port of healthcheckv2, other ports, other probes and none pass', () => {
    expect(check({ startupProbe: RIGHT, livenessProbe: RIGHT, readinessProbe: RIGHT })).toEqual([]);
    const ports = [{ name: 'health', containerPort: 13133 }];
    expect(check({ ports, livenessProbe: { httpGet: { path: '/status', port: 'health' } } })).toEqual([]);
    expect(check({ livenessProbe: { httpGet: { path: '/', port: 16686 } } })).toEqual([]);
    expect(check({ livenessProbe: { httpGet: { path: '/', port: 'unknown' } } })).toEqual([]);
    expect(check({ livenessProbe: { tcpSocket: { port: 14269 } } })).toEqual([]);
    expect(check({})).toEqual([]);
  });
});
