/** When a line of Jaeger's log was written, in milliseconds; undefined where it does not say. */
export function logTime(line: string): number | undefined {
  // Jaeger 1 writes seconds since 1970, Jaeger 2 and the operator ISO 8601, their libraries a time of UTC.
  const seconds = /"ts":(\d{9,11}(?:\.\d+)?)/.exec(line)?.[1];
  if (seconds !== undefined) return Math.round(Number(seconds) * 1000);
  const [, iso] = /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d))/.exec(line) ?? [];
  const [, year, month, day, time] = /^(\d{4})\/(\d\d)\/(\d\d) ([\d:]{8})/.exec(line) ?? [];
  const text = iso ?? (year === undefined ? '' : `${year}-${month ?? ''}-${day ?? ''}T${time ?? ''}Z`);
  const parsed = Date.parse(text);
  return Number.isNaN(parsed) ? undefined : parsed;
}
