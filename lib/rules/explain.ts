import { describeProblem } from '../diagnostics/report';
import { catalogue } from './catalogue';
import type { CatalogueEntry } from './shared/family';

/**
 * A rule as a section of Markdown that is readable in a terminal: what it requires, an example that breaks it, and the message in
 * its parts: what is wrong, what happens then, what to do. `docs/rules.md` consists of these; `lint --explain CODE` prints one.
 *
 * @param code the code of a rule, in capitals
 * @returns undefined for an unknown code
 */
export function explain(code: string): string | undefined {
  const entry = catalogue.find((candidate) => candidate.code === code);
  return entry === undefined ? undefined : explainEntry(entry);
}

/** The same for a rule that is at hand. */
export function explainEntry({ code, severity, summary, see, example }: CatalogueEntry): string {
  const { language, text, problems } = example();
  return [
    `## ${code}`,
    '',
    `- Rule: ${summary}`,
    `- Severity: ${severity}`,
    ...(see === undefined ? [] : [`- Upstream: ${see}`]),
    '',
    ...fence(language, text),
    ...problems.flatMap((problem) => [
      '',
      ...fence('text', describeProblem(problem)),
      '',
      `- What happens: ${problem.finding.effect}`,
      `- What to do: ${problem.finding.fix}`,
      ...(problem.finding.fixInCode === undefined ? [] : [`- With the constructs: ${problem.finding.fixInCode}`]),
    ]),
    '',
  ].join('\n');
}

function fence(language: string, text: string): string[] {
  return [`\`\`\`${language}`, text, '```'];
}
