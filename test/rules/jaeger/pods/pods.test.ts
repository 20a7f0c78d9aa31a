import { checkObject } from '../../../../lib/rules/objects';
import { check, elasticsearch, production } from '../../../support/jaeger';

describe('JAE132', () => {
  test('reports each of these', () => {
    const collector = { imagePullSecrets: [{ name: 'registry' }] };
    expect(
      [
        production({ collector }),
        { strategy: 'production', storage: { type: 'cassandra' }, collector },
        { storage: { type: 'cassandra', cassandraCreateSchema: { enabled: false } }, collector },
      ].flatMap((spec) => check('JAE132', spec)),
    ).toMatchInlineSnapshot(`
      JAE132 production/jaeger spec.collector.imagePullSecrets: [{"name":"registry"}] is ignored: the operator reads no pull secrets here. A private image cannot be pulled, and the pods never start. Set imagePullSecrets: [SecretRef.fromName('...')] on the Jaeger itself.
      JAE132 production/jaeger spec.collector.imagePullSecrets: [{"name":"registry"}] is ignored: the operator reads no pull secrets here. A private image cannot be pulled, and the pods never start. Set imagePullSecrets: [SecretRef.fromName('...')] on the Jaeger itself.
      JAE132 production/jaeger spec.collector.imagePullSecrets: [{"name":"registry"}] is ignored: the operator reads no pull secrets here. A private image cannot be pulled, and the pods never start. Set imagePullSecrets: [SecretRef.fromName('...')] on the Jaeger itself.
    `);
  });

  test('the fix for YAML', () => {
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' } };
    const spec = { query: { imagePullSecrets: [{ name: 'registry' }] } };
    const problems = checkObject({ ...cr, spec }, 'x').filter(({ code }) => code === 'JAE132');
    expect(problems.map(({ finding }) => finding.fix)).toEqual([
      'Move it to spec.imagePullSecrets, with entries such as `- name: registry`.',
    ]);
  });

  test.each([
    { imagePullSecrets: [{ name: 'registry' }] },
    production({ imagePullSecrets: [{ name: 'registry' }], collector: { imagePullSecrets: [{ name: 'registry' }] } }),
    {
      allInOne: { imagePullSecrets: [{ name: 'registry' }] },
    },
    // The schema job reads it.
    { storage: { type: 'cassandra' }, collector: { imagePullSecrets: [{ name: 'registry' }] } },
  ])('%j passes', (spec) => {
    expect(check('JAE132', spec)).toEqual([]);
  });
});

describe('JAE133', () => {
  test('reports each of these', () => {
    expect(
      [
        { allInOne: { config: { a: 'b' } } },
        { livenessProbe: { periodSeconds: 5 } },
        {
          strategy: 'production',
          storage: elasticsearch({}, { dependencies: { ttlSecondsAfterFinished: 60 } }),
        },
        {
          ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], tolerations: [{ operator: 'Exists' }] },
        },
      ].flatMap((spec) => check('JAE133', spec)),
    ).toMatchInlineSnapshot(`
      JAE133 production/jaeger spec.allInOne.config: {"a":"b"} has no effect. The CRD has this field, but the operator never reads it. Remove it.
      JAE133 production/jaeger spec.livenessProbe: {"periodSeconds":5} has no effect. The CRD has this field, but the operator never reads it. Set it for each component.
      JAE133 production/jaeger spec.storage.dependencies.ttlSecondsAfterFinished: 60 has no effect. The CRD has this field, but the operator never reads it. Remove it.
      JAE133 production/jaeger spec.ingress.tolerations: [{"operator":"Exists"}] has no effect. The CRD has this field, but the operator never reads it. Remove it.
    `);
  });

  test.each([
    { allInOne: { config: {}, livenessProbe: { periodSeconds: 5 } } },
    {
      strategy: 'production',
      storage: elasticsearch({}, { esIndexCleaner: { ttlSecondsAfterFinished: 60 } }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE133', spec)).toEqual([]);
  });
});

