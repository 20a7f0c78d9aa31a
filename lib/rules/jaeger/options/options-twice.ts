import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { optionMaps } from '../../../models/jaeger-cr/cr';

/** Rules about the spellings of an option: `es.tls.ca` can be written with dots, nested, or partly nested. */
export const optionsTwiceInCrRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE147',
    severity: Severity.ERROR,
    summary: 'an option is set once in a section, dotted or nested',
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
            problem: `duplicate option, set to ${VALUE} here and also in another spelling (dotted or nested).`,
            effect: 'Which one wins is random.',
            fix: 'Keep one.',
          };
        }
      }
    },
  },
];
