import { scheduleProblem } from '../../lib/upstream/cron';
import { NO_SCHEDULES, SCHEDULES } from '../support/schedules';

describe('a schedule of a CronJob', () => {
  test.each(SCHEDULES)("'%s' is valid", (schedule) => {
    expect(scheduleProblem(schedule)).toBeUndefined();
  });

  test.each([...NO_SCHEDULES, ['1, * * * *', "'1,' is not a valid minute (0 to 59)"] as const])(
    "'%s' is invalid",
    (schedule, problem) => {
      expect(scheduleProblem(schedule)).toBe(problem);
    },
  );
});
