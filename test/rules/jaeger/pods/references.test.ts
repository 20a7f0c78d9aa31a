import { check } from '../../../support/jaeger';

describe('JAE150', () => {
  test('reports each name without repeating it', () => {
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
    expect(check('JAE150', spec)).toMatchInlineSnapshot(`
      JAE150 production/jaeger spec.storage.secretName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JAE150 production/jaeger spec.collector.kafkaSecretName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JAE150 production/jaeger spec.ingester.kafkaSecretName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JAE150 production/jaeger spec.serviceAccount: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JAE150 production/jaeger spec.volumes[0].configMap.name: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JAE150 production/jaeger spec.volumes[1].persistentVolumeClaim.claimName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JAE150 production/jaeger spec.volumes[2].secret.secretName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JAE150 production/jaeger spec.collector.serviceAccount: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JAE150 production/jaeger spec.collector.priorityClassName: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
      JAE150 production/jaeger spec.storage.esIndexCleaner.imagePullSecrets[1].name: must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). No such object can exist, so the pods never start. Use the object's metadata.name, not its contents.
    `);
  });

  test.each([
    {},
    { storage: { secretName: '' }, serviceAccount: '' },
    { storage: { secretName: 'jaeger.elastic-1' }, imagePullSecrets: [{ name: 'registry' }] },
  ])('%j passes', (spec) => {
    expect(check('JAE150', spec)).toEqual([]);
  });
});
