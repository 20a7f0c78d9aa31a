import { setTimeout as wait } from 'node:timers/promises';
import { maskedText } from './answers/without-secrets';
import { State, type Verdict } from './diagnosis';

/** Between two rounds, in milliseconds. */
const PAUSE = 5000;

/** What was seen in a round. */
export interface Looked {
  readonly verdicts: readonly Verdict[];
  readonly exitCode: number;
  /** What is printed of it. */
  readonly screen: string;
}

/** What watching needs. */
export interface Watching {
  /** Looks at the cluster. */
  readonly look: () => Promise<Looked>;
  readonly print: (text: string) => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** The time of day, such as `21:03:10`. */
  readonly time: () => string;
  /** Between two rounds, in milliseconds. @default 5000 */
  readonly pause?: number;
}

/**
 * Looks again until a trace of Milvus has arrived: the whole screen first, then a line for each link whose state has changed.
 * Gives 0 once a trace has arrived; if it is ended before, the exit code of what was seen last.
 */
export async function watch({ look, print, signal, time, pause = PAUSE }: Watching): Promise<number> {
  const isEnded = (): boolean => signal.aborted;
  let before = await look();
  print(before.screen);
  while (!hasArrived(before)) {
    await wait(pause, undefined, { signal }).catch(() => undefined);
    if (isEnded()) break;
    const now = await look();
    // An answer that was cut off by Ctrl-C says nothing.
    if (isEnded()) break;
    print(changes(before, now, time()));
    before = now;
  }
  if (hasArrived(before)) {
    print('A trace of Milvus has arrived.\n');
    return 0;
  }
  print(`\n${before.screen}`);
  return before.exitCode;
}

function hasArrived({ verdicts }: Looked): boolean {
  return verdicts.some(({ link, state }) => link === 'traces' && state === State.OK);
}

function changes(before: Looked, now: Looked, time: string): string {
  return now.verdicts
    .flatMap(({ link, state, summary }) => {
      const old = before.verdicts.find((verdict) => verdict.link === link)?.state;
      return old === state || old === undefined
        ? []
        : [`${time}  ${link}: ${old} -> ${state}: ${maskedText(summary)}\n`];
    })
    .join('');
}
