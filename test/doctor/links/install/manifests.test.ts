import { exampleChain } from '../../../../lib/doctor/chain/example';
import { crdManifests, jaegerManifests, operatorManifests } from '../../../../lib/doctor/links/install/manifests';

test('the stages are those of the folder that was named', () => {
  const expected = { folder: 'dist/dev', objects: [], releases: [], namespaces: [] };
  const said = [crdManifests, operatorManifests, jaegerManifests];
  expect(said.map((say) => say(exampleChain({ expected })))).toEqual([
    'the CRD (0-setup of dist/dev/manifests)',
    'the manifests of the operator (1-operator of dist/dev/manifests)',
    'the Jaeger (2-jaeger of dist/dev/manifests)',
  ]);
  expect(jaegerManifests(exampleChain({}))).toBe('the Jaeger (2-jaeger of dist/ENVIRONMENT/manifests)');
});
