/** Schedules that the API server takes: `test/e2e` asks it. */
export const SCHEDULES: readonly string[] = [
  '55 23 * * *',
  '  0 0  * * * ',
  '*/15 0-6,12 1-31/2 JAN-mar Mon,sat',
  '? * ? * 0',
  '5/10 * * * *',
  '@daily',
  '@every 24h',
];

/** Schedules that it refuses, with what we say of them. */
export const NO_SCHEDULES: readonly (readonly [string, string])[] = [
  ['0 0 3 * * *', 'has 6 fields; a schedule has 5'],
  ['0 0 * *', 'has 4 fields; a schedule has 5'],
  ['60 * * * *', "has '60' for the minute, which goes from 0 to 59"],
  ['* 24 * * *', "has '24' for the hour, which goes from 0 to 23"],
  ['* * 0 * *', "has '0' for the day of the month, which goes from 1 to 31"],
  ['* * * mon *', "has 'mon' for the month, which goes from 1 to 12"],
  ['* * * * 7', "has '7' for the day of the week, which goes from 0 to 6"],
  ['5-1 * * * *', "has '5-1' for the minute, which goes from 0 to 59"],
  ['*/0 * * * *', "has '*/0' for the minute, which goes from 0 to 59"],
  ['1-2-3 * * * *', "has '1-2-3' for the minute, which goes from 0 to 59"],
  ['-1 * * * *', "has '-1' for the minute, which goes from 0 to 59"],
  [
    '@nightly',
    'is not a schedule; those with @ are @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly and @every',
  ],
  ['@every day', "is not '@every' and a duration in Go's syntax"],
  ['TZ=UTC 0 0 * * *', 'names a time zone, which a schedule may not'],
];
