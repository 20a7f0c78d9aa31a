import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { optionMaps } from '../../../models/jaeger-cr/cr';

/** Rules over the spellings of options: `es.tls.ca` may be written with dots, nested, or half and half. */
export const optionsTwiceInCrRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE147',
    severity: Severity.ERROR,
    summary: 'an option stands in a section once, dotted or nested',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/options.go',
    example: () => ({
      spec: { allInOne: { options: { 'query.base-path': '/a', query: { 'base-path': '/b' } } } },
    }),
    *check(cr): Iterable<Finding> {
      for (const options of optionMaps(cr)) {
        const seen = new Set<string>();
        for (const { name, path, value } of options) {
          const again = seen.has(name);
          seen.add(name);
          if (!again) continue;
          yield {
            path,
            value,
            problem: `is set a second time: '${name}' is there in another spelling.`,
            effect: 'The operator would take now the one and now the other.',
            fix: 'Keep one of them.',
          };
        }
      }
    },
  },
];
