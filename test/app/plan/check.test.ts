import { rolledOut } from '../../../lib/app/plan/check';
import { rollout } from '../../../lib/app/plan/wait';

test('a check waits as long as the wait before it', () => {
  expect(rolledOut(rollout('a=b', 'n', 4))).toEqual({
    ...{ ask: 'rollout', kind: 'Deployment', selector: 'a=b', namespace: 'n', timeoutSeconds: 4 },
  });
});
