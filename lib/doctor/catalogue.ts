import type { FoundProblem } from '../diagnostics/rule';
import { defined } from '../kubernetes/json';
import type { CatalogueEntry } from '../rules/shared/family';
import type { LinkRule } from './links/link';
import { LINKS } from './links/links';

/** The rules of all links in the order of their codes, with what was seen on a cluster as their examples. */
export const doctorCatalogue: readonly CatalogueEntry[] = LINKS.flatMap(({ name, rules }) =>
  rules.map((rule) => entryOf(rule, name)),
).sort((a, b) => (a.code < b.code ? -1 : 1));

function entryOf(rule: LinkRule, link: string): CatalogueEntry {
  const { code, severity, summary, see } = rule;
  return {
    ...{ code, severity, summary },
    ...defined({ see }),
    example: () => {
      const findings = [...rule.check(rule.example())];
      const text = findings.map(({ evidence }) => `$ ${evidence.command}\n${evidence.line}`).join('\n');
      const problems = findings.map((finding): FoundProblem => ({
        code,
        severity,
        where: finding.where ?? link,
        finding,
      }));
      return { language: 'console', text, where: link, problems };
    },
  };
}
