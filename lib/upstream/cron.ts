import { isGoDuration } from './go-values';

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Words for the numbers from `min` on. */
  readonly words: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59, words: [] },
  { name: 'hour', min: 0, max: 23, words: [] },
  { name: 'day of the month', min: 1, max: 31, words: [] },
  { name: 'month', min: 1, max: 12, words: MONTHS },
  { name: 'day of the week', min: 0, max: 6, words: DAYS },
];
const DESCRIPTORS: readonly string[] = [
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
];

/**
 * What is wrong with the schedule of a CronJob, as a clause; undefined for a valid schedule.
 *
 * @see https://pkg.go.dev/github.com/robfig/cron/v3#hdr-CRON_Expression_Format - the parser of the API server
 */
export function scheduleProblem(schedule: string): string | undefined {
  if (schedule.startsWith('@')) {
    if (DESCRIPTORS.includes(schedule)) return undefined;
    const every = /^@every (.*)$/.exec(schedule)?.[1];
    if (every !== undefined) return isGoDuration(every) ? undefined : "'@every' must be followed by a Go duration";
    return `the only words with '@' are ${DESCRIPTORS.join(', ')} and @every`;
  }
  if (/^(CRON_)?TZ=/.test(schedule)) return 'must not contain a time zone';
  const fields = schedule.split(/\s+/).filter((field) => field !== '');
  if (fields.length !== FIELDS.length) return `must have 5 fields, not ${fields.length}`;
  const wrong = FIELDS.findIndex((field, index) => !isRanges(fields[index] ?? '', field));
  const field = FIELDS[wrong];
  return field === undefined
    ? undefined
    : `'${fields[wrong] ?? ''}' is not a valid ${field.name} (${field.min} to ${field.max})`;
}

/** Ranges with commas between them: a number or word, `1-5`, `*`, and each of these with a step, such as `*` with `/15`. */
function isRanges(text: string, field: Field): boolean {
  return text.split(',').every((part) => {
    const [, range = '', step] = /^([^/]*)(?:\/(\d+))?$/.exec(part) ?? [];
    if (step !== undefined && Number(step) === 0) return false;
    if (range === '*' || range === '?') return true;
    const [first = '', last = first, ...more] = range.split('-');
    const [from, to] = [numberOf(first, field), numberOf(last, field)];
    return more.length === 0 && from >= field.min && to <= field.max && from <= to;
  });
}

/** NaN if it is not a number; NaN fails every range check. */
function numberOf(text: string, { min, words }: Field): number {
  const word = words.indexOf(text.toLowerCase());
  if (word >= 0) return min + word;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}
