import { exampleChain } from '../../../../lib/doctor/chain/example';
import { editCommands } from '../../../../lib/doctor/links/milvus/upgrade';

test('the name of a release in a hostile file is quoted in each command', () => {
  const place = { namespace: 'milvus', name: 'a;id' };
  const release = { ...place, status: 'deployed', chart: 'milvus-5.0.19' };
  expect(editCommands(exampleChain({}), { ...place, release, workloads: [] })).toEqual([
    `helm get values 'a;id' -n milvus -o yaml > 'a;id.values.yaml'`,
    `$EDITOR 'a;id.values.yaml'`,
    `helm upgrade 'a;id' milvus --repo https://zilliztech.github.io/milvus-helm/ -n milvus --version 5.0.19 --reset-values -f 'a;id.values.yaml'`,
  ]);
});