describe('JAE136', () => {
  test('reports each of these', () => {
    expect(
      [{ agent: { strategy: 'Deployment' } }, { agent: { strategy: 'daemon-set' } }].flatMap((spec) =>
        check('JAE136', spec),
      ),
    ).toMatchInlineSnapshot(`
      JAE136 production/jaeger spec.agent.strategy: unknown agent strategy 'Deployment'. The operator silently falls back to Sidecar. Use one of DaemonSet, Sidecar. Or remove it: Milvus needs no agent.
      JAE136 production/jaeger spec.agent.strategy: unknown agent strategy 'daemon-set'. The operator silently falls back to Sidecar. Did you mean 'DaemonSet'? Or remove it: Milvus needs no agent.
    `);
  });

  test.each([{ agent: { strategy: 'daemonset' } }, { agent: { strategy: '' } }])('%j passes', (spec) => {
    expect(check('JAE136', spec)).toEqual([]);
  });
});

describe('JAE139', () => {
  test('reports each of these', () => {
    const spec = {
      allInOne: { strategy: { type: 'Recreate', rollingUpdate: { maxSurge: 1 } } },
    };

    expect(check('JAE139', spec)).toMatchInlineSnapshot(
      `JAE139 production/jaeger spec.allInOne.strategy.rollingUpdate: {"maxSurge":1} conflicts with type 'Recreate'. The API server rejects the Deployment, and the Jaeger is Failed. Use type 'RollingUpdate', or remove rollingUpdate.`,
    );
  });

  test.each([
    {
      allInOne: { strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } } },
    },
    { allInOne: { strategy: { type: 'Recreate', rollingUpdate: {} } } },
  ])('%j passes', (spec) => {
    expect(check('JAE139', spec)).toEqual([]);
  });
});

describe('JAE144', () => {
  test.each([
    'jaegertracing/jaeger:2.10.0',
    'jaegertracing/jaeger',
    'docker.io/jaegertracing/jaeger:latest',
    'registry.example.com/jaeger:2',
  ])('%s', (image) => {
    expect(check('JAE144', { allInOne: { image } })).toEqual([
      `JAE144 production/jaeger spec.allInOne.image: '${image}' is Jaeger 2, which rejects the operator's flags. ` +
        'The container exits at startup and crash-loops. Remove it. Jaeger 2 runs under the OpenTelemetry operator.',
    ]);
  });

  test.each([
    { allInOne: { image: 'jaegertracing/all-in-one:1.62.0' } },
    { allInOne: { image: 'example.com/my-jaeger:2.0' } },
    { allInOne: { image: 'example.com/jaeger' } },
  ])('%j passes', (spec) => {
    expect(check('JAE144', spec)).toEqual([]);
  });
});

describe('JAE054', () => {
  test('reports each of these', () => {
    const spec = { agent: { strategy: 'DaemonSet' } };

    expect(check('JAE054', spec)).toMatchInlineSnapshot(
      `JAE054 production/jaeger spec.agent.strategy: 'DaemonSet' enables the Jaeger agent, which is retired: its last image is 1.62.0. As a DaemonSet it uses host ports on every node, and Pod Security rejects it where enforced. Remove it: Milvus sends to the collector.`,
    );
  });

  test.each([{}, { agent: { strategy: '' } }])('%j passes', (spec) => {
    expect(check('JAE054', spec)).toEqual([]);
  });
});

describe('JAE145', () => {
  test('reports each of these', () => {
    expect(
      [{ initialDelaySeconds: 10 }, { exec: {}, grpc: {} }].flatMap((livenessProbe) =>
        check('JAE145', { allInOne: { livenessProbe } }),
      ),
    ).toMatchInlineSnapshot(`
      JAE145 production/jaeger spec.allInOne.livenessProbe: {"initialDelaySeconds":10} has no handler (httpGet, tcpSocket, grpc or exec). The API server rejects the Deployment, and the Jaeger is Failed. Set exactly one, such as httpGet with path / and the admin port, or remove the probe to use the operator's.
      JAE145 production/jaeger spec.allInOne.livenessProbe: {"exec":{},"grpc":{}} has 2 handlers, but only one is allowed. The API server rejects the Deployment, and the Jaeger is Failed. Set exactly one, such as httpGet with path / and the admin port, or remove the probe to use the operator's.
    `);
  });

  test.each([{ exec: { command: ['true'] }, grpc: null }, {}])('%j passes', (livenessProbe) => {
    expect(check('JAE145', { allInOne: { livenessProbe } })).toEqual([]);
  });
});
