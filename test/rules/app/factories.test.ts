import * as api from '../../../lib';
import { thrown } from '../../support/thrown';

const made = (each: object) => () => typeof each === 'function' && Reflect.construct(each, []) !== undefined;

describe('APP039', () => {
  test.each([
    ['DurableStorage', api.DurableStorage, 'JaegerStorage.memory()'],
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
      `APP039 ${name} constructor: '${name}' must be made by a factory. Nothing can be written from it. ` +
        `Use a factory, for example ${factory}.`,
    );
  });

  test('made by a class of the user that extends it', () => {
    class Own extends api.JaegerScale {
      readonly _scaleSpec = { replicas: 2 };
    }
    expect(thrown(made(Own))).toBe(
      "APP039 Own constructor: 'Own' must be made by a factory. Nothing can be written from it. " +
        'Use a factory, for example JaegerScale.replicas(2).',
    );
  });

  test('made by a factory', () => {
    expect(thrown(() => api.JaegerStorage.memory())).toBeUndefined();
    expect(thrown(() => api.MilvusReleaseScale.replicas(2))).toBeUndefined();
  });
});
