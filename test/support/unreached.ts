import { VERSIONS } from '../../lib/doctor/chain/scope';
import type { ExampleAnswers } from '../../lib/doctor/chain/example';
import { CLIENT_ONLY } from '../../lib/doctor/links/reach-rule';

/** Answers of a kubectl that prints its own version, and lines on stderr in place of that of the API server. */
export function kubectlSays(...lines: readonly string[]): Pick<ExampleAnswers, 'given'> {
  return { given: [[VERSIONS, { code: 1, stdout: CLIENT_ONLY, stderr: lines.join('\n') }]] };
}
