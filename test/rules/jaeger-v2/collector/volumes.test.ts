import { check, withConfig } from '../../../support/jaeger-v2-collector';

const badger = (ephemeral: boolean) =>
  withConfig({
    extensions: {
      jaeger_storage: {
        backends: { main: { badger: { ephemeral, directories: { keys: '/badger/k', values: '/badger/v' } } } },
      },
      jaeger_query: { storage: { traces: 'main' }, http: { endpoint: '0.0.0.0:16686' } },
    },
  });
const CLAIM = {
  volumes: [{ name: 'traces', persistentVolumeClaim: { claimName: 'traces' } }],
  volumeMounts: [{ name: 'traces', mountPath: '/badger' }],
};
const podSecurityContext = { fsGroup: 10001, runAsUser: 10001 };

describe('JVT117', () => {
  test('a Deployment that rolls', () => {
    expect(check('JVT117', { ...badger(false), ...CLAIM, podSecurityContext })).toMatchInlineSnapshot(
      `JVT117 production/jaeger spec.deploymentUpdateStrategy.type: missing: the default is RollingUpdate. The new pod crash-loops on the locked files of Badger, and no update ends. Set 'Recreate', or use mode 'statefulset' with volumeClaimTemplates.`,
    );
    expect(
      check('JVT117', { ...badger(false), ...CLAIM, deploymentUpdateStrategy: { type: 'RollingUpdate' } }),
    ).toMatchInlineSnapshot(
      `JVT117 production/jaeger spec.deploymentUpdateStrategy.type: 'RollingUpdate' starts a second pod on the same files. The new pod crash-loops on the locked files of Badger, and no update ends. Set 'Recreate', or use mode 'statefulset' with volumeClaimTemplates.`,
    );
  });

  test('one that is recreated, a StatefulSet, and files that are not kept pass', () => {
    expect(check('JVT117', { ...badger(false), ...CLAIM, deploymentUpdateStrategy: { type: 'Recreate' } })).toEqual([]);
    expect(check('JVT117', { ...badger(false), ...CLAIM, mode: 'statefulset' })).toEqual([]);
    expect(check('JVT117', { ...badger(true), ...CLAIM })).toEqual([]);
    expect(check('JVT117', badger(false))).toEqual([]);
  });
});

describe('JVT118', () => {
  test('a volume without fsGroup', () => {
    expect(check('JVT118', { ...badger(false), ...CLAIM })).toMatchInlineSnapshot(
      `JVT118 production/jaeger spec.podSecurityContext.fsGroup: missing: Jaeger runs as user 10001, and a new volume mostly belongs to root. Jaeger may exit at startup and crash-loop. Set fsGroup: 10001 and runAsUser: 10001.`,
    );
    expect(
      check('JVT118', { ...badger(false), volumeClaimTemplates: [{ metadata: { name: 'traces' } }] }),
    ).toHaveLength(1);
  });

  test('a group, root, and no volume pass', () => {
    expect(check('JVT118', { ...badger(false), ...CLAIM, podSecurityContext })).toEqual([]);
    expect(check('JVT118', { ...badger(false), ...CLAIM, securityContext: { runAsUser: 0 } })).toEqual([]);
    expect(check('JVT118', badger(false))).toEqual([]);
    expect(check('JVT118', CLAIM)).toEqual([]);
  });
});
