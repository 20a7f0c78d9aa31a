import { Duration, Size } from 'cdk8s';
import { JaegerV2BadgerVolume, JaegerV2Storage } from '../../../../lib';
import { thrown } from '../../../support/thrown';

describe('JVT309', () => {
  test('durations', () => {
    const volume = JaegerV2BadgerVolume.claim({ size: Size.gibibytes(1) });
    const badger = (ttl: Duration) => thrown(() => JaegerV2Storage.badger({ volume, ttl }));
    expect(badger(Duration.seconds(0))).toMatchInlineSnapshot();
    expect(badger(Duration.seconds(1))).toBeUndefined();
    const maintenanceInterval = Duration.millis(1500);
    expect(thrown(() => JaegerV2Storage.ephemeralBadger({ maintenanceInterval }))).toMatchInlineSnapshot();
  });
});

describe('JVT314', () => {
  test('addresses of a remote storage', () => {
    const endpoint = 'storage.data.svc:17271';
    expect(
      thrown(() => JaegerV2Storage.grpc({ endpoint: 'storage.data.svc', writer: { endpoint: 'http://writer:4317' } })),
    ).toMatchInlineSnapshot();
    expect(thrown(() => JaegerV2Storage.grpc({ endpoint, writer: { endpoint } }))).toBeUndefined();
  });

  test('addresses of ClickHouse', () => {
    const made = (...addresses: string[]) => thrown(() => JaegerV2Storage.clickHouse({ addresses }));
    expect(made()).toMatchInlineSnapshot();
    expect(made('a:9000', 'b')).toMatchInlineSnapshot();
    expect(made('a:9000', 'b:9000')).toBeUndefined();
  });
});

describe('JVT315', () => {
  test('the size of an answer', () => {
    const made = (maxMessageMebibytes: number) =>
      thrown(() => JaegerV2Storage.grpc({ endpoint: 'storage.data.svc:17271', maxMessageMebibytes }));
    expect(made(0)).toMatchInlineSnapshot();
    expect(made(1)).toBeUndefined();
  });
});
