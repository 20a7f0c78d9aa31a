import type { Finding } from '../../../diagnostics/rule';
import { oddities } from '../../../kubernetes/plain-data';

/** Findings for everything in a value that is not plain data and so cannot be written as YAML. */
export function* plainDataFindings(value: unknown, at: string): Iterable<Finding> {
  for (const { path, what } of oddities(value, at)) {
    yield {
      path,
      problem: `is ${what}.`,
      effect: 'YAML cannot express it, or it is read back as something else.',
      fix: 'Use text, numbers, booleans, null, lists and plain objects.',
    };
  }
}
