/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a text is printed. */
export interface Output {
  /** @default false */
  readonly isTerminal?: boolean;
  /** How many characters fit in a line. @default - 80 in a terminal, else 100 */
  readonly columns?: number | undefined;
  /** @default - no variables */
  readonly env?: Environment;
}

/** The numbers by which ANSI terminals know colours. */
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

/** A colour, or another way to set a text apart. */
export type Colour = keyof typeof CODES;

const NARROWEST = 40;
/** Longer lines are hard to read. */
const WIDEST = 120;

/** How a text is laid out: its width, and whether it has colours. */
export class Style {
  static for({ isTerminal = false, columns = 0, env = {} }: Output): Style {
    // A terminal that does not know its width says 0.
    const width = columns > 0 ? columns : isTerminal ? 80 : 100;
    return new Style(Math.min(Math.max(width, NARROWEST), WIDEST), isColoured(isTerminal, env));
  }

  private constructor(
    /** How many cells a line has at most. */
    readonly width: number,
    private readonly isColoured: boolean,
  ) {}

  /** The text in colours, if there are any. */
  paint(text: string, ...colours: readonly Colour[]): string {
    if (!this.isColoured || text === '') return text;
    return `\u001b[${colours.map((colour) => CODES[colour]).join(';')}m${text}\u001b[0m`;
  }
}

/**
 * As Node decides it: FORCE_COLOR comes first, then NO_COLOR.
 *
 * @see https://nodejs.org/api/cli.html#force_color1-2-3
 * @see https://no-color.org
 */
function isColoured(isTerminal: boolean, env: Environment): boolean {
  const { FORCE_COLOR, NO_COLOR = '', NODE_DISABLE_COLORS = '', TERM } = env;
  if (FORCE_COLOR !== undefined) return ['', '1', '2', '3', 'true'].includes(FORCE_COLOR);
  return isTerminal && NO_COLOR === '' && NODE_DISABLE_COLORS === '' && TERM !== 'dumb';
}
