import { notTemplates, shapeProblems } from '../../../../lib/rules/milvus/shared/pod-shape';

const shapes = (settings: object) => [...shapeProblems({ path: 'proxy', settings: { ...settings } })];

describe('settings that no schema has checked', () => {
  test.each([
    {},
    { affinity: undefined, tolerations: null },
    { affinity: '', nodeSelector: '', resources: '' },
    { affinity: false, tolerations: false, topologySpreadConstraints: false },
    { affinity: {}, tolerations: [], resources: {} },
    { nodeSelector: { pool: 'search', gpu: true, cores: 4 } },
    { resources: { requests: { cpu: 1, memory: '1Gi', anything: [] }, limits: null } },
    { tolerations: [{ key: 'gpu', operator: 'Exists', tolerationSeconds: 5 }] },
    { replicas: 'many', colour: 1 },
  ])('%j', (settings) => {
    expect(shapes(settings)).toEqual([]);
  });

  test.each([
    [{ affinity: true }, 'affinity', true, 'a mapping'],
    [{ affinity: 'none' }, 'affinity', 'none', 'a mapping'],
    [{ affinity: [1] }, 'affinity', [1], 'a mapping'],
    [{ nodeSelector: ['gpu'] }, 'nodeSelector', ['gpu'], 'a mapping'],
    [{ nodeSelector: 'gpu' }, 'nodeSelector', 'gpu', 'a mapping'],
    [{ resources: '2Gi' }, 'resources', '2Gi', 'a mapping'],
    [{ resources: { limits: '2Gi' } }, 'resources.limits', '2Gi', 'a mapping'],
    [{ tolerations: { key: 'gpu' } }, 'tolerations', { key: 'gpu' }, 'a list'],
    [{ tolerations: [{ key: ['gpu'] }] }, 'tolerations[0].key', ['gpu'], 'text'],
    [
      { tolerations: [{ key: 'gpu', tolerationSeconds: true }] },
      'tolerations[0].tolerationSeconds',
      true,
      'a whole number',
    ],
    [
      { tolerations: [{ key: 'gpu', tolerationSeconds: '5' }] },
      'tolerations[0].tolerationSeconds',
      '5',
      'a whole number',
    ],
  ])('a wrong type: %j', (settings, path, value, kind) => {
    expect(shapes(settings)).toEqual([
      { path: `proxy.${path}`, value, problem: `must be ${kind}.`, fix: `Write ${kind}.` },
    ]);
  });

  test.each([5, true, false])('a text without quotation marks: %j', (value) => {
    expect(shapes({ tolerations: [{ key: 'gpu', value }] })).toEqual([
      { path: 'proxy.tolerations[0].value', value, problem: 'must be text.', fix: `Write it in quotes: '${value}'.` },
    ]);
  });

  test.each([
    [{ resources: { memory: '2Gi' } }, 'resources.memory', 'Move it to limits or requests.'],
    [{ resources: { 'ephemeral-storage': '2Gi' } }, 'resources.ephemeral-storage', 'Move it to limits or requests.'],
    [{ resources: { limit: {} } }, 'resources.limit', "Did you mean 'limits'?"],
    [{ resources: { colour: {} } }, 'resources.colour', 'Use one of claims, limits, requests.'],
    [{ affinity: { nodeAfinity: {} } }, 'affinity.nodeAfinity', "Did you mean 'nodeAffinity'?"],
  ])('an unknown field: %j', (settings, path, fix) => {
    expect(shapes(settings)).toEqual([{ path: `proxy.${path}`, atKey: true, problem: 'unknown field.', fix }]);
  });
});

test('problems of templates are dropped', () => {
  const problem = (value: unknown) => ({ path: 'a', value, problem: 'is wrong.', fix: 'Mend it.' });
  const kept = [
    problem('text'),
    problem(['{{ .Values.a }}']),
    problem(5),
    { path: 'a', problem: 'is missing.', fix: 'Set it.' },
  ];
  expect([...notTemplates([problem('{{ .Values.a }}'), ...kept, problem('$(A)')])]).toEqual(kept);
});
