import { withoutPlaceholder } from './placeholder';
import { type Finding, findingsOf, type FoundProblem, type Rule, Severity } from './rule';

/** Runs rules over one subject. A rule that fails becomes a problem itself; the others still run. */
export function runRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject, where: string): FoundProblem[] {
  const problems: FoundProblem[] = [];
  const placeholders = new Set<string>();
  for (const rule of rules) {
    try {
      for (const found of findingsOf(rule, subject)) {
        const finding = withoutPlaceholder(found);
        const place = `${finding.where ?? where} ${finding.path}`;
        // Several rules can reject one placeholder: report it once.
        if (finding !== found && placeholders.has(place)) continue;
        if (finding !== found) placeholders.add(place);
        problems.push({ code: rule.code, severity: rule.severity, where: finding.where ?? where, finding });
      }
    } catch (error) {
      problems.push({ code: rule.code, severity: Severity.ERROR, where, finding: failure(error), failed: true });
    }
  }
  return problems;
}

function failure(error: unknown): Finding {
  const words = error instanceof Error ? error.name : typeof error;
  return {
    path: 'rule',
    problem: `failed (${words}).`,
    effect: 'This is a bug in cdk8s-milvus-tracing. All other rules have run.',
    fix: 'Report it with this input.',
  };
}
