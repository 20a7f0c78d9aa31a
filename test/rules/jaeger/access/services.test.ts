import { check } from '../../../support/jaeger';

describe('JAE137', () => {
  test('reports each of these', () => {
    expect(
      [{ query: { serviceType: 'ExternalName' } }, { collector: { serviceType: 'Nodeport' } }].flatMap((spec) =>
        check('JAE137', spec),
      ),
    ).toMatchInlineSnapshot(`
      JAE137 production/jaeger spec.query.serviceType: unsupported Service type 'ExternalName'. The API server rejects the Service; the Jaeger is Failed. Use one of ClusterIP, LoadBalancer, NodePort.
      JAE137 production/jaeger spec.collector.serviceType: unsupported Service type 'Nodeport'. The API server rejects the Service; the Jaeger is Failed. Did you mean 'NodePort'?
    `);
  });

  test.each([{ query: { serviceType: 'LoadBalancer' }, collector: { serviceType: '' } }])('%j passes', (spec) => {
    expect(check('JAE137', spec)).toEqual([]);
  });
});

describe('JAE138', () => {
  test('reports each of these', () => {
    expect(
      [
        { query: { serviceType: 'ClusterIP', nodePort: 30686 } },
        { query: { serviceType: 'NodePort', nodePort: 30686, grpcNodePort: 30686 } },
        { query: { serviceType: 'NodePort', grpcNodePort: 65536 } },
        { query: { serviceType: 'NodePort', nodePort: -1 } },
      ].flatMap((spec) => check('JAE138', spec)),
    ).toMatchInlineSnapshot(`
      JAE138 production/jaeger spec.query.nodePort: 30686 has no effect without serviceType 'NodePort'. Kubernetes opens no such port on the nodes. Use QueryService.nodePort({ nodePort: 30686, grpcNodePort: 30685 }).
      JAE138 production/jaeger spec.query.grpcNodePort: 30686 must differ from nodePort. The API server rejects the Service; the Jaeger is Failed. Use QueryService.nodePort({ nodePort: 30686, grpcNodePort: 30685 }).
      JAE138 production/jaeger spec.query.grpcNodePort: 65536 must be from 1 to 65535. The API server rejects the Service; the Jaeger is Failed. Use QueryService.nodePort({ nodePort: 30686, grpcNodePort: 30685 }).
      JAE138 production/jaeger spec.query.nodePort: -1 must be from 1 to 65535. The API server rejects the Service; the Jaeger is Failed. Use QueryService.nodePort({ nodePort: 30686, grpcNodePort: 30685 }).
    `);
  });

  test.each([
    { query: { serviceType: 'NodePort', nodePort: 30686, grpcNodePort: 30685 } },
    { query: { nodePort: 0 } },
    { query: { serviceType: 'NodePort', nodePort: 1, grpcNodePort: 65535 } },
  ])('%j passes', (spec) => {
    expect(check('JAE138', spec)).toEqual([]);
  });
});

describe('JAE055', () => {
  test('reports each of these', () => {
    expect(
      [
        { query: { serviceType: 'NodePort', nodePort: 16686 } },
        { query: { serviceType: 'NodePort', grpcNodePort: 32768 } },
      ].flatMap((spec) => check('JAE055', spec)),
    ).toMatchInlineSnapshot(`
      JAE055 production/jaeger spec.query.nodePort: 16686 is outside the default range from 30000 to 32767. A cluster with this range rejects the Service; the Jaeger is Failed. Use a port such as 30686, or remove it.
      JAE055 production/jaeger spec.query.grpcNodePort: 32768 is outside the default range from 30000 to 32767. A cluster with this range rejects the Service; the Jaeger is Failed. Use a port such as 30768, or remove it.
    `);
  });

  test.each([
    { query: { serviceType: 'NodePort', nodePort: 30000, grpcNodePort: 32767 } },
    { query: { nodePort: 16686 } },
    { query: { serviceType: 'NodePort', nodePort: 65536, grpcNodePort: 0 } },
  ])('%j passes', (spec) => {
    expect(check('JAE055', spec)).toEqual([]);
  });
});
