import { elasticsearch } from '../../../support/jaeger';
import { checkObject } from '../../../../lib/rules/objects';
import { messages } from '../../../support/problems';

function check(spec: Readonly<Record<string, unknown>>, code = 'JAE008'): string[] {
  const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger' }, spec };
  return messages(checkObject(cr, 'production/jaeger'), code);
}

describe('JAE008', () => {
  test('a negative amount', () => {
    expect(check({ resources: { limits: { cpu: '-500m' } } })).toMatchInlineSnapshot(
      `JAE008 production/jaeger spec.resources.limits.cpu: '-500m' must not be negative. The API server rejects it, and the Jaeger is Failed. Use 500m, or remove it.`,
    );
    expect(check({ resources: { requests: { cpu: -1 } } })).toMatchInlineSnapshot(
      `JAE008 production/jaeger spec.resources.requests.cpu: -1 must not be negative. The API server rejects it, and the Jaeger is Failed. Use 1, or remove it.`,
    );
  });

  test('a request above its limit in each component', () => {
    expect(
      ['agent', 'allInOne', 'collector', 'ingester', 'query'].flatMap((section) =>
        check({ [section]: { resources: { requests: { memory: '1Gi' }, limits: { memory: '1023Mi' } } } }),
      ),
    ).toMatchInlineSnapshot(`
      JAE008 production/jaeger spec.agent.resources.requests.memory: '1Gi' is above the limit '1023Mi'. The API server rejects it, and the Jaeger is Failed. Lower it, or raise spec.agent.resources.limits.memory.
      JAE008 production/jaeger spec.allInOne.resources.requests.memory: '1Gi' is above the limit '1023Mi'. The API server rejects it, and the Jaeger is Failed. Lower it, or raise spec.allInOne.resources.limits.memory.
      JAE008 production/jaeger spec.collector.resources.requests.memory: '1Gi' is above the limit '1023Mi'. The API server rejects it, and the Jaeger is Failed. Lower it, or raise spec.collector.resources.limits.memory.
      JAE008 production/jaeger spec.ingester.resources.requests.memory: '1Gi' is above the limit '1023Mi'. The API server rejects it, and the Jaeger is Failed. Lower it, or raise spec.ingester.resources.limits.memory.
      JAE008 production/jaeger spec.query.resources.requests.memory: '1Gi' is above the limit '1023Mi'. The API server rejects it, and the Jaeger is Failed. Lower it, or raise spec.query.resources.limits.memory.
    `);
  });

  test('devices and huge pages', () => {
    expect(
      check({ resources: { requests: { 'nvidia.com/gpu': 1 }, limits: { 'nvidia.com/gpu': 2 } } }),
    ).toMatchInlineSnapshot(
      `JAE008 production/jaeger spec.resources.requests.nvidia.com/gpu: 1 must equal the limit '2'. The API server rejects it, and the Jaeger is Failed. Use the same amount for both.`,
    );
    expect(check({ resources: { limits: { 'nvidia.com/gpu': '0.5' } } })).toMatchInlineSnapshot(
      `JAE008 production/jaeger spec.resources.limits.nvidia.com/gpu: '0.5' must be a whole number of nvidia.com/gpu. The API server rejects it, and the Jaeger is Failed. Use 1 or more, or remove it.`,
    );
  });

  test.each([
    // The limit can be in another section.
    { requests: { 'hugepages-2Mi': '2Mi' } },
    { requests: { memory: '1024Mi' }, limits: { memory: '1Gi' } },
    { requests: { memory: '2Gi' }, limits: { cpu: '1' } },
    { requests: { cpu: 1 }, limits: { cpu: '1000m' } },
    { requests: { memory: 'much' }, limits: { memory: '1Gi' } },
    { limits: { cpu: '0' } },
  ])('%j passes', (resources) => {
    expect(check({ resources })).toEqual([]);
  });
});

