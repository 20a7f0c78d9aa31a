import { checksOf, waitsFor } from '../../../lib/jaeger-v2/plan/rollouts';

const named = (kind: string, name: string) => ({ kind, metadata: { name } });
const SELECTED = {
  selector: 'app.kubernetes.io/instance=jaeger,app.kubernetes.io/name=jaeger',
  namespace: 'obs',
  timeoutSeconds: 300,
};

test.each([
  [['Deployment', 'Deployment'], ['Deployment']],
  [['StatefulSet'], ['StatefulSet']],
  [
    ['StatefulSet', 'Deployment'],
    ['Deployment', 'StatefulSet'],
  ],
  [['Service', 'ConfigMap'], []],
])('of %j the rollouts of %j are waited for, and asked for later', (kinds, expected) => {
  const waits = waitsFor(
    'jaeger',
    'obs',
    kinds.map((kind) => named(kind, 'jaeger')),
  );
  expect(waits).toEqual(expected.map((kind) => ({ until: 'rollout', kind, ...SELECTED })));
  expect(checksOf(waits)).toEqual(expected.map((kind) => ({ ask: 'rollout', kind, ...SELECTED })));
});

test('jobs that the pods wait for come first, and are gone when somebody asks later', () => {
  const waits = waitsFor('jaeger', 'obs', [named('Deployment', 'jaeger'), named('Job', 'jaeger-schema')]);
  expect(waits[0]).toEqual({
    ...{ until: 'condition', kind: 'Job', name: 'jaeger-schema', namespace: 'obs', condition: 'Complete' },
    timeoutSeconds: 300,
  });
  expect(checksOf(waits)).toHaveLength(1);
});
