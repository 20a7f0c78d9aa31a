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
 * What is wrong with the schedule of a CronJob, as a fragment that follows the value; undefined when it is valid.
 *
 * @see https://pkg.go.dev/github.com/robfig/cron/v3#hdr-CRON_Expression_Format - the parser of the API server
 */
export function scheduleProblem(schedule: string): string | undefined {
  if (schedule.startsWith('@')) {
    if (DESCRIPTORS.includes(schedule)) return undefined;
    const every = /^@every (.*)$/.exec(schedule)?.[1];
    if (every !== undefined) return isGoDuration(every) ? undefined : "is not '@every' and a duration in Go's syntax";
    return `is not a schedule; those with @ are ${DESCRIPTORS.join(', ')} and @every`;
  }
  if (/^(CRON_)?TZ=/.test(schedule)) return 'names a time zone, which a schedule may not';
  const fields = schedule.split(/\s+/).filter((field) => field !== '');
  if (fields.length !== FIELDS.length)
    return `has ${fields.length} ${fields.length === 1 ? 'field' : 'fields'}; a schedule has 5`;
  const wrong = FIELDS.findIndex((field, index) => !isRanges(fields[index] ?? '', field));
  const field = FIELDS[wrong];
  return field === undefined
    ? undefined
    : `has '${fields[wrong] ?? ''}' for the ${field.name}, which goes from ${field.min} to ${field.max}`;
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
