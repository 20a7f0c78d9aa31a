import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { optionAt, optionText, withStorage } from '../../../models/jaeger-cr/cr';
import { readersOf } from '../../../models/jaeger-cr/readers';

const OPTIONS = ['spec', 'storage', 'options'];

/** Rules about the login of the Elasticsearch jobs. */
export const jobLoginRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE069',
    severity: Severity.WARNING,
    summary: 'the Elasticsearch jobs can log in too if Jaeger reads its login from a file',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cronjob/es_rollover.go',
    example: () => ({
      spec: {
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200', 'es.token-file': '/run/secrets/token' },
        },
      },
    }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      const jobs = readersOf(cr).filter(({ isJob }) => isJob);
      const hasSecret = (stringAt(cr, 'spec', 'storage', 'secretName') ?? '') !== '';
      const hasLogin = ['username', 'password'].every((word) => optionText(cr, `es.${word}`, ...OPTIONS) !== '');
      if (jobs.length === 0 || hasSecret || hasLogin) return;
      for (const name of ['es.token-file', 'es.password-file']) {
        const option = optionAt(cr, name, ...OPTIONS);
        if (option === undefined || option.value === '') continue;
        yield {
          path: option.path,
          value: option.value,
          problem: `is not read by ${jobs.map((job) => job.name).join(', ')}.`,
          effect: 'These jobs send no login, and fail if Elasticsearch requires one.',
          fix: 'Set spec.storage.secretName to a Secret with ES_USERNAME and ES_PASSWORD instead, or set enabled: false for these jobs.',
          fixInCode:
            'Use credentials: SecretRef.fromName(...) with a Secret that has ES_USERNAME and ES_PASSWORD, or disable these jobs.',
        };
      }
    },
  },
];
