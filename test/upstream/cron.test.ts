import { scheduleProblem } from '../../lib/upstream/cron';
import { NO_SCHEDULES, SCHEDULES } from '../support/schedules';

describe('a schedule of a CronJob', () => {
  test.each(SCHEDULES)("'%s' is one", (schedule) => {
    expect(scheduleProblem(schedule)).toBeUndefined();
  });

  test.each([...NO_SCHEDULES, ['1, * * * *', "has '1,' for the minute, which goes from 0 to 59"] as const])(
    "'%s' is none",
    (schedule, problem) => {
      expect(scheduleProblem(schedule)).toBe(problem);
    },
  );
});
