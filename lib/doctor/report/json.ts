import { withoutCredentials } from '../../diagnostics/credentials';
import { problemOf } from '../../diagnostics/report';
import { visibleJson } from '../../diagnostics/visible';
import { defined } from '../../kubernetes/json';
import { maskedLine, maskedText } from '../answers/without-secrets';
import type { Found, Verdict } from '../diagnosis';

/** The shape of `--format json`; a new number where a reader of the old one could be misled. */
const VERSION = 1;

/** What the JSON report says besides the links. */
export interface Ending {
  /** When the cluster was asked, in ISO 8601. */
  readonly taken: string;
  /** @default - the kubeconfig names none */
  readonly context: string | undefined;
  readonly exitCode: number;
}

/** The result of `doctor --format json`. */
export function jsonReport(verdicts: readonly Verdict[], { taken, context, exitCode }: Ending): string {
  const links = verdicts.map(({ link, state, summary, found }) => ({
    link,
    state,
    summary: maskedLine(summary),
    findings: found.map(finding),
  }));
  return `${visibleJson(JSON.stringify({ version: VERSION, taken, ...defined({ context }), exitCode, links }, undefined, 2))}\n`;
}

function finding({ code, severity, finding: found }: Found) {
  const { where, path, value, effect, fix, evidence, commands, yaml } = found;
  return {
    code,
    severity,
    ...defined({ where }),
    path,
    ...(value === undefined ? {} : { value: withoutCredentials(path, value) }),
    problem: problemOf(found),
    effect,
    fix,
    ...defined({ commands, yaml }),
    evidence: { command: evidence.command, line: maskedText(evidence.line) },
  };
}
