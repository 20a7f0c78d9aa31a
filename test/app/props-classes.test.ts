import { call, milvus, production, release } from '../support/javascript';
import { thrown } from '../support/thrown';

// In 0.1 the plain names were those of a release.
describe('a class by its name of 0.1', () => {
  const RELEASE = 'MilvusReleaseMode.standalone';
  test.each<[string, string, () => void]>([
    [
      'e/r mode',
      'MilvusReleaseMode',
      () => {
        release({ mode: call('MilvusMode.standalone') });
      },
    ],
    [`${RELEASE} etcd`, 'MilvusReleaseEtcd', () => call(RELEASE, { etcd: call('MilvusEtcd.inCluster') })],
    [`${RELEASE} storage`, 'MilvusReleaseStorage', () => call(RELEASE, { storage: call('MilvusStorage.inCluster') })],
    [
      `${RELEASE} messageQueue`,
      'MilvusReleaseMessageQueue',
      () => call(RELEASE, { messageQueue: call('MilvusMessageQueue.pulsar') }),
    ],
    [
      'MilvusReleaseMode.cluster messageQueue',
      'MilvusReleaseMessageQueue',
      () => call('MilvusReleaseMode.cluster', { messageQueue: call('MilvusMessageQueue.pulsar') }),
    ],
    [
      'e/r mode',
      'MilvusMode',
      () => {
        milvus({ mode: call('MilvusReleaseMode.standalone') });
      },
    ],
    [
      'e/r etcd',
      'MilvusEtcd',
      () => {
        milvus({ etcd: call('MilvusReleaseEtcd.inCluster') });
      },
    ],
    [
      'e/r storage',
      'MilvusStorage',
      () => {
        milvus({ storage: call('MilvusReleaseStorage.minio') });
      },
    ],
    [
      'MilvusMode.standalone messageQueue',
      'MilvusMessageQueue',
      () => call('MilvusMode.standalone', { messageQueue: call('MilvusReleaseMessageQueue.pulsar') }),
    ],
    [
      'MilvusMode.cluster messageQueue',
      'MilvusMessageQueue',
      () => call('MilvusMode.cluster', { messageQueue: call('MilvusReleaseMessageQueue.pulsar') }),
    ],
    // Twins within one construct.
    [
      'e/r etcd',
      'MilvusEtcd',
      () => {
        milvus({ etcd: call('MilvusStorage.inCluster') });
      },
    ],
    [
      'e/r storage',
      'MilvusStorage',
      () => {
        milvus({ storage: call('MilvusEtcd.inCluster') });
      },
    ],
    [`${RELEASE} etcd`, 'MilvusReleaseEtcd', () => call(RELEASE, { etcd: call('MilvusReleaseStorage.minio') })],
    [
      `${RELEASE} storage`,
      'MilvusReleaseStorage',
      () => call(RELEASE, { storage: call('MilvusReleaseEtcd.embedded') }),
    ],
    [
      'MilvusMode.standalone messageQueue',
      'MilvusMessageQueue',
      () => call('MilvusMode.standalone', { messageQueue: call('MilvusQueueVolume.none') }),
    ],
    [
      'MilvusReleaseMode.cluster queryNode.scale',
      'MilvusReleaseScale',
      () => call('MilvusReleaseMode.cluster', { queryNode: { scale: call('JaegerScale.replicas', 2) } }),
    ],
    [
      'e/r collector.scale',
      'JaegerScale',
      () => {
        production({ collector: { scale: call('MilvusReleaseScale.replicas', 2) } });
      },
    ],
  ])('%s must be a %s', (where, className, use) => {
    expect(thrown(use)).toBe(
      `APP042 ${where}: must be a ${className}. Another class has other settings, so nothing is written. ` +
        `Use a factory of ${className}. CHANGELOG.md lists the names that version 0.2.0 changed.`,
    );
  });
});
