import { exampleChain } from '../../../lib/doctor/chain/example';

test('objects of two groups with the same kind and name are both there', () => {
  const metadata = { namespace: 'milvus', name: 'deny' };
  const own = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata };
  const calico = { apiVersion: 'crd.projectcalico.org/v1', kind: 'NetworkPolicy', metadata };
  expect(exampleChain({ objects: [own, calico, own] }).objects('NetworkPolicy')).toEqual([own, calico]);
});
