import {
  ingressClassNeeded,
  objectNeeded,
  operatorNeeded,
  storageClassNeeded,
  toolNeeded,
} from '../../../lib/app/plan/need';

const claims = [{ count: 2, size: '1Gi', owner: 'etcd' }];

test.each([
  [objectNeeded('Secret', 's', 'w', 'n'), { kind: 'Secret', expect: 'exists', name: 's', namespace: 'n', why: 'w' }],
  [
    ingressClassNeeded('nginx', 'the Ingress i'),
    { kind: 'IngressClass', expect: 'exists', name: 'nginx', why: 'its controller serves the Ingress i' },
  ],
  [
    operatorNeeded('o', '1.2', 'w'),
    {
      ...{ kind: 'Deployment', expect: 'available', name: 'o', selector: 'app.kubernetes.io/name=o' },
      ...{ minimumVersion: '1.2', why: 'w' },
    },
  ],
  [storageClassNeeded('fast', 'w', claims), { kind: 'StorageClass', expect: 'exists', name: 'fast', claims, why: 'w' }],
  [storageClassNeeded(undefined, 'w'), { kind: 'StorageClass', expect: 'default', why: 'w' }],
  [toolNeeded('t', '1.2', 'w'), { kind: 'Tool', expect: 'installed', name: 't', minimumVersion: '1.2', why: 'w' }],
])('a need: %j', (need, members) => {
  expect(need).toEqual(members);
});
