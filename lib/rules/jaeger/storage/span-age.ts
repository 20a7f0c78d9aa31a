import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { defined, type JsonObject, valueAt } from '../../../kubernetes/json';
import { optionAt, optionText, withStorage } from '../../../models/jaeger-cr/cr';
import { hasIndexCleaner, hasRollover } from '../../../models/jaeger-cr/running';
import { DEFAULT_MAX_SPAN_AGE } from '../../../upstream/elasticsearch';
import { goDurationSeconds } from '../../../upstream/go-duration';

const STORAGE_PATH = ['spec', 'storage', 'options'];
const NAME = 'es.max-span-age';
const SECONDS_PER_DAY = 86_400;

/** Rules about how old a trace can be that Jaeger opens. */
export const spanAgeRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE072',
    severity: Severity.WARNING,
    summary: 'es.max-span-age is as long as traces are kept, unless indices roll over',
    see: 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/storage/es/spanstore/reader.go',
    example: () => ({
      spec: {
        strategy: 'production',
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://elasticsearch:9200' },
          esIndexCleaner: { numberOfDays: 14 },
        },
      },
    }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      // With rollover, Jaeger looks into all indices.
      if (!hasIndexCleaner(cr) || hasRollover(cr)) return;
      const days = valueAt(cr, 'spec', 'storage', 'esIndexCleaner', 'numberOfDays');
      const option = optionAt(cr, NAME, ...STORAGE_PATH);
      const age = goDurationSeconds(optionText(cr, NAME, ...STORAGE_PATH) || DEFAULT_MAX_SPAN_AGE);
      if (typeof days !== 'number' || age === undefined || age >= days * SECONDS_PER_DAY) return;
      const needed = `${days * 24}h`;
      yield {
        path: option?.path ?? `spec.storage.options.${NAME}`,
        ...defined({ value: option?.value }),
        problem:
          option === undefined
            ? `missing: the default is ${DEFAULT_MAX_SPAN_AGE}, but traces are kept for ${days} days.`
            : `is shorter than the ${days} days for which traces are kept.`,
        effect: 'A search finds older traces, but Jaeger answers 404 if the UI opens one.',
        fix: `Set it to '${needed}'.`,
        fixInCode: `Use options: { '${NAME}': '${needed}' }.`,
      };
    },
  },
];
