import type { FoundProblem, Rule, RuleInfo } from '../../diagnostics/rule';
import { runRules } from '../../diagnostics/run-rules';
import { defined, type JsonObject } from '../../kubernetes/json';
import { toYaml } from '../../kubernetes/yaml';

/** A subject in the form in which a user writes it. */
export interface Snippet {
  /** `yaml`, `ts`, or `js` for what the types reject. */
  readonly language: string;
  /** The YAML or TypeScript of the subject. */
  readonly text: string;
  /** The location in its messages. */
  readonly where: string;
}

/** A rule's example as a user writes it, and the problems that the rule reports. */
export interface Example extends Snippet {
  /** What the rule reports. */
  readonly problems: readonly FoundProblem[];
}

/** A rule of the catalogue, without the type of its subject. */
export interface CatalogueEntry extends RuleInfo {
  /** Runs the rule on its example. */
  readonly example: () => Example;
}

/** Rules over one kind of subject, for the catalogue. */
export interface RuleFamily {
  /** The prefix of their codes: `JAE`, `JVT`, `OPR`, `MLV` or `APP`. */
  readonly letters: string;
  /** The rules, without the type of their subject. */
  readonly entries: readonly CatalogueEntry[];
}

/** Hides the type of the subject, so that one list can hold rules over different subjects. */
export function ruleFamily<Subject>(
  letters: string,
  rules: readonly Rule<Subject>[],
  show: (subject: Subject) => Snippet,
): RuleFamily {
  const entries = rules.map((rule) => ({
    code: rule.code,
    severity: rule.severity,
    summary: rule.summary,
    ...defined({ see: rule.see }),
    example: () => {
      const subject = rule.example();
      const snippet = show(subject);
      return { ...snippet, problems: runRules([rule], subject, snippet.where) };
    },
  }));
  return { letters, entries };
}

/** Shows a subject as YAML. */
export function yamlSnippet(where: string, ...documents: readonly JsonObject[]): Snippet {
  return { language: 'yaml', text: documents.map(toYaml).join('---\n').trimEnd(), where };
}

/** Shows a subject as TypeScript. */
export function typeScriptSnippet(where: string, ...lines: readonly string[]): Snippet {
  return { language: 'ts', text: lines.join('\n'), where };
}
