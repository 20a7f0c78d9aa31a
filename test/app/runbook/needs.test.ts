import { type Need, objectNeeded, operatorNeeded, storageClassNeeded, toolNeeded } from '../../../lib/app/plan/need';
import { needCommands } from '../../../lib/app/runbook/needs';
import { restrictedRun } from '../../../lib/kubernetes/restricted-pod';

const crd = (name: string) => objectNeeded('CustomResourceDefinition', name, 'w');
const answers = (name: string): Need => ({ kind: 'Elasticsearch', expect: 'answers', name, namespace: 'n', why: 'w' });

test.each<[string, Need[], string[]]>([
  ['nothing', [], []],
  ['an object', [objectNeeded('Secret', 's', 'w', 'n')], ['kubectl get secret s -n n']],
  ['objects of one kind, in one command', [crd('a'), crd('b')], ['kubectl get crd a b']],
  [
    'objects of two kinds, in two',
    [crd('a'), objectNeeded('IngressClass', 'i', 'w'), crd('b')],
    ['kubectl get crd a', 'kubectl get ingressclass i', 'kubectl get crd b'],
  ],
  [
    'objects of one kind in namespaces, each by itself',
    ['a', 'b'].map((name) => objectNeeded('Secret', name, 'w', 'n')),
    ['kubectl get secret a -n n', 'kubectl get secret b -n n'],
  ],
  ['a program', [toolNeeded('helm', '3.14', 'w')], ['helm version --short']],
  ['a StorageClass', [storageClassNeeded('fast', 'w')], ['kubectl get storageclass fast']],
  ['the default StorageClass', [storageClassNeeded(undefined, 'w')], ['kubectl get storageclass']],
  [
    'a CRD and its operator',
    [crd('a'), operatorNeeded('o', '1.2', 'w')],
    [
      'kubectl get crd a',
      "kubectl get deployment -A -l app.kubernetes.io/name=o -o custom-columns='NAMESPACE:.metadata.namespace," +
        "IMAGE:.spec.template.spec.containers[0].image,AVAILABLE:.status.availableReplicas'",
    ],
  ],
  [
    'Deployments that are ready',
    [{ kind: 'Deployment', expect: 'ready', selector: 'a=b', namespace: 'n', timeoutSeconds: 6, why: 'w' }],
    ['kubectl rollout status deployment -l a=b -n n --timeout=6s'],
  ],
  [
    'nobody else, and every right',
    [
      { kind: 'Deployment', expect: 'none', selector: 'a=b', why: 'w' },
      { kind: 'SelfSubjectAccessReview', expect: 'allowed', name: '*', why: 'w' },
    ],
    ['kubectl get deployment -A -l a=b', 'kubectl auth can-i "*" "*" -A'],
  ],
  [
    'a port',
    [{ kind: 'EndpointSlice', expect: 'port', name: 'k', namespace: 'n', ports: [1], why: 'w' }],
    [`kubectl get endpointslice k -n n -o jsonpath='{.ports[0].port}{"\\n"}'`],
  ],
  ['images of no release', [{ kind: 'Registry', expect: 'images', name: 'm', why: 'w' }], []],
])('%s', (_, needs, commands) => {
  expect(needCommands(needs, 'x/env')).toEqual(commands);
});

test('servers that answer, each asked from a pod of its own', () => {
  expect(needCommands([answers('https://a:9200'), answers('https://b:9200')], 'x/env')).toEqual(
    ['a', 'b'].flatMap((server, index) => {
      const pod = `elasticsearch-answers-${index + 1}`;
      return [
        `kubectl run ${pod} -n n --restart=Never --image=curlimages/curl:8.10.1 ${restrictedRun(pod, 100)} -- ` +
          `curl -sk -o /dev/null -w '%{http_code}\\n' https://${server}:9200`,
        `kubectl wait --for=jsonpath='{.status.phase}'=Succeeded pod/${pod} -n n --timeout=120s`,
        `kubectl logs ${pod} -n n`,
        `kubectl delete pod ${pod} -n n`,
      ];
    }),
  );
});
