import { example } from '../../../lib/models/milvus-cr/cr';
import { envOf } from '../../../lib/models/milvus-cr/env';

test('the environments of all pods, of a role and of its groups, with their places', () => {
  const components = {
    env: [{ name: 'A', value: 'a' }, 'none', { value: 'nameless' }],
    queryNode: {
      env: [{ name: 'B', valueFrom: { secretKeyRef: {} } }],
      groups: [{ extraEnv: [{ name: 'C' }] }, {}],
    },
  };
  expect(envOf(example({ components }))).toEqual([
    { path: 'spec.components.env[0]', name: 'A', value: 'a' },
    { path: 'spec.components.queryNode.env[0]', name: 'B', value: undefined },
    { path: 'spec.components.queryNode.groups[0].extraEnv[0]', name: 'C', value: '' },
  ]);
  expect(envOf(example({}))).toEqual([]);
});
