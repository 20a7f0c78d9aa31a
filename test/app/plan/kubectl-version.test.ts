import { waitsForField } from '../../../lib/app/plan/kubectl-version';
import { fieldOf, rollout } from '../../../lib/app/plan/wait';

const object = { kind: 'Pod', name: 'p', namespace: 'n' };
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
