import { checkObject } from '../../../../lib/rules/objects';
import { check, elasticsearch, production } from '../../../support/jaeger';

describe('JAE017', () => {
  test('reports each of these', () => {
    expect(
      [
        { allInOne: { options: { 'collector.otlp.grpc.host-port': ':14317' } } },
        production({ query: { options: { 'query.http-server.host-port': '127.0.0.1:16686' } } }),
        { allInOne: { options: { 'query.http-server.host-port': ':8080' } } },
        { allInOne: { options: { 'admin.http.host-port': ':14999' } } },
        {
          allInOne: { options: { 'admin.http.host-port': ':14269' } },
          collector: { options: { 'admin.http.host-port': ':14999' } },
        },
        { collector: { options: { 'admin.http.host-port': ':14999' } } },
        { allInOne: { options: { 'collector.http-server.host-port': 8080 } } },
      ].flatMap((spec) => check('JAE017', spec)),
    ).toMatchInlineSnapshot(`
      JAE017 production/jaeger spec.allInOne.options.collector.otlp.grpc.host-port: ':14317' does not listen on port 4317. The Service forwards to port 4317 of the pod, where connections are refused. Remove it, or use ':4317'.
      JAE017 production/jaeger spec.query.options.query.http-server.host-port: '127.0.0.1:16686' listens on localhost only. The Service forwards to port 16686 of the pod, where connections are refused. Remove it, or use ':16686'.
      JAE017 production/jaeger spec.allInOne.options.query.http-server.host-port: ':8080' does not listen on port 16686. The Service forwards to port 16686 of the pod, where connections are refused. Remove it, or use ':16686'.
      JAE017 production/jaeger spec.allInOne.options.admin.http.host-port: ':14999' does not listen on port 14269. The Service forwards to port 14269 of the pod, where connections are refused. Remove it, or use ':14269'.
      JAE017 production/jaeger spec.allInOne.options.admin.http.host-port: ':14269' does not listen on port 14999. The Service forwards to port 14999 of the pod, where connections are refused. Remove it, or use ':14999'.
      JAE017 production/jaeger spec.collector.options.admin.http.host-port: ':14999' moves the port of the Service, but not of the pod. The Service forwards to port 14999 of the pod, where connections are refused. Set the same in spec.allInOne.options, or remove it.
      JAE017 production/jaeger spec.allInOne.options.collector.http-server.host-port: 8080 does not listen on port 14268. The Service forwards to port 14268 of the pod, where connections are refused. Remove it, or use ':14268'.
    `);
  });

  test('in YAML, a moved admin port of allInOne', () => {
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' } };
    const spec = { allInOne: { options: { 'admin.http.host-port': 'localhost:14269' } } };
    const found = checkObject({ ...cr, spec }, 'x').filter(({ code }) => code === 'JAE017');
    expect(found.map(({ finding }) => [finding.problem, finding.fix])).toEqual([
      [
        'listens on localhost only.',
        "Use ':14269', or set the same in spec.collector.options, which the Service reads.",
      ],
    ]);
  });

  test.each([
    { allInOne: { options: { 'collector.otlp.grpc.host-port': '0.0.0.0:4317' } } },
    { collector: { options: { 'admin.http.host-port': ':14269' } } },
    // The Service of the collector takes its admin port from there, whatever the strategy.
    { allInOne: { options: { 'admin.http.host-port': ':14269' } } },
    {
      allInOne: { options: { 'admin.http.host-port': ':14999' } },
      collector: { options: { admin: { http: { 'host-port': '0.0.0.0:14999' } } } },
    },
    production({ collector: { options: { 'admin.http.host-port': ':14999' } } }),
    { allInOne: { options: { 'collector.otlp.grpc.host-port': 'mylocalhost:4317' } } },
    { allInOne: { options: { 'collector.otlp.grpc.host-port': 'localhost.example:4317' } } },
    // A plain number is a port on every address.
    { allInOne: { options: { 'collector.otlp.grpc.host-port': 4317 } } },
    { allInOne: { options: { 'collector.http-server.host-port': '14268' } } },
    // JAE011 reports lists.
    { allInOne: { options: { 'collector.otlp.grpc.host-port': [4317] } } },
  ])('%j passes', (spec) => {
    expect(check('JAE017', spec)).toEqual([]);
  });
});

