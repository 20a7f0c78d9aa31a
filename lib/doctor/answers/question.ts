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

/** The question of a key; undefined if no program is asked. No argument has a space in it. */
export function questionOf(key: string): Question | undefined {
  const [program, ...args] = key.split(' ');
  return program === 'kubectl' || program === 'helm' ? { program, args } : undefined;
}

/** A question for kubectl. */
export function kubectl(...args: readonly string[]): Question {
  return { program: 'kubectl', args };
}

/** A question for helm. */
export function helm(...args: readonly string[]): Question {
  return { program: 'helm', args };
}
