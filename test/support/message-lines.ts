import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';

/** What a rule says begins with its code, and behind a place where `lint` prints it. */
const MESSAGE = /^(?:.+:\d+:\d+ (?:error|warning) )?[A-Z]{3}\d{3} \S/;
const { chart, milvus } = MilvusChartVersion.NEWEST;

/** The lines of one message, of several, or of an error that lists them; undefined for anything else. */
function messageLines(value: unknown): string[] | undefined {
  const lines: unknown = typeof value === 'string' ? value.split('\n') : value;
  if (!Array.isArray(lines) || lines.length === 0) return undefined;
  const found = lines.filter((line) => typeof line === 'string').filter((line) => MESSAGE.test(line));
  // Some tests list codes and places alone.
  const open = found.find((line) => line.includes(': ') && !/[.?)]$/.test(line));
  if (open !== undefined) throw new Error(`a message without an end: ${open}`);
  return found.length === lines.length ? found : undefined;
}

// The two halves of a snapshot serializer: messages stand in a snapshot as a person reads them, a line each, without quotes.
export const test = (value: unknown) => messageLines(value) !== undefined;
/** The newest versions are words, so that the next ones change no test. */
export const serialize = (value: unknown) =>
  (messageLines(value) ?? []).join('\n').replaceAll(chart, '{{newest chart}}').replaceAll(milvus, '{{newest Milvus}}');
