import { check } from '../../../support/jaeger';

const REFUSED = 'the API server rejects what the operator makes of it, and the Jaeger is Failed';
const ELASTIC = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };

describe('JAE153', () => {
  const said = (path: string, value: string, words: string, word?: string) =>
    `JAE153 production/jaeger ${path}: '${value}' must be one of ${words}: ${REFUSED}. ` +
    (word === undefined ? `Use one of ${words}.` : `Did you mean '${word}'?`);
  const PULL = 'Always, IfNotPresent, Never';

  test.each([
    [{ imagePullPolicy: 'always' }, said('spec.imagePullPolicy', 'always', PULL, 'Always')],
    [
      { allInOne: { strategy: { type: 'RollingUpdte' } } },
      said('spec.allInOne.strategy.type', 'RollingUpdte', 'Recreate, RollingUpdate', 'RollingUpdate'),
    ],
    [
      { allInOne: { tolerations: [{ operator: 'Exists' }, { key: 'a', operator: 'In', effect: 'NoSchedul' }] } },
      said(
        ...(['spec.allInOne.tolerations[1].effect', 'NoSchedul'] as const),
        ...(['NoExecute, NoSchedule, PreferNoSchedule', 'NoSchedule'] as const),
      ),
      said('spec.allInOne.tolerations[1].operator', 'In', 'Equal, Exists'),
    ],
    [
      { securityContext: { seccompProfile: { type: 'runtime/default' } } },
      said(
        ...(['spec.securityContext.seccompProfile.type', 'runtime/default'] as const),
        ...(['Localhost, RuntimeDefault, Unconfined', 'RuntimeDefault'] as const),
      ),
    ],
    [
      { volumeMounts: [{ name: 'a', mountPath: '/a', mountPropagation: 'hostToContainer' }] },
      said(
        ...(['spec.volumeMounts[0].mountPropagation', 'hostToContainer'] as const),
        ...(['Bidirectional, HostToContainer, None', 'HostToContainer'] as const),
      ),
    ],
    [
      { agent: { strategy: 'DaemonSet', dnsPolicy: 'Clusterfirst' } },
      said(
        ...(['spec.agent.dnsPolicy', 'Clusterfirst'] as const),
        ...(['ClusterFirst, ClusterFirstWithHostNet, Default, None', 'ClusterFirst'] as const),
      ),
    ],
    [
      {
        strategy: 'production',
        storage: { ...ELASTIC, esIndexCleaner: { numberOfDays: 7, imagePullPolicy: 'never' } },
      },
      said('spec.storage.esIndexCleaner.imagePullPolicy', 'never', PULL, 'Never'),
    ],
    [
      { tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] },
      `JAE153 production/jaeger spec.tolerations[0].value: 'b' must be empty with operator 'Exists': ${REFUSED}. Remove it, or use ` +
        'operator: Equal.',
    ],
    [
      {
        affinity: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 500, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname' } },
            ],
          },
        },
      },
      'JAE153 production/jaeger spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: 500 must be ' +
        `from 1 to 100: ${REFUSED}. Use 100.`,
    ],
  ])('%j', (spec, ...expected) => {
    expect(check('JAE153', spec)).toEqual(expected);
  });

  test.each([
    { imagePullPolicy: '', allInOne: { imagePullPolicy: 'IfNotPresent', strategy: { type: 'Recreate' } } },
    { tolerations: [{ key: 'a' }, { key: 'b', operator: 'Equal', value: 'c', effect: 'NoExecute' }] },
    { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
    // What is missing is the schema's to tell.
    { affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{}] } } },
    // What does not run.
    { query: { imagePullPolicy: 'always' }, storage: { type: 'memory', esIndexCleaner: { imagePullPolicy: 'never' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE153', spec)).toEqual([]);
  });
});

describe('JAE154', () => {
  test('pods and jobs', () => {
    const spec = {
      strategy: 'production',
      storage: { ...ELASTIC, esIndexCleaner: { numberOfDays: 7, backoffLimit: -1, ttlSecondsAfterFinished: -2 } },
      query: { replicas: -1 },
    };
    expect(check('JAE154', spec)).toMatchInlineSnapshot(`
      JAE154 production/jaeger spec.query.replicas: -1 is less than 0: the API server rejects what the operator makes of it, and the Jaeger is Failed. Use 0 or more, or leave it out.
      JAE154 production/jaeger spec.storage.esIndexCleaner.backoffLimit: -1 is less than 0: the API server rejects what the operator makes of it, and the Jaeger is Failed. Use 0 or more, or leave it out.
      JAE154 production/jaeger spec.storage.esIndexCleaner.ttlSecondsAfterFinished: -2 is less than 0: the API server rejects what the operator makes of it, and the Jaeger is Failed. Use 0 or more, or leave it out.
    `);
  });

  test.each([
    { strategy: 'production', storage: ELASTIC, query: { replicas: 0 } },
    // Kubernetes makes 1 of it.
    { strategy: 'production', storage: ELASTIC, collector: { terminationGracePeriodSeconds: -5 } },
    { storage: { type: 'memory', esIndexCleaner: { backoffLimit: -1 } } },
  ])('%j passes', (spec) => {
    expect(check('JAE154', spec)).toEqual([]);
  });
});
