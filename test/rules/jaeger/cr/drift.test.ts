import { check } from '../../../support/jaeger';

describe('JAE058', () => {
  test('reports each of these', () => {
    expect(
      [
        { strategy: 'allInOne' },
        { strategy: 'all-in-one' },
        { resources: { limits: { cpu: '1000m', memory: 1024 } } },
        {
          volumes: [{ name: 'a', emptyDir: { sizeLimit: '1024Mi' } }],
        },
        { allInOne: { resources: null } },
        {
          volumes: [
            {
              name: 'a',
              ephemeral: {
                volumeClaimTemplate: {
                  spec: { resources: { requests: { storage: '0.5Gi' } } },
                },
              },
            },
          ],
        },
      ].flatMap((spec) => check('JAE058', spec)),
    ).toMatchInlineSnapshot(`
      JAE058 production/jaeger spec.strategy: 'allInOne' is not canonical: the operator rewrites it to 'allinone'. GitOps tools report permanent drift. Write 'allinone'.
      JAE058 production/jaeger spec.strategy: 'all-in-one' is not canonical: the operator rewrites it to 'allinone'. GitOps tools report permanent drift. Write 'allinone'.
      JAE058 production/jaeger spec.resources.limits.cpu: '1000m' is not canonical: the operator rewrites it to '1'. GitOps tools report permanent drift. Write '1'.
      JAE058 production/jaeger spec.resources.limits.memory: 1024 is not canonical: the operator rewrites it to '1024'. GitOps tools report permanent drift. Write '1024'.
      JAE058 production/jaeger spec.volumes[0].emptyDir.sizeLimit: '1024Mi' is not canonical: the operator rewrites it to '1Gi'. GitOps tools report permanent drift. Write '1Gi'.
      JAE058 production/jaeger spec.allInOne.resources: null is not canonical: the operator rewrites it to '{}'. GitOps tools report permanent drift. Write '{}'.
      JAE058 production/jaeger spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests.storage: '0.5Gi' is not canonical: the operator rewrites it to '512Mi'. GitOps tools report permanent drift. Write '512Mi'.
    `);
  });

  test.each([
    { strategy: 'allinone', resources: { limits: { cpu: '1', memory: '1500Mi' }, requests: { cpu: 'x' } } },
    { strategy: 'prodution' },
    { volumes: [{ name: 'a', emptyDir: {} }] },
  ])('%j passes', (spec) => {
    expect(check('JAE058', spec)).toEqual([]);
  });
});
