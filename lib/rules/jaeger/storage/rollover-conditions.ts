import { quote } from '../../../diagnostics/report';
import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { wrongType } from '../../../diagnostics/sentences';
import { isTemplate } from '../../../kubernetes/address';
import { isObject, type JsonObject, stringAt } from '../../../kubernetes/json';
import { ROLLOVER_CONDITIONS, rolloverValueProblem, withoutCondition } from '../../../upstream/elasticsearch';
import { hasRollover } from '../../../models/jaeger-cr/running';
import { optionText, withPart } from '../../../models/jaeger-cr/cr';
import { didYouMean } from '../../../diagnostics/nearest';

const PATH = 'spec.storage.esRollover.conditions';
const FAILS = 'The rollover job always fails, no new index is started, and the disk fills up.';
const SOURCE = 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/cmd/es-rollover/app/rollover/action.go';

function withConditions(conditions: string): JsonObject {
  const options = { 'es.server-urls': 'http://e:9200', 'es.use-aliases': true };
  return { spec: { strategy: 'production', storage: { type: 'elasticsearch', options, esRollover: { conditions } } } };
}

/** Rules about rollover conditions, which the job parses as JSON and sends to Elasticsearch. */
export const rolloverConditionRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE170',
    severity: Severity.ERROR,
    summary: 'esRollover.conditions is a JSON object',
    see: SOURCE,
    example: () => withConditions('{max_age: 1d}'),
    when: withPart('spec', 'storage', 'esRollover', 'conditions'),
    *check(cr): Iterable<Finding> {
      const text = conditionsOf(cr);
      if (text === undefined || jsonOf(text) !== undefined) return;
      yield {
        path: PATH,
        value: text,
        ...wrongType('a JSON object', `Use '${suggested(text)}'.`),
        effect: FAILS,
        fixInCode: "Use Rollover.of({ conditions: { max_age: '1d' } }).",
      };
    },
  },
  {
    code: 'JAE066',
    severity: Severity.WARNING,
    summary: 'rollover conditions are known to Elasticsearch and OpenSearch, with valid values',
    see: 'https://www.elastic.co/guide/en/elasticsearch/reference/8.15/indices-rollover-index.html',
    example: () => withConditions('{"max_aeg": "1d"}'),
    when: withPart('spec', 'storage', 'esRollover', 'conditions'),
    *check(cr): Iterable<Finding> {
      const text = conditionsOf(cr);
      const knowsAll = Number(optionText(cr, 'es.version', 'spec', 'storage', 'options')) >= 8;
      for (const [name, value] of Object.entries(jsonOf(text ?? '') ?? {})) {
        const found = sentencesFor(name, value, knowsAll);
        if (found !== undefined) yield { path: PATH, value: text, ...found };
      }
    },
  },
];

/** What is wrong with a condition; `knowsAll` says that the server is Elasticsearch 8. */
function sentencesFor(name: string, value: unknown, knowsAll: boolean): Omit<Finding, 'path' | 'value'> | undefined {
  const effect = `Elasticsearch rejects the request. ${FAILS}`;
  if (!ROLLOVER_CONDITIONS.includes(name)) {
    const problem = `unknown condition ${quote(name)} in ${VALUE}.`;
    return { problem, effect, fix: didYouMean(name, ROLLOVER_CONDITIONS) };
  }
  const wrong = rolloverValueProblem(name, value);
  if (wrong !== undefined) {
    const problem = `invalid ${name} ${quote(value)} in ${VALUE}: ${wrong}.`;
    return { problem, effect, fix: 'Add the unit, or use a number for documents.' };
  }
  const rejecting = knowsAll ? undefined : withoutCondition(name);
  if (rejecting === undefined) return undefined;
  return {
    problem: `condition ${quote(name)} in ${VALUE} is unknown to ${rejecting}.`,
    effect: 'There the job always fails, no new index is started, and the disk fills up.',
    fix: "Use max_age, max_docs or max_size. If your server is Elasticsearch 8, set the option 'es.version' to 8.",
    fixInCode: 'Use max_age, max_docs or max_size. If your server is Elasticsearch 8, set version: 8.',
  };
}

/** The conditions that the job reads. Without aliases there is no job: JAE027. */
function conditionsOf(cr: JsonObject): string | undefined {
  const text = stringAt(cr, 'spec', 'storage', 'esRollover', 'conditions') ?? '';
  return text === '' || isTemplate(text) || !hasRollover(cr) ? undefined : text;
}

function jsonOf(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The same conditions as JSON if they are valid in another syntax, else an example. */
function suggested(text: string): string {
  const pairs = text
    .split(/[,\n{}]/)
    .map((part) => part.split(/[:=]/).map((word) => word.replace(/['"\s]/g, '')))
    .filter((words) => words.some((word) => word !== ''));
  const isUsable = pairs.every(
    ([name = '', value, ...more]) =>
      more.length === 0 && ROLLOVER_CONDITIONS.includes(name) && rolloverValueProblem(name, value) === undefined,
  );
  if (pairs.length === 0 || !isUsable) return '{"max_age": "1d"}';
  return `{${pairs.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')}}`;
}
