import type { Step } from './runbook';
import type { Result } from './shell';
import { withoutAges } from './table';

/** What is not as the runbook says: nothing, or one text for a person. */
export function complaint(
  { section, commands, output }: Step,
  { code, stdout, stderr }: Result,
  normal = withoutAges,
): string | undefined {
  const wrong = [
    ...(code === 0 ? [] : [`exit code ${code ?? 'none'}`]),
    ...(stderr === '' ? [] : ['something on stderr']),
    ...(output === undefined || normal(stdout) === normal(output) ? [] : ['another output than shown']),
  ];
  if (wrong.length === 0) return undefined;
  const shown = output === undefined ? '' : `shown:\n${output}`;
  return `'${section}': ${wrong.join(', ')}\n${commands}stdout:\n${stdout}stderr:\n${stderr}${shown}`;
}
