import { keyOf, kubectl } from '../../../../lib/doctor/answers/question';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { otherPolicyQuestions, whyNotAllPolicies } from '../../../../lib/doctor/chain/network/other-policies';
import { MAY_READ_ALL } from '../../../../lib/doctor/chain/scope';

const VERSIONS = kubectl('api-versions');
const CALICO = 'networkpolicies.crd.projectcalico.org,globalnetworkpolicies.crd.projectcalico.org';

function serving(...groupVersions: readonly string[]) {
  return exampleChain({
    texts: [
      [VERSIONS, groupVersions.join('\n')],
      [MAY_READ_ALL, 'yes\n'],
    ],
  });
}

test('a plugin is asked about in one command, and only if the cluster has it', () => {
  expect(otherPolicyQuestions(serving('v1', 'networking.k8s.io/v1'))).toEqual([]);
  expect(
    otherPolicyQuestions(serving('crd.projectcalico.org/v1', 'policy.networking.k8s.io/v1alpha1')).map(keyOf),
  ).toEqual([
    `kubectl get ${CALICO} -A -o json`,
    'kubectl get adminnetworkpolicies.policy.networking.k8s.io,baselineadminnetworkpolicies.policy.networking.k8s.io -A -o json',
  ]);
});

test('a policy of a plugin counts in its namespace', () => {
  const list = kubectl('get', CALICO, '-A', '-o', 'json');
  const policy = {
    apiVersion: 'crd.projectcalico.org/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'x', namespace: 'milvus' },
  };
  const chain = exampleChain({
    texts: [
      [VERSIONS, 'crd.projectcalico.org/v1'],
      [MAY_READ_ALL, 'yes\n'],
      [list, JSON.stringify({ items: [policy] })],
    ],
  });
  expect(whyNotAllPolicies(chain, ['milvus', 'observability'])).toBe(
    'NetworkPolicy objects of crd.projectcalico.org are not evaluated',
  );
  expect(whyNotAllPolicies(chain, ['observability'])).toBeUndefined();
});

test('a plugin that was not asked about', () => {
  expect(whyNotAllPolicies(serving('crd.projectcalico.org/v1'), ['milvus'])).toBe(
    'networkpolicies.crd.projectcalico.org were not asked for',
  );
});
