/** A program of the user's that answers questions about the cluster. */
export type Program = 'kubectl' | 'helm';

/** A command that only reads, without the options that say which cluster. */
export interface Question {
  readonly program: Program;
  readonly args: readonly string[];
}

/** The key of a question in the document of answers: its command. */
export function keyOf({ program, args }: Question): string {
  return [program, ...args].join(' ');
}

/** The commands that doctor asks: a file of --save from elsewhere shows no others. */
const READING = /^(?:kubectl (?:api-versions|auth can-i|config view|get|version)|helm (?:get|list|version))(?: |$)/;

/** The question of a key; undefined if it is none. No argument has a space in it. */
export function questionOf(key: string): Question | undefined {
  const [program, ...args] = key.split(' ');
  return READING.test(key) && (program === 'kubectl' || program === 'helm') ? { program, args } : undefined;
}

/** A question for kubectl. */
export function kubectl(...args: readonly string[]): Question {
  return { program: 'kubectl', args };
}

/** A question for helm. */
export function helm(...args: readonly string[]): Question {
  return { program: 'helm', args };
}
