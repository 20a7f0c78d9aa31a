import { rolledOut } from '../../../lib/app/plan/check';
import { Distinct } from '../../../lib/app/plan/distinct';
import { waitsForField } from '../../../lib/app/plan/kubectl-version';
import {
  ingressClassNeeded,
  objectNeeded,
  operatorNeeded,
  storageClassNeeded,
  toolNeeded,
} from '../../../lib/app/plan/need';
import { Stage } from '../../../lib/app/plan/stage';
import { accepted, conditionOf, fieldOf, rollout, valueOf } from '../../../lib/app/plan/wait';

const object = { kind: 'Pod', name: 'p', namespace: 'n' };
const claims = [{ count: 2, size: '1Gi', owner: 'etcd' }];

test.each([
  [objectNeeded('Secret', 's', 'w', 'n'), { kind: 'Secret', expect: 'exists', name: 's', namespace: 'n', why: 'w' }],
  [
    ingressClassNeeded('nginx', 'the Ingress i'),
    { kind: 'IngressClass', expect: 'exists', name: 'nginx', why: 'its controller serves the Ingress i' },
  ],
  [
    operatorNeeded('o', '1.2', 'w'),
    {
      ...{ kind: 'Deployment', expect: 'available', name: 'o', selector: 'app.kubernetes.io/name=o' },
      ...{ minimumVersion: '1.2', why: 'w' },
    },
  ],
  [storageClassNeeded('fast', 'w', claims), { kind: 'StorageClass', expect: 'exists', name: 'fast', claims, why: 'w' }],
  [storageClassNeeded(undefined, 'w'), { kind: 'StorageClass', expect: 'default', why: 'w' }],
  [toolNeeded('t', undefined, 'w'), { kind: 'Tool', expect: 'installed', name: 't', why: 'w' }],
])('a need: %j', (need, members) => {
  expect(need).toEqual(members);
});

test.each([
  [conditionOf(object, 'Ready', 1), { ...object, until: 'condition', condition: 'Ready', timeoutSeconds: 1 }],
  [valueOf(object, '.a', 'b', 2), { ...object, until: 'value', path: '.a', value: 'b', timeoutSeconds: 2 }],
  [fieldOf(object, '.a', 3), { ...object, until: 'field', path: '.a', timeoutSeconds: 3 }],
  [
    rollout('a=b', 'n', 4),
    { until: 'rollout', kind: 'Deployment', selector: 'a=b', namespace: 'n', timeoutSeconds: 4 },
  ],
  [
    accepted(Stage.JAEGER, 5),
    { until: 'accepted', kind: 'Stage', folder: 'manifests/2-jaeger', attempts: 5, pauseSeconds: 2 },
  ],
])('a wait: %j', (wait, members) => {
  expect(wait).toEqual(members);
});

test('what was waited for is checked as long', () => {
  expect(rolledOut(rollout('a=b', 'n', 4))).toEqual({
    ...{ ask: 'rollout', kind: 'Deployment', selector: 'a=b', namespace: 'n', timeoutSeconds: 4 },
  });
});

test('equal facts stand once, where the first one stood; nothing is no fact', () => {
  const facts = new Distinct<unknown>();
  facts.add([{ a: 1 }, { a: 2 }]);
  facts.add();
  facts.add([{ a: 3 }, { a: 1 }]);
  expect(facts.all()).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
});

const waiting = [{ text: 'a', waits: [fieldOf(object, '.a', 1)] }];

test.each([[{ beforeApply: waiting }], [{ ready: waiting }], [{ afterNeeded: waiting }], [{ afterApply: waiting }]])(
  'applying waits for a field: %j',
  (plan) => {
    expect(waitsForField(plan)).toBe(true);
  },
);

test('undo may wait for a field, and other waits and steps without any count for nothing', () => {
  const steps = [{ text: 'a' }, { text: 'b', waits: [rollout('a=b', 'n', 1)] }];
  expect(waitsForField({ undo: waiting, beforeApply: steps, afterApply: steps })).toBe(false);
  expect(waitsForField({})).toBe(false);
  expect(waitsForField({ afterApply: [...steps, ...waiting] })).toBe(true);
});
