import { Duration } from 'cdk8s';
import { JaegerV2Retention, type JaegerV2RolloverProps } from '../../../../lib';
import { thrown } from '../../../support/thrown';

function rollover(props: Partial<JaegerV2RolloverProps>): string | undefined {
  return thrown(() => JaegerV2Retention.rollover({ days: 14, ...props }));
}

describe('JVT301', () => {
  test('days are a whole number, at least 1', () => {
    expect(thrown(() => JaegerV2Retention.days(0))).toMatchInlineSnapshot(
      `JVT301 JaegerV2Retention.days days: 0 must be a whole number of 1 or more. The job deletes all indices but the newest, or fails. Use 14, or another number of days.`,
    );
    expect(rollover({ days: 1.5 })).toMatchInlineSnapshot(
      `JVT301 JaegerV2Retention.rollover days: 1.5 must be a whole number of 1 or more. The job deletes all indices but the newest, or fails. Use 14, or another number of days.`,
    );
    expect(thrown(() => JaegerV2Retention.days(1))).toBeUndefined();
  });

  test('no trace is searched longer than it is kept', () => {
    expect(rollover({ searchableDays: 15 })).toMatchInlineSnapshot(
      `JVT301 JaegerV2Retention.rollover searchableDays: 15 must be a whole number from 1 up to days. The job fails, or never removes an index from searches. Leave it out to search all traces that are kept.`,
    );
    expect(rollover({ searchableDays: 0 })).toMatchInlineSnapshot(
      `JVT301 JaegerV2Retention.rollover searchableDays: 0 must be a whole number from 1 up to days. The job fails, or never removes an index from searches. Leave it out to search all traces that are kept.`,
    );
    expect(rollover({ searchableDays: 14 })).toBeUndefined();
  });
});

describe('JVT302', () => {
  test('conditions of a rollover', () => {
    expect(rollover({ maxAge: Duration.seconds(0) })).toMatchInlineSnapshot(
      `JVT302 JaegerV2Retention.rollover maxAge: 0 must be a whole number of seconds above 0. Elasticsearch rejects the rollover, and one index grows without limit. Use Duration.days(1).`,
    );
    expect(rollover({ maxAge: Duration.millis(1500), maxDocs: 0 })).toMatchInlineSnapshot(`
      JVT302 JaegerV2Retention.rollover maxAge: 1.5 must be a whole number of seconds above 0. Elasticsearch rejects the rollover, and one index grows without limit. Use Duration.days(1).
      JVT302 JaegerV2Retention.rollover maxDocs: 0 must be a whole number of 1 or more. Each run replaces the index, or Elasticsearch rejects the rollover. Leave it out, or use 100000000.
    `);
    expect(rollover({ maxAge: Duration.seconds(1), maxDocs: 1 })).toBeUndefined();
  });
});

describe('JVT303', () => {
  test('schedules', () => {
    expect(rollover({ schedule: 'hourly', lookbackSchedule: '61 * * * *' })).toMatchInlineSnapshot(`
      JVT303 JaegerV2Retention.rollover schedule: invalid schedule 'hourly': must have 5 fields, not 1. The API server rejects the CronJob, and traces are never deleted. Use five fields, such as '55 23 * * *' (minute, hour, day of the month, month, day of the week with 0 for Sunday).
      JVT303 JaegerV2Retention.rollover lookbackSchedule: invalid schedule '61 * * * *': '61' is not a valid minute (0 to 59). The API server rejects the CronJob, and traces are never deleted. Use five fields, such as '55 23 * * *' (minute, hour, day of the month, month, day of the week with 0 for Sunday).
    `);
    expect(thrown(() => JaegerV2Retention.days(1, { schedule: '0 0 3 * * *' }))).toMatchInlineSnapshot(
      `JVT303 JaegerV2Retention.days schedule: invalid schedule '0 0 3 * * *': must have 5 fields, not 6. The API server rejects the CronJob, and traces are never deleted. Use five fields, such as '55 23 * * *' (minute, hour, day of the month, month, day of the week with 0 for Sunday).`,
    );
    expect(rollover({ deletionSchedule: '*/5 1-3 * * 0' })).toBeUndefined();
  });
});

describe('JVT317', () => {
  test('limits of a job', () => {
    expect(rollover({ backoffLimit: -1, ttlAfterFinished: Duration.millis(1500) })).toMatchInlineSnapshot(`
      JVT317 JaegerV2Retention.rollover backoffLimit: -1 must be a whole number of 0 or more. The API server rejects the CronJob, and traces are never deleted. Leave it out, or use 3.
      JVT317 JaegerV2Retention.rollover ttlAfterFinished: 1.5 must be a whole number of 0 or more. The API server rejects the CronJob, and traces are never deleted. Leave it out, or use 3.
    `);
    expect(rollover({ backoffLimit: 0, successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 0 })).toBeUndefined();
  });
});
