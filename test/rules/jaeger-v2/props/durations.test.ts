import { Duration, Size } from 'cdk8s';
import { JaegerV2BadgerVolume, JaegerV2Storage } from '../../../../lib';
import { thrown } from '../../../support/thrown';

describe('JVT309', () => {
  test('durations', () => {
    const volume = JaegerV2BadgerVolume.claim({ size: Size.gibibytes(1) });
    const badger = (ttl: Duration) => thrown(() => JaegerV2Storage.badger({ volume, ttl }));
    expect(badger(Duration.seconds(0))).toMatchInlineSnapshot(
      `JVT309 JaegerV2Storage.badger ttl: 0 must be a whole number of seconds, at least 1. Jaeger exits at startup, or deletes traces at once. Use a longer Duration, or leave it out.`,
    );
    expect(badger(Duration.seconds(1))).toBeUndefined();
    const maintenanceInterval = Duration.millis(1500);
    expect(thrown(() => JaegerV2Storage.ephemeralBadger({ maintenanceInterval }))).toMatchInlineSnapshot(
      `JVT309 JaegerV2Storage.ephemeralBadger maintenanceInterval: 1.5 must be a whole number of seconds, at least 1. Jaeger exits at startup, or deletes traces at once. Use a longer Duration, or leave it out.`,
    );
  });
});
