import type { Finding } from '../../../diagnostics/rule';
import { oddities } from '../../../kubernetes/plain-data';

/** What is not plain data in something that is to be written as YAML. */
export function* plainDataFindings(value: unknown, at: string): Iterable<Finding> {
  for (const { path, what } of oddities(value, at)) {
    yield {
      path,
      problem: `is ${what}`,
      effect: 'YAML has no word for it, or a reader takes it for something else.',
      fix: 'Use text, numbers, booleans, null, lists and plain objects.',
    };
  }
}
