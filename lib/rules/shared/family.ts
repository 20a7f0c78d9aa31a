import type { Problem, Rule, RuleInfo } from '../../diagnostics/rule';
import { runRules } from '../../diagnostics/run-rules';
import { given, type JsonObject } from '../../kubernetes/json';
import { toYaml } from '../../kubernetes/yaml';

/** A subject as somebody would write it. */
export interface Shown {
  /** `yaml` or `ts`. */
  readonly language: string;
  /** The YAML or TypeScript that makes the subject. */
  readonly text: string;
  /** Where a message about it says that it is. */
  readonly where: string;
}

/** A rule's example as its author would write it, and what the rule says about it. */
export interface Example extends Shown {
  /** What the rule reports. */
  readonly problems: readonly Problem[];
}

/** A rule of the catalogue, whatever its subject is. */
export interface CatalogueEntry extends RuleInfo {
  /** Runs the rule on its example. */
  readonly example: () => Example;
}

/** Rules over one kind of subject, for the catalogue. */
export interface RuleFamily {
  /** What their codes begin with: `JAE`, `OPR`, `MLV` or `APP`. */
  readonly letters: string;
  /** The rules, without the type of their subject. */
  readonly entries: readonly CatalogueEntry[];
}

/** Hides what the subject of the rules is, so that rules over different things stand in one list. */
export function ruleFamily<Subject>(
  letters: string,
  rules: readonly Rule<Subject>[],
  show: (subject: Subject) => Shown,
): RuleFamily {
  const entries = rules.map((rule) => ({
    code: rule.code,
    severity: rule.severity,
    summary: rule.summary,
    ...given({ see: rule.see }),
    example: () => {
      const subject = rule.example();
      const shown = show(subject);
      return { ...shown, problems: runRules([rule], subject, shown.where) };
    },
  }));
  return { letters, entries };
}

/** A subject that is YAML. */
export function shownYaml(where: string, ...documents: readonly JsonObject[]): Shown {
  return { language: 'yaml', text: documents.map(toYaml).join('---\n').trimEnd(), where };
}

/** A subject that constructs make. */
export function shownTypeScript(where: string, ...lines: readonly string[]): Shown {
  return { language: 'ts', text: lines.join('\n'), where };
}