describe('JAE157', () => {
  const storage = elasticsearch();
  const spec = (value: unknown) => ({
    strategy: 'production',
    storage,
    query: { options: { 'admin.http.host-port': value } },
  });

  test('reports each of these', () => {
    expect(
      ['16700', 16700, 'localhost:16700', '[::]:16700', ':70000', ':0', 'none'].flatMap((value) =>
        check('JAE157', spec(value)),
      ),
    ).toMatchInlineSnapshot(`
      JAE157 production/jaeger spec.query.options.admin.http.host-port: '16700' must have a colon before the port. Jaeger exits at startup and crash-loops. Use ':16700'.
      JAE157 production/jaeger spec.query.options.admin.http.host-port: 16700 must have a colon before the port. Jaeger exits at startup and crash-loops. Use ':16700'.
      JAE157 production/jaeger spec.query.options.admin.http.host-port: 'localhost:16700' must be a colon and a port. Health probes fail, and the kubelet restarts the pods in a loop. Use ':16700'.
      JAE157 production/jaeger spec.query.options.admin.http.host-port: '[::]:16700' must be a colon and a port. Health probes fail, and the kubelet restarts the pods in a loop. Use ':16700'.
      JAE157 production/jaeger spec.query.options.admin.http.host-port: ':70000' must have a port from 1 to 65535. The API server rejects the objects that the operator creates; the Jaeger is Failed. Use a port such as ':14269'.
      JAE157 production/jaeger spec.query.options.admin.http.host-port: ':0' must have a port from 1 to 65535. The API server rejects the objects that the operator creates; the Jaeger is Failed. Use a port such as ':14269'.
      JAE157 production/jaeger spec.query.options.admin.http.host-port: 'none' must have a port from 1 to 65535. The API server rejects the objects that the operator creates; the Jaeger is Failed. Use a port such as ':14269'.
    `);
  });

  test('ports of allInOne', () => {
    const rows = ['admin.http.host-port', 'query.http-server.host-port', 'query.grpc-server.host-port'];
    expect(
      rows.flatMap((name) => {
        const allInOne = { options: { [name]: '16686' } };
        return check('JAE157', { allInOne });
      }),
    ).toMatchInlineSnapshot(`
      JAE157 production/jaeger spec.allInOne.options.admin.http.host-port: '16686' must have a colon before the port. Jaeger exits at startup and crash-loops. Use ':16686'.
      JAE157 production/jaeger spec.allInOne.options.query.http-server.host-port: '16686' must have a colon before the port. Jaeger exits at startup and crash-loops. Use ':16686'.
      JAE157 production/jaeger spec.allInOne.options.query.grpc-server.host-port: '16686' must have a colon before the port. Jaeger exits at startup and crash-loops. Use ':16686'.
    `);
    expect(
      rows.flatMap((name) => {
        const allInOne = { options: { [name]: '16686' } };
        return check('JAE017', { allInOne });
      }),
    ).toEqual([]);
  });

  test.each([':16700', '0.0.0.0:16700', ':1', ':65535'])('%s passes', (value) => {
    expect(check('JAE157', spec(value))).toEqual([]);
  });

  // JAE017 checks the ports that a Service forwards to.
  test.each(['admin.http.host-port', 'query.http-server.host-port'])('%s elsewhere in allInOne passes', (name) => {
    expect(check('JAE157', { allInOne: { options: { [name]: 'localhost:8080' } } })).toEqual([]);
  });

  // For these Jaeger accepts a plain number.
  test('the receivers of allInOne pass', () => {
    expect(check('JAE157', { allInOne: { options: { 'collector.otlp.grpc.host-port': 4317 } } })).toEqual([]);
  });
});
