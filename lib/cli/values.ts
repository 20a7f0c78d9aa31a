import { type Finding, type FoundProblem, Severity } from '../diagnostics/rule';
import { type JsonObject, stringAt } from '../kubernetes/json';
import { adoptionRules, existingReleaseRules } from '../rules/milvus/adoption/adoption';
import { changedLines, shownLine } from './difference';
import type { Source } from './source';
import type { Located } from './lint-file';
import { locate } from './locate';
import type { Versions } from './versions';
import { adopt, type AdoptionSubject } from '../adoption/adoption';
import { userYamlText } from '../adoption/values-text';
import { writtenValuesRules } from '../rules/milvus/adoption/credentials';
import { runRules } from '../diagnostics/run-rules';

/** The options of the command. */
export interface ValuesRequest {
  readonly source: Source;
  readonly trace: JsonObject;
  readonly replaceTrace: boolean;
  readonly versions: Versions;
}

/** The result of the command. */
export interface ValuesResult {
  /** The new values; undefined if there are errors. */
  readonly text: string | undefined;
  readonly problems: readonly Located[];
  /** Removed and added lines. */
  readonly changes: readonly string[];
}

/** The values with tracing, and the findings about them. */
export function values({ source, trace, replaceTrace, versions }: ValuesRequest): ValuesResult {
  const command = 'helm get values RELEASE -n NAMESPACE -o yaml';
  const subject = { source: source.name, text: source.text, trace, replaceTrace, command };
  const { before, after } = adopt(subject);
  const tree = after?.values ?? before?.tree ?? {};
  const chart = versions.for(stringAt(tree, 'image', 'all', 'tag'));
  const problems = [
    ...runRules(adoptionRules, subject, source.name),
    ...(before === undefined
      ? []
      : runRules(writtenValuesRules, { values: before.tree, text: before.text }, source.name)),
    ...runRules(existingReleaseRules, { chart, values: tree }, source.name),
  ].map((problem) => located(subject, problem));
  const failed = problems.some(({ problem }) => problem.severity === Severity.ERROR);
  return {
    text: failed ? undefined : after?.text,
    problems,
    changes: failed ? [] : changes(before?.tree ?? {}, tree),
  };
}

/** The place in the input; a finding about the options has none. */
function located(subject: AdoptionSubject, problem: FoundProblem): Located {
  const { before } = adopt(subject);
  const file = subject.source;
  const nowhere = { file, line: 1, column: 1, problem };
  if (before?.parsed === undefined || isOurs(problem.finding)) return nowhere;
  const { line, column } = locate(before.parsed, problem.finding, '');
  const position = { line: line + before.above, column };
  return { file, ...position, problem: { ...problem, where: `${file}:${position.line}:${column}` } };
}

/** Whether a finding has a place already, or is about the options. */
function isOurs({ where, path }: Finding): boolean {
  return where !== undefined || /^extraConfigFiles\["user\.yaml"\] trace\b/.test(path);
}

/** The changed lines of `user.yaml`; no others change. */
function changes(before: JsonObject, after: JsonObject): readonly string[] {
  const lines = (tree: JsonObject): readonly string[] => {
    const text = userYamlText(tree) ?? '';
    return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
  };
  return changedLines(lines(before), lines(after)).map(shownLine);
}
