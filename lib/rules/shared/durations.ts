import { type Sentences } from '../../diagnostics/sentences';
import { VALUE } from '../../diagnostics/rule';

/** The most days that are worth a suggestion in hours. */
const MANY_DAYS = 100_000;

/**
 * A text that Go does not read as a duration: `invalid duration '7d': Go durations have no days. ... Use '168h'.`
 *
 * @param example a duration that fits the place: `72h`
 */
export function invalidDuration(text: string, example: string): Sentences {
  const [, number = '', unit = ''] = /^(\d+)(d?)$/.exec(text) ?? [];
  if (unit === 'd') {
    const fix = Number(number) <= MANY_DAYS ? `Use '${Number(number) * 24}h'.` : `Use hours, such as '${example}'.`;
    return { problem: `invalid duration ${VALUE}: Go durations have no days.`, fix };
  }
  return {
    problem: `invalid duration ${VALUE}: ${number === '' ? 'Go uses the units h, m, s and ms' : 'the unit is missing (h, m, s or ms)'}.`,
    fix: `Use a duration such as '${example}'.`,
  };
}
