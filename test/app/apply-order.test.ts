import { inApplyOrder, kindsBeforePods } from '../../lib/app/apply-order';

test.each([
  ['nothing', [], []],
  ['no pods', ['configmap.a.x.yaml', 'serviceaccount.a.x.yaml'], []],
  ['pods that need nothing', ['deployment.a.x.yaml', 'service.a.x.yaml', 'certificaterequest.a.x.yaml'], []],
  ['a ConfigMap, which comes before a Jaeger by its name', ['configmap.a.x.yaml', 'jaeger.a.x.yaml'], []],
  ['a Secret, which comes behind it', ['jaeger.a.x.yaml', 'secret.a.x.yaml'], ['secret']],
  [
    'both: all that pods need',
    ['configmap.a.x.yaml', 'jaeger.a.x.yaml', 'secret.a.x.yaml', 'secret.a.y.yaml'],
    ['configmap', 'secret'],
  ],
  ['a ServiceAccount behind a Deployment', ['deployment.a.x.yaml', 'serviceaccount.a.x.yaml'], ['serviceaccount']],
])('%s', (_, files, kinds) => {
  expect(kindsBeforePods(files)).toEqual(kinds);
});

test('orders by stage, and within a stage what pods need first', () => {
  const ordered = [
    'e/manifests/0-setup/namespace.a.yaml',
    'e/manifests/1-operator/certificate.a.x.yaml',
    'e/manifests/1-operator/serviceaccount.a.x.yaml',
    'e/manifests/1-operator/clusterrole.x.yaml',
    'e/manifests/1-operator/deployment.a.x.yaml',
    'e/manifests/2-jaeger/secret.a.x.yaml',
    'e/manifests/2-jaeger/jaeger.a.x.yaml',
  ];
  expect(inApplyOrder([...ordered].sort())).toEqual(ordered);
  expect(inApplyOrder([...ordered].reverse())).toEqual(ordered);
});

test('kinds in any order: the first maker of pods by name counts, and the kinds come sorted', () => {
  expect(kindsBeforePods(['jaeger.j.yaml', 'deployment.d.yaml', 'issuer.i.yaml'])).toEqual(['issuer']);
  expect(kindsBeforePods(['secret.s.yaml', 'configmap.c.yaml', 'deployment.d.yaml'])).toEqual(['configmap', 'secret']);
  expect(kindsBeforePods(['secret.s.yaml', 'configmap.c.yaml'])).toEqual([]);
});
