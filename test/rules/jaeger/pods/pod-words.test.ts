import { check, elasticsearch } from '../../../support/jaeger';

const ELASTIC = elasticsearch();

describe('JAE153', () => {
  test('reports each of these', () => {
    expect(
      [
        { imagePullPolicy: 'always' },
        { allInOne: { strategy: { type: 'RollingUpdte' } } },
        { allInOne: { tolerations: [{ operator: 'Exists' }, { key: 'a', operator: 'In', effect: 'NoSchedul' }] } },
        { securityContext: { seccompProfile: { type: 'runtime/default' } } },
        { volumeMounts: [{ name: 'a', mountPath: '/a', mountPropagation: 'hostToContainer' }] },
        { agent: { strategy: 'DaemonSet', dnsPolicy: 'Clusterfirst' } },
        {
          strategy: 'production',
          storage: { ...ELASTIC, esIndexCleaner: { numberOfDays: 7, imagePullPolicy: 'never' } },
        },
        { tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] },
        {
          affinity: {
            podAntiAffinity: {
              preferredDuringSchedulingIgnoredDuringExecution: [
                { weight: 500, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname' } },
              ],
            },
          },
        },
      ].flatMap((spec) => check('JAE153', spec)),
    ).toMatchInlineSnapshot(`
      JAE153 production/jaeger spec.imagePullPolicy: unknown image pull policy 'always'. The API server rejects it, and the Jaeger is Failed. Did you mean 'Always'?
      JAE153 production/jaeger spec.allInOne.strategy.type: unknown Deployment strategy 'RollingUpdte'. The API server rejects it, and the Jaeger is Failed. Did you mean 'RollingUpdate'?
      JAE153 production/jaeger spec.allInOne.tolerations[1].effect: unknown taint effect 'NoSchedul'. The API server rejects it, and the Jaeger is Failed. Did you mean 'NoSchedule'?
      JAE153 production/jaeger spec.allInOne.tolerations[1].operator: unknown operator 'In'. The API server rejects it, and the Jaeger is Failed. Use one of Equal, Exists.
      JAE153 production/jaeger spec.securityContext.seccompProfile.type: unknown seccomp profile type 'runtime/default'. The API server rejects it, and the Jaeger is Failed. Did you mean 'RuntimeDefault'?
      JAE153 production/jaeger spec.volumeMounts[0].mountPropagation: unknown mount propagation 'hostToContainer'. The API server rejects it, and the Jaeger is Failed. Did you mean 'HostToContainer'?
      JAE153 production/jaeger spec.agent.dnsPolicy: unknown DNS policy 'Clusterfirst'. The API server rejects it, and the Jaeger is Failed. Did you mean 'ClusterFirst'?
      JAE153 production/jaeger spec.storage.esIndexCleaner.imagePullPolicy: unknown image pull policy 'never'. The API server rejects it, and the Jaeger is Failed. Did you mean 'Never'?
      JAE153 production/jaeger spec.tolerations[0].value: 'b' must be empty with operator 'Exists'. The API server rejects it, and the Jaeger is Failed. Remove it, or use operator: Equal.
      JAE153 production/jaeger spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: 500 must be a whole number from 1 to 100. The API server rejects it, and the Jaeger is Failed. Use 100.
    `);
  });

  test.each([
    { imagePullPolicy: '', allInOne: { imagePullPolicy: 'IfNotPresent', strategy: { type: 'Recreate' } } },
    { tolerations: [{ key: 'a' }, { key: 'b', operator: 'Equal', value: 'c', effect: 'NoExecute' }] },
    { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
    // The schema reports missing fields.
    { affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{}] } } },
    // These pods do not run.
    { query: { imagePullPolicy: 'always' }, storage: { type: 'memory', esIndexCleaner: { imagePullPolicy: 'never' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE153', spec)).toEqual([]);
  });
});

describe('JAE154', () => {
  test('negative numbers of pods and jobs', () => {
    const spec = {
      strategy: 'production',
      storage: { ...ELASTIC, esIndexCleaner: { numberOfDays: 7, backoffLimit: -1, ttlSecondsAfterFinished: -2 } },
      query: { replicas: -1 },
    };
    expect(check('JAE154', spec)).toMatchInlineSnapshot(`
      JAE154 production/jaeger spec.query.replicas: -1 must be a whole number of 0 or more. The API server rejects it, and the Jaeger is Failed. Use 0 or more, or remove it.
      JAE154 production/jaeger spec.storage.esIndexCleaner.backoffLimit: -1 must be a whole number of 0 or more. The API server rejects it, and the Jaeger is Failed. Use 0 or more, or remove it.
      JAE154 production/jaeger spec.storage.esIndexCleaner.ttlSecondsAfterFinished: -2 must be a whole number of 0 or more. The API server rejects it, and the Jaeger is Failed. Use 0 or more, or remove it.
    `);
  });

  test.each([
    { strategy: 'production', storage: ELASTIC, query: { replicas: 0 } },
    // Kubernetes changes it to 1.
    { strategy: 'production', storage: ELASTIC, collector: { terminationGracePeriodSeconds: -5 } },
    { storage: { type: 'memory', esIndexCleaner: { backoffLimit: -1 } } },
  ])('%j passes', (spec) => {
    expect(check('JAE154', spec)).toEqual([]);
  });
});
