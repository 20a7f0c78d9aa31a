import { problemOf } from '../../../lib/diagnostics/report';
import { invalidDuration } from '../../../lib/rules/shared/durations';

describe('invalidDuration', () => {
  test.each<[string, string, string]>([
    ['7d', "invalid duration '7d': Go durations have no days.", "Use '168h'."],
    ['100000d', "invalid duration '100000d': Go durations have no days.", "Use '2400000h'."],
    ['100001d', "invalid duration '100001d': Go durations have no days.", "Use hours, such as '72h'."],
    ['30', "invalid duration '30': the unit is missing (h, m, s or ms).", "Use a duration such as '72h'."],
    ['1w', "invalid duration '1w': Go uses the units h, m, s and ms.", "Use a duration such as '72h'."],
    ['7d12h', "invalid duration '7d12h': Go uses the units h, m, s and ms.", "Use a duration such as '72h'."],
    ['d', "invalid duration 'd': Go uses the units h, m, s and ms.", "Use a duration such as '72h'."],
    ['', "invalid duration '': Go uses the units h, m, s and ms.", "Use a duration such as '72h'."],
  ])('%s', (text, problem, fix) => {
    const sentences = invalidDuration(text, '72h');
    expect(problemOf({ path: 'ttl', value: text, effect: '', ...sentences })).toBe(problem);
    expect(sentences.fix).toBe(fix);
  });
});
