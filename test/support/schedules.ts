/** Schedules that the API server accepts: `test/e2e` tries them. */
export const SCHEDULES: readonly string[] = [
  '55 23 * * *',
  '  0 0  * * * ',
  '*/15 0-6,12 1-31/2 JAN-mar Mon,sat',
  '? * ? * 0',
  '5/10 * * * *',
  '@daily',
  '@every 24h',
];

/** Schedules that it rejects, with our message. */
export const NO_SCHEDULES: readonly (readonly [string, string])[] = [
  ['0 0 3 * * *', 'must have 5 fields, not 6'],
  ['0 0 * *', 'must have 5 fields, not 4'],
  ['60 * * * *', "'60' is not a valid minute (0 to 59)"],
  ['* 24 * * *', "'24' is not a valid hour (0 to 23)"],
  ['* * 0 * *', "'0' is not a valid day of the month (1 to 31)"],
  ['* * * mon *', "'mon' is not a valid month (1 to 12)"],
  ['* * * * 7', "'7' is not a valid day of the week (0 to 6)"],
  ['5-1 * * * *', "'5-1' is not a valid minute (0 to 59)"],
  ['*/0 * * * *', "'*/0' is not a valid minute (0 to 59)"],
  ['1-2-3 * * * *', "'1-2-3' is not a valid minute (0 to 59)"],
  ['-1 * * * *', "'-1' is not a valid minute (0 to 59)"],
  [
    '@nightly',
    "the only words with '@' are @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly and @every",
  ],
  ['@every day', "'@every' must be followed by a Go duration"],
  ['TZ=UTC 0 0 * * *', 'must not contain a time zone'],
];
