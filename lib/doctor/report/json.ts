import { withoutCredentials } from '../../diagnostics/credentials';
import { problemOf } from '../../diagnostics/report';
import { visibleJson } from '../../diagnostics/visible';
import { defined } from '../../kubernetes/json';
import { maskedLine, maskedText, maskedUrls } from '../answers/without-secrets';
import { type Found, State, type Verdict } from '../diagnosis';
import type { Headline } from './headline';

/** The shape of `--format json`; a new number where a reader of the old one could be misled. */
const VERSION = 1;

/** What the JSON report says besides the links. */
export interface Ending {
  /** When the cluster was asked, in ISO 8601. */
  readonly taken: string;
  readonly exitCode: number;
}

/** The result of `doctor --format json`: all that is known, where the screen shows the first broken link. */
export function jsonReport(verdicts: readonly Verdict[], headline: Headline, { taken, exitCode }: Ending): string {
  const { context, namespace, scope, found, ui } = headline;
  const brokenAt = verdicts.find(({ state }) => state === State.BROKEN)?.link;
  const links = verdicts.map(({ link, state, summary, found }) => ({
    link,
    state,
    summary: maskedLine(summary),
    findings: found.map(finding),
  }));
  const report = {
    ...{ version: VERSION, taken, ...defined({ context, namespace }), scope, ...found, ...defined({ ui }) },
    ...{ exitCode, ...defined({ brokenAt }), links },
  };
  return `${visibleJson(maskedUrls(JSON.stringify(report, undefined, 2)))}\n`;
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
    evidence: { command: evidence.command, line: maskedText(evidence.line) },
    fix,
    ...defined({ commands, yaml }),
  };
}
