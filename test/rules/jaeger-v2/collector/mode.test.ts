import { check, withConfig } from '../../../support/jaeger-v2-collector';

const CLAIMS = [{ metadata: { name: 'traces' }, spec: { accessModes: ['ReadWriteOnce'] }, status: {} }];

describe('JVT104', () => {
  test('missing', () => {
    expect(check('JVT104', { mode: undefined })).toMatchInlineSnapshot(
      `JVT104 production/jaeger spec.mode: missing. Only the operator's webhook sets it: without webhooks the CR is Ready, and no pods are created. Set 'deployment', or 'statefulset' for Badger.`,
    );
  });

  test.each(['deployment', 'statefulset', 'daemonset', 'sidecar'])('%s passes', (mode) => {
    expect(check('JVT104', { mode })).toEqual([]);
  });
});

describe('JVT105', () => {
  test('a sidecar', () => {
    expect(check('JVT105', { mode: 'sidecar' })).toMatchInlineSnapshot(
      `JVT105 production/jaeger spec.mode: 'sidecar' creates no pods and no Service. The CR is Ready, and no Jaeger runs, except in pods with the annotation of a sidecar. Use 'deployment', or 'statefulset' for Badger.`,
    );
  });

  test('a pod on each node, with its own traces', () => {
    expect(check('JVT105', { mode: 'daemonset' })).toMatchInlineSnapshot(
      `JVT105 production/jaeger spec.mode: 'daemonset' runs a Jaeger on each node, and each has its own storage. The UI shows the traces of one node only, at random. Use 'deployment' with one replica, or a storage that all pods share.`,
    );
  });

  test('a pod on each node with a shared storage passes', () => {
    const extensions = {
      jaeger_storage: { backends: { main: { elasticsearch: { server_urls: ['http://es:9200'] } } } },
      jaeger_query: { storage: { traces: 'main' } },
    };
    expect(check('JVT105', { mode: 'daemonset', ...withConfig({ extensions }) })).toEqual([]);
  });

  test.each(['deployment', 'statefulset', undefined])('%s passes', (mode) => {
    expect(check('JVT105', { mode })).toEqual([]);
  });
});

describe('JVT106', () => {
  test('claims of a Deployment', () => {
    expect(check('JVT106', { volumeClaimTemplates: CLAIMS })).toMatchInlineSnapshot(
      `JVT106 production/jaeger spec.volumeClaimTemplates: mode 'deployment' has no such field. The operator's webhook rejects the CR; without webhooks it is ignored. Remove it, or use mode 'statefulset' (delete the CR first: the mode of an existing one cannot change).`,
    );
    expect(check('JVT106', { mode: undefined, volumeClaimTemplates: CLAIMS })).toHaveLength(1);
  });

  test('strategies of other modes', () => {
    expect(
      check('JVT106', {
        mode: 'statefulset',
        daemonSetUpdateStrategy: { type: 'OnDelete' },
        deploymentUpdateStrategy: { type: 'Recreate' },
      }),
    ).toMatchInlineSnapshot(`
      JVT106 production/jaeger spec.daemonSetUpdateStrategy: mode 'statefulset' has no such field. The operator's webhook rejects the CR; without webhooks it is ignored. Remove it, or use mode 'daemonset' (delete the CR first: the mode of an existing one cannot change).
      JVT106 production/jaeger spec.deploymentUpdateStrategy: mode 'statefulset' has no such field. The operator's webhook rejects the CR; without webhooks it is ignored. Remove it, or use mode 'deployment' (delete the CR first: the mode of an existing one cannot change).
    `);
  });

  test('fields of the mode pass, and so do empty ones', () => {
    expect(check('JVT106', { mode: 'statefulset', volumeClaimTemplates: CLAIMS })).toEqual([]);
    expect(check('JVT106', { deploymentUpdateStrategy: { type: 'Recreate' }, daemonSetUpdateStrategy: {} })).toEqual(
      [],
    );
    expect(check('JVT106', { volumeClaimTemplates: [] })).toEqual([]);
  });
});
