import * as api from '../../../lib';
import { thrown } from '../../support/thrown';

const made = (each: object) => () => typeof each === 'function' && Reflect.construct(each, []) !== undefined;

describe('APP039', () => {
  test.each([
    ['DurableStorage', api.DurableStorage, 'JaegerStorage.elasticsearch({ ... })'],
    ['JaegerFixedScale', api.JaegerFixedScale, 'JaegerScale.replicas(2)'],
    ['JaegerScale', api.JaegerScale, 'JaegerScale.replicas(2)'],
    ['JaegerStorage', api.JaegerStorage, 'JaegerStorage.memory()'],
    ['MilvusMessageQueue', api.MilvusMessageQueue, 'MilvusMessageQueue.woodpecker()'],
    ['MilvusReleaseEtcd', api.MilvusReleaseEtcd, 'MilvusReleaseEtcd.inCluster()'],
    ['MilvusReleaseFixedScale', api.MilvusReleaseFixedScale, 'MilvusReleaseScale.replicas(2)'],
    ['MilvusReleaseScale', api.MilvusReleaseScale, 'MilvusReleaseScale.replicas(2)'],
    ['MilvusReleaseSharedEtcd', api.MilvusReleaseSharedEtcd, 'MilvusReleaseEtcd.inCluster()'],
    ['MilvusReleaseSharedStorage', api.MilvusReleaseSharedStorage, 'MilvusReleaseStorage.minio()'],
    ['MilvusReleaseStorage', api.MilvusReleaseStorage, 'MilvusReleaseStorage.minio()'],
    ['MilvusSharedMessageQueue', api.MilvusSharedMessageQueue, 'MilvusMessageQueue.woodpecker()'],
  ])('%s, made by its constructor', (name, each, factory) => {
    expect(thrown(made(each))).toBe(
      `APP039 ${name} constructor: '${name}' is made by its factories only. It has no settings, so nothing can be written. ` +
        `Use a factory, for example ${factory}.`,
    );
  });

  test('made by a factory', () => {
    expect(thrown(() => api.JaegerStorage.memory())).toBeUndefined();
    expect(thrown(() => api.MilvusReleaseScale.replicas(2))).toBeUndefined();
  });
});
