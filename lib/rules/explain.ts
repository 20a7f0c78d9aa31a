import { describe } from '../diagnostics/report';
import { catalogue } from './catalogue';

/**
 * All about a rule, as a section of Markdown that reads well in a terminal too: what it wants, an example that breaks it, what
 * you would have seen, what to do, and the message. `docs/rules.md` is made of these, and `lint --explain CODE` prints one.
 *
 * @param code the code of a rule, in capitals; undefined when there is no such rule.
 */
export function explain(code: string): string | undefined {
  const entry = catalogue.find((candidate) => candidate.code === code);
  if (entry === undefined) return undefined;
  const { severity, summary, see } = entry;
  const { language, text, problems } = entry.example();
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
      `- What you would have seen: ${problem.finding.effect}`,
      `- What to do: ${problem.finding.fix}`,
      ...(problem.finding.fixInCode === undefined ? [] : [`- With the constructs: ${problem.finding.fixInCode}`]),
      '',
      ...fence('text', describe(problem)),
    ]),
    '',
  ].join('\n');
}

function fence(language: string, text: string): string[] {
  return [`\`\`\`${language}`, text, '```'];
}
