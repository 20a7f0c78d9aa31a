/** What a rule says begins with its code, and behind a place where `lint` prints it. */
const MESSAGE = /^(?:.+:\d+:\d+ (?:error|warning) )?[A-Z]{3}\d{3} \S/;

/** The lines of one message, of several, or of an error that lists them; undefined for anything else. */
function messageLines(value: unknown): unknown[] | undefined {
  const lines = typeof value === 'string' ? value.split('\n') : value;
  if (!Array.isArray(lines) || lines.length === 0) return undefined;
  return lines.every((line) => typeof line === 'string' && MESSAGE.test(line)) ? lines : undefined;
}

// The two halves of a snapshot serializer: messages stand in a snapshot as a person reads them, a line each, without quotes.
export const test = (value: unknown) => messageLines(value) !== undefined;
export const serialize = (value: unknown) => messageLines(value)?.join('\n') ?? '';