describe('JAE008 with sections that the operator merges', () => {
  const storage = elasticsearch();
  const big = { requests: { memory: '2Gi' } };
  const small = { limits: { memory: '1Gi' } };

  test('reports each of these', () => {
    expect(
      [
        { resources: small, allInOne: { resources: big } },
        { resources: big, allInOne: { resources: small } },
        {
          strategy: 'production',
          storage: { ...storage, esIndexCleaner: { numberOfDays: 7, resources: big } },
          resources: small,
        },
      ].flatMap((spec) => check(spec)),
    ).toMatchInlineSnapshot(`
      JAE008 production/jaeger spec.allInOne.resources.requests.memory: '2Gi' is above the limit '1Gi' of spec.resources. The API server rejects it, and the Jaeger is Failed. Lower it, or raise spec.resources.limits.memory.
      JAE008 production/jaeger spec.resources.requests.memory: '2Gi' is above the limit '1Gi' of spec.allInOne.resources. The API server rejects it, and the Jaeger is Failed. Lower it, or raise spec.allInOne.resources.limits.memory.
      JAE008 production/jaeger spec.storage.esIndexCleaner.resources.requests.memory: '2Gi' is above the limit '1Gi' of spec.resources. The API server rejects it, and the Jaeger is Failed. Lower it, or raise spec.resources.limits.memory.
    `);
  });

  test('a request above the limit in each container', () => {
    expect(
      ['ingress', 'storage.elasticsearch'].flatMap((place) => {
        const resources = { requests: { cpu: '2' }, limits: { cpu: '1' } };
        const spec = place === 'ingress' ? { ingress: { resources } } : { storage: { elasticsearch: { resources } } };
        return check(spec);
      }),
    ).toMatchInlineSnapshot(`
      JAE008 production/jaeger spec.ingress.resources.requests.cpu: '2' is above the limit '1'. The API server rejects it, and the Jaeger is Failed. Lower it, or raise spec.ingress.resources.limits.cpu.
      JAE008 production/jaeger spec.storage.elasticsearch.resources.requests.cpu: '2' is above the limit '1'. The API server rejects it, and the Jaeger is Failed. Lower it, or raise spec.storage.elasticsearch.resources.limits.cpu.
    `);
  });

  test.each([
    // The component's own amount wins.
    {
      resources: { ...small, ...big, requests: { memory: '1Gi' } },
      allInOne: { resources: { limits: { memory: '3Gi' } } },
    },
    { resources: small, allInOne: { resources: { ...big, limits: { memory: '2Gi' } } } },
    { resources: { requests: { cpu: '1' } }, allInOne: { resources: small } },
    // These pods do not run.
    { resources: small, query: { resources: big } },
  ])('%j passes', (spec) => {
    expect(check(spec)).toEqual([]);
  });
});

describe('JAE009', () => {
  test('reports each of these', () => {
    expect(
      ['memroy', 'CPU', 'disk'].flatMap((name) => [
        ...check({ collector: { resources: { limits: { [name]: '1' } } } }, 'JAE009'),
        ...check({ resources: { requests: { [name]: '1' } } }, 'JAE009'),
      ]),
    ).toMatchInlineSnapshot(`
      JAE009 production/jaeger spec.collector.resources.limits: unknown resource 'memroy'. The API server rejects it, and the Jaeger is Failed. Did you mean 'memory'?
      JAE009 production/jaeger spec.resources.requests: unknown resource 'memroy'. The API server rejects it, and the Jaeger is Failed. Did you mean 'memory'?
      JAE009 production/jaeger spec.collector.resources.limits: unknown resource 'CPU'. The API server rejects it, and the Jaeger is Failed. Did you mean 'cpu'?
      JAE009 production/jaeger spec.resources.requests: unknown resource 'CPU'. The API server rejects it, and the Jaeger is Failed. Did you mean 'cpu'?
      JAE009 production/jaeger spec.collector.resources.limits: unknown resource 'disk'. The API server rejects it, and the Jaeger is Failed. Use one of cpu, memory, ephemeral-storage.
      JAE009 production/jaeger spec.resources.requests: unknown resource 'disk'. The API server rejects it, and the Jaeger is Failed. Use one of cpu, memory, ephemeral-storage.
    `);
  });

  test('resources that Kubernetes knows pass', () => {
    const names = ['cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi', 'nvidia.com/gpu'];
    const limits = Object.fromEntries(names.map((name) => [name, '1']));
    expect(check({ resources: { limits }, query: { resources: { requests: limits } } }, 'JAE009')).toEqual([]);
  });
});
