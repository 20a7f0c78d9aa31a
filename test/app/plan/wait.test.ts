import { Stage } from '../../../lib/app/plan/stage';
import { accepted, conditionOf, fieldOf, rollout, valueOf } from '../../../lib/app/plan/wait';

const object = { kind: 'Pod', name: 'p', namespace: 'n' };

test.each([
  [conditionOf(object, 'Ready', 1), { ...object, until: 'condition', condition: 'Ready', timeoutSeconds: 1 }],
  [valueOf(object, '.a', 'b', 2), { ...object, until: 'value', path: '.a', value: 'b', timeoutSeconds: 2 }],
  [fieldOf(object, '.a', 3), { ...object, until: 'field', path: '.a', timeoutSeconds: 3 }],
  [
    rollout('a=b', 'n', 4),
    { until: 'rollout', kind: 'Deployment', selector: 'a=b', namespace: 'n', timeoutSeconds: 4 },
  ],
  [
    rollout('a=b', 'n', 4, 'StatefulSet'),
    { until: 'rollout', kind: 'StatefulSet', selector: 'a=b', namespace: 'n', timeoutSeconds: 4 },
  ],
  [
    accepted(Stage.JAEGER, 5),
    { until: 'accepted', kind: 'Stage', folder: 'manifests/2-jaeger', attempts: 5, pauseSeconds: 2 },
  ],
])('a wait: %j', (wait, members) => {
  expect(wait).toEqual(members);
});
