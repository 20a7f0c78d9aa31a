import { check } from '../../../support/jaeger';

describe('JAE150', () => {
  const said = (path: string) =>
    `JAE150 production/jaeger ${path}: is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric): no ` +
    'object can have this name, and the pods never start. Use the metadata.name of the object, not what is in it.';

  test('each place, and no value is repeated', () => {
    const spec = {
      storage: {
        secretName: 's3cr3t+Pass/w0rd==',
        esIndexCleaner: { imagePullSecrets: [{ name: 'ok' }, { name: 'Bad One' }] },
      },
      serviceAccount: 'My SA',
      volumes: [
        { name: 'a', configMap: { name: 'Mine' } },
        { name: 'b', persistentVolumeClaim: { claimName: 'my_claim' } },
        { name: 'c', secret: { secretName: 'A B' } },
      ],
      collector: { kafkaSecretName: 'A', serviceAccount: 'b_c', priorityClassName: 'High' },
      ingester: { kafkaSecretName: 'B' },
    };
    expect(check('JAE150', spec)).toEqual(
      [
        'spec.storage.secretName',
        'spec.collector.kafkaSecretName',
        'spec.ingester.kafkaSecretName',
        'spec.serviceAccount',
        'spec.volumes[0].configMap.name',
        'spec.volumes[1].persistentVolumeClaim.claimName',
        'spec.volumes[2].secret.secretName',
        'spec.collector.serviceAccount',
        'spec.collector.priorityClassName',
        'spec.storage.esIndexCleaner.imagePullSecrets[1].name',
      ].map(said),
    );
  });

  test.each([
    {},
    { storage: { secretName: '' }, serviceAccount: '' },
    { storage: { secretName: 'jaeger.elastic-1' }, imagePullSecrets: [{ name: 'registry' }] },
  ])('%j passes', (spec) => {
    expect(check('JAE150', spec)).toEqual([]);
  });
});
