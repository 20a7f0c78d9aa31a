import { aboveDefaults } from '../../../../lib/rules/milvus/values/pod-defaults';

const above = (resources: unknown, part = 'tei') => [...aboveDefaults({ path: `${part}.resources`, resources })];

describe("amounts that helm merges with the chart's own", () => {
  test.each([
    [{ limits: { memory: '4Gi' } }],
    [{ limits: { memory: '4Gi' }, requests: {} }],
    [{ limits: { memory: '4Gi' }, requests: { cpu: '1' } }],
  ])('a limit below the default request: %j', (resources) => {
    expect(above(resources)).toEqual([
      {
        path: 'tei.resources.limits.memory',
        value: '4Gi',
        problem: "is below the chart's default request '8Gi'.",
        fix: 'Raise it, or set tei.resources.requests.memory too.',
      },
    ]);
  });

  test.each([
    [{ requests: { memory: '32Gi' } }],
    [{ requests: { memory: '32Gi' }, limits: {} }],
    [{ requests: { memory: '32Gi' }, limits: { cpu: '9' } }],
  ])('a request above the default limit: %j', (resources) => {
    expect(above(resources)).toEqual([
      {
        path: 'tei.resources.requests.memory',
        value: '32Gi',
        problem: "is above the chart's default limit '16Gi'.",
        fix: 'Lower it, or set tei.resources.limits.memory too.',
      },
    ]);
  });

  test.each([
    [{ limits: { memory: '8Gi' } }],
    [{ requests: { memory: '16Gi' } }],
    // With both set nothing of the chart is left; another check compares the two.
    [{ requests: { memory: '32Gi' }, limits: { memory: '64Gi' } }],
    [{ requests: { memory: '32Gi' }, limits: { memory: '17Gi' } }],
    [{ requests: { memory: '2Gi' }, limits: { memory: '4Gi' } }],
    [{ requests: { memory: '32Gi' }, limits: { memory: null } }],
    [{ requests: { memory: null }, limits: { memory: '4Gi' } }],
    [{ requests: { memory: '32Gi' }, limits: null }],
    [{ requests: null, limits: { memory: '4Gi' } }],
    [{ limits: { 'ephemeral-storage': '1' } }],
    [{}],
    [null],
    [undefined],
    ['4Gi'],
    [[{ limits: { memory: '4Gi' } }]],
  ])('near miss: %j', (resources) => {
    expect(above(resources)).toEqual([]);
  });

  test('parts without defaults, or with default requests only', () => {
    expect(above({ limits: { memory: '1' }, requests: { cpu: '99' } }, 'proxy')).toEqual([]);
    expect(above({ requests: { memory: '99Gi' } }, 'minio')).toEqual([]);
    expect(above({ limits: { memory: '1Gi' } }, 'minio').map(({ path }) => path)).toEqual([
      'minio.resources.limits.memory',
    ]);
  });
});
