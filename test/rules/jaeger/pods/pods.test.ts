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
      JAE132 production/jaeger spec.collector.imagePullSecrets: [{"name":"registry"}] is not read there. The image could not be pulled, and the pods never start. Use imagePullSecrets: ['...'] of the Jaeger itself.
      JAE132 production/jaeger spec.collector.imagePullSecrets: [{"name":"registry"}] is not read there. The image could not be pulled, and the pods never start. Use imagePullSecrets: ['...'] of the Jaeger itself.
      JAE132 production/jaeger spec.collector.imagePullSecrets: [{"name":"registry"}] is not read there. The image could not be pulled, and the pods never start. Use imagePullSecrets: ['...'] of the Jaeger itself.
    `);
  });

  test('in YAML', () => {
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' } };
    const spec = { query: { imagePullSecrets: [{ name: 'registry' }] } };
    const problems = checkObject({ ...cr, spec }, 'x').filter(({ code }) => code === 'JAE132');
    expect(problems.map(({ finding }) => finding.fix)).toEqual([
      'Move it to spec.imagePullSecrets, whose entries are such as `- name: registry`.',
    ]);
  });

  test.each([
    { imagePullSecrets: [{ name: 'registry' }] },
    production({ imagePullSecrets: [{ name: 'registry' }], collector: { imagePullSecrets: [{ name: 'registry' }] } }),
    {
      allInOne: { imagePullSecrets: [{ name: 'registry' }] },
    },
    // The job that makes the schema reads it.
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
      JAE133 production/jaeger spec.allInOne.config: {"a":"b"} is in a field that no code of the operator reads. It silently does nothing. Remove it.
      JAE133 production/jaeger spec.livenessProbe: {"periodSeconds":5} is in a field that no code of the operator reads. It silently does nothing. Set it at each component.
      JAE133 production/jaeger spec.storage.dependencies.ttlSecondsAfterFinished: 60 is in a field that no code of the operator reads. It silently does nothing. Remove it.
      JAE133 production/jaeger spec.ingress.tolerations: [{"operator":"Exists"}] is in a field that no code of the operator reads. It silently does nothing. Remove it.
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
      JAE136 production/jaeger spec.agent.strategy: 'Deployment' is not a strategy of the agent. The operator silently falls back to Sidecar. Milvus needs no agent. Use one of DaemonSet, Sidecar.
      JAE136 production/jaeger spec.agent.strategy: 'daemon-set' is not a strategy of the agent. The operator silently falls back to Sidecar. Milvus needs no agent. Did you mean 'DaemonSet'?
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
      `JAE139 production/jaeger spec.allInOne.strategy.rollingUpdate: {"maxSurge":1} stands beside type 'Recreate'. The API server refuses the Deployment, and the Jaeger is Failed. Use type 'RollingUpdate', or remove rollingUpdate.`,
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
      `JAE144 production/jaeger spec.allInOne.image: '${image}' is Jaeger 2, which has no flags. It exits at startup and crash-loops. ` +
        'Leave it out; Jaeger 2 runs under the OpenTelemetry operator.',
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
      `JAE054 production/jaeger spec.agent.strategy: 'DaemonSet' asks for an agent, whose last image is 1.62.0. As a DaemonSet it takes ports of every node, and Pod Security refuses it where it is enforced. Remove it: Milvus sends to the collector.`,
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
      JAE145 production/jaeger spec.allInOne.livenessProbe: {"initialDelaySeconds":10} has no handler (httpGet, tcpSocket, grpc or exec). The API server refuses the Deployment, and the Jaeger is Failed. Use one, such as httpGet with path / and the admin port, or leave the probe to the operator.
      JAE145 production/jaeger spec.allInOne.livenessProbe: {"exec":{},"grpc":{}} has 2 handlers, and one is allowed. The API server refuses the Deployment, and the Jaeger is Failed. Use one, such as httpGet with path / and the admin port, or leave the probe to the operator.
    `);
  });

  test.each([{ exec: { command: ['true'] }, grpc: null }, {}])('%j passes', (livenessProbe) => {
    expect(check('JAE145', { allInOne: { livenessProbe } })).toEqual([]);
  });
});
