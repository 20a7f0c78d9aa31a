import { check } from '../../support/jaeger';

const REFUSED = 'the API server refuses what the operator makes of it, and the Jaeger is Failed';
const ELASTIC = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };

describe('JAE153', () => {
  const said = (path: string, value: string, fix: string) =>
    `JAE153 production/jaeger ${path}: '${value}' is not a word of Kubernetes for it: ${REFUSED}. ${fix}`;

  test.each([
    [{ imagePullPolicy: 'always' }, said('spec.imagePullPolicy', 'always', "Did you mean 'Always'?")],
    [
      { allInOne: { strategy: { type: 'RollingUpdte' } } },
      said('spec.allInOne.strategy.type', 'RollingUpdte', "Did you mean 'RollingUpdate'?"),
    ],
    [
      { allInOne: { tolerations: [{ operator: 'Exists' }, { operator: 'In', effect: 'NoSchedul' }] } },
      said('spec.allInOne.tolerations[1].effect', 'NoSchedul', "Did you mean 'NoSchedule'?"),
      said('spec.allInOne.tolerations[1].operator', 'In', 'Use one of Equal, Exists.'),
    ],
    [
      { securityContext: { seccompProfile: { type: 'runtime/default' } } },
      said('spec.securityContext.seccompProfile.type', 'runtime/default', "Did you mean 'RuntimeDefault'?"),
    ],
    [
      { volumeMounts: [{ name: 'a', mountPath: '/a', mountPropagation: 'hostToContainer' }] },
      said('spec.volumeMounts[0].mountPropagation', 'hostToContainer', "Did you mean 'HostToContainer'?"),
    ],
    [
      { agent: { strategy: 'DaemonSet', dnsPolicy: 'Clusterfirst' } },
      said('spec.agent.dnsPolicy', 'Clusterfirst', "Did you mean 'ClusterFirst'?"),
    ],
    [
      {
        strategy: 'production',
        storage: { ...ELASTIC, esIndexCleaner: { numberOfDays: 7, imagePullPolicy: 'never' } },
      },
      said('spec.storage.esIndexCleaner.imagePullPolicy', 'never', "Did you mean 'Never'?"),
    ],
  ])('%j', (spec, ...expected) => {
    expect(check('JAE153', spec)).toEqual(expected);
  });

  test.each([
    { imagePullPolicy: '', allInOne: { imagePullPolicy: 'IfNotPresent', strategy: { type: 'Recreate' } } },
    { tolerations: [{ key: 'a' }, { key: 'b', operator: 'Equal', value: 'c', effect: 'NoExecute' }] },
    { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } },
    // What does not run.
    { query: { imagePullPolicy: 'always' }, storage: { type: 'memory', esIndexCleaner: { imagePullPolicy: 'never' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE153', spec)).toEqual([]);
  });
});

describe('JAE154', () => {
  const said = (path: string, value: number) =>
    `JAE154 production/jaeger ${path}: ${value} is less than 0: ${REFUSED}. Use 0 or more, or leave it out.`;

  test('pods and jobs', () => {
    const spec = {
      strategy: 'production',
      storage: { ...ELASTIC, esIndexCleaner: { numberOfDays: 7, backoffLimit: -1, ttlSecondsAfterFinished: -2 } },
      query: { replicas: -1 },
    };
    expect(check('JAE154', spec)).toEqual([
      said('spec.query.replicas', -1),
      said('spec.storage.esIndexCleaner.backoffLimit', -1),
      said('spec.storage.esIndexCleaner.ttlSecondsAfterFinished', -2),
    ]);
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
