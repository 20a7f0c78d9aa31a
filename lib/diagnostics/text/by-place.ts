import type { FoundProblem } from '../rule';
import { visible } from '../visible';
import { problemLines } from './finding';
import type { Style } from './style';

/** Problems of an app, by the constructs that they are about, for those who use the constructs. */
export function problemsByPlace(problems: readonly FoundProblem[], style: Style): string {
  const places = new Map<string, FoundProblem[]>();
  for (const problem of problems) {
    const known = places.get(problem.where);
    if (known === undefined) places.set(problem.where, [problem]);
    else known.push(problem);
  }
  return [...places]
    .map(([where, found]) => {
      const blocks = found.map((problem) => problemLines(problem, { style, inCode: true }).join('\n'));
      return `${style.paint(visible(where), 'bold')}\n${blocks.join('\n\n')}\n`;
    })
    .join('\n');
}
