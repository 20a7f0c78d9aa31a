import { check } from '../../../support/jaeger';

describe('JAE058', () => {
  test.each([
    [
      { strategy: 'allInOne' },
      [
        "JAE058 production/jaeger spec.strategy: 'allInOne' is 'allinone' in the spelling of the operator: the " +
          "operator would write it so, and a GitOps tool see a difference for ever. Write 'allinone'.",
      ],
    ],
    [
      { strategy: 'all-in-one' },
      [
        "JAE058 production/jaeger spec.strategy: 'all-in-one' is 'allinone' in the spelling of the operator: the " +
          "operator would write it so, and a GitOps tool see a difference for ever. Write 'allinone'.",
      ],
    ],
    [
      { resources: { limits: { cpu: '1000m', memory: 1024 } } },
      [
        "JAE058 production/jaeger spec.resources.limits.cpu: '1000m' is '1' in the spelling of the operator: the " +
          "operator would write it so, and a GitOps tool see a difference for ever. Write '1'.",
        "JAE058 production/jaeger spec.resources.limits.memory: 1024 is '1024' in the spelling of the operator: the " +
          "operator would write it so, and a GitOps tool see a difference for ever. Write '1024'.",
      ],
    ],
    [
      {
        volumes: [{ name: 'a', emptyDir: { sizeLimit: '1024Mi' } }],
      },
      [
        "JAE058 production/jaeger spec.volumes[0].emptyDir.sizeLimit: '1024Mi' is '1Gi' in the spelling of the " +
          "operator: the operator would write it so, and a GitOps tool see a difference for ever. Write '1Gi'.",
      ],
    ],
    [
      { allInOne: { resources: null } },
      [
        "JAE058 production/jaeger spec.allInOne.resources: null is '{}' in the spelling of the operator: the operator " +
          "would write it so, and a GitOps tool see a difference for ever. Write '{}'.",
      ],
    ],
    [
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
      [
        'JAE058 production/jaeger spec.volumes[0].ephemeral.volumeClaimTemplate.spec.resources.requests.storage: ' +
          "'0.5Gi' is '512Mi' in the spelling of the operator: the operator would write it so, and a GitOps tool see a " +
          "difference for ever. Write '512Mi'.",
      ],
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE058', spec)).toEqual(expected);
  });

  test.each([
    { strategy: 'allinone', resources: { limits: { cpu: '1', memory: '1500Mi' }, requests: { cpu: 'x' } } },
    { strategy: 'prodution' },
    { volumes: [{ name: 'a', emptyDir: {} }] },
  ])('%j passes', (spec) => {
    expect(check('JAE058', spec)).toEqual([]);
  });
});
