import { withoutCredentials } from '../../../diagnostics/credentials';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { given, type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { isServiceAddress } from '../../../kubernetes/service-host';
import { JAEGER_EXITS } from '../../shared/startup';
import { isGoDuration, isTrue } from '../../../upstream/go-values';
import { optionAt, optionText, strategyOf, withPart, withStorage } from '../../../models/jaeger-cr/cr';
import { hasSparkDependencies, providedByOpenShift } from '../../../models/jaeger-cr/running';
import { saidOf } from './jobs';

const STORAGE_PATH = ['spec', 'storage', 'options'];
const SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0';
const TYPED = "JaegerStorage.elasticsearch({ servers: ['http://elasticsearch.data.svc:9200'], retention })";
const OPENSHIFT = 'JaegerStorage.openShiftElasticsearch({ elasticsearch, retention })';

function onElasticsearch(options: JsonObject, more: JsonObject = {}): JsonObject {
  const storage = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', ...options }, ...more };
  return { spec: { strategy: 'production', storage } };
}

/** Rules over a storage of type elasticsearch. */
export const elasticsearchRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE015',
    severity: Severity.ERROR,
    summary: 'elasticsearch has es.server-urls in its options; only OpenShift can provide an Elasticsearch of its own',
    see: `${SOURCE}/pkg/storage/elasticsearch.go`,
    example: () => ({ spec: { strategy: 'production', storage: { type: 'elasticsearch' } } }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      if (optionAt(cr, 'es.server-urls', ...STORAGE_PATH) !== undefined) return;
      const allInOne = strategyOf(cr) === 'allinone';
      const inSecret = (stringAt(cr, 'spec', 'storage', 'secretName') ?? '') !== '';
      // OpenShift provides one on request; a Secret may name the servers where nothing overrides it.
      if (allInOne ? inSecret : providedByOpenShift(cr)) return;
      yield {
        path: 'spec.storage.options.es.server-urls',
        problem: 'is not set.',
        effect: allInOne
          ? 'Jaeger would look for an Elasticsearch in its own pod, and end at its start.'
          : 'The operator would invent a URL, over that of a Secret too, and Jaeger would end at its start.',
        fix: "Set it, such as 'http://elasticsearch.data.svc:9200'.",
        fixInCode: allInOne ? `Use ${TYPED}` : `Use ${TYPED}, or on OpenShift ${OPENSHIFT}`,
      };
    },
  },
  {
    code: 'JAE016',
    severity: Severity.ERROR,
    summary: 'es.server-urls is one text of URLs with commas between them',
    see: `${SOURCE}/pkg/util/util.go`,
    example: () => onElasticsearch({ 'es.server-urls': ['http://a:9200', 'http://b:9200'] }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      for (const name of ['es.server-urls', 'es-archive.server-urls']) {
        const option = optionAt(cr, name, ...STORAGE_PATH);
        if (option === undefined) continue;
        const { path, value } = option;
        const list = Array.isArray(value);
        const urls = list ? value.map(textOf) : textOf(value).split(',');
        if (!list && urls.every((url) => /^https?:\/\/[^/\s]+/.test(url.trim()))) continue;
        const tls = ['enabled', 'ca', 'cert', 'skip-host-verify'].map(
          (word) => `${name.split('.')[0] ?? ''}.tls.${word}`,
        );
        const isSecure = tls.some(
          (flag) => !['', 'false'].includes(optionText(cr, flag, ...STORAGE_PATH).toLowerCase()),
        );
        const scheme = isSecure ? 'https' : 'http';
        yield {
          path,
          value,
          problem: list ? 'is a list.' : 'is not one URL, or several with commas between them.',
          effect: list
            ? 'Jaeger would use the last one only, and the jobs none.'
            : 'Jaeger would find no Elasticsearch there, and end at its start.',
          fix: `Use '${urls.map((url) => withoutCredentials(path, asUrl(url, scheme))).join(',')}'.`,
        };
      }
    },
  },
  {
    code: 'JAE025',
    severity: Severity.ERROR,
    summary: "esRollover.readTTL is a duration in Go's syntax, which has no days",
    see: `${SOURCE}/pkg/cronjob/es_rollover.go`,
    example: () => onElasticsearch({ 'es.use-aliases': true }, { esRollover: { readTTL: '7d' } }),
    when: withPart('spec', 'storage', 'esRollover'),
    *check(cr): Iterable<Finding> {
      const readTTL = stringAt(cr, 'spec', 'storage', 'esRollover', 'readTTL');
      if (readTTL === undefined || readTTL === '' || isGoDuration(readTTL)) return;
      const days = /^(\d+)d$/.exec(readTTL)?.[1];
      yield {
        path: 'spec.storage.esRollover.readTTL',
        value: readTTL,
        problem: 'is not a duration of h, m and s.',
        effect: 'The operator would never come further: nothing is made, and STATUS stays empty.',
        fix: days === undefined ? "Use one such as '168h'." : `Use '${Number(days) * 24}h'.`,
      };
    },
  },
  {
    code: 'JAE027',
    severity: Severity.ERROR,
    summary: 'rollover has es.use-aliases, and no lifecycle policy of Elasticsearch beside it',
    see: `${SOURCE}/pkg/storage/elasticsearch_dependencies.go`,
    example: () => onElasticsearch({}, { esRollover: { conditions: '{"max_age": "2d"}' } }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      const aliases = optionText(cr, 'es.use-aliases', ...STORAGE_PATH).toLowerCase() === 'true';
      const ilm = optionAt(cr, 'es.use-ilm', ...STORAGE_PATH);
      for (const [key, value] of aliases ? [] : saidOf(cr, 'esRollover')) {
        // The CRD has no such field (APP006).
        if (key === 'enabled') continue;
        yield {
          path: `spec.storage.esRollover.${key}`,
          value,
          problem: "is set without the option 'es.use-aliases: true'.",
          effect: 'There is no rollover, and nothing says so.',
          fix: "Set 'es.use-aliases' to true in spec.storage.options, or remove esRollover.",
          fixInCode: 'Use JaegerStorage.elasticsearch({ rollover: Rollover.of({ ... }) }), or remove esRollover.',
        };
      }
      if (ilm === undefined || textOf(ilm.value).toLowerCase() !== 'true') return;
      yield {
        path: ilm.path,
        value: ilm.value,
        problem: aliases ? 'is set beside the rollover of the operator.' : "is set without 'es.use-aliases'.",
        effect: aliases
          ? "The operator's jobs and the lifecycle policy would both replace the indices, and get in each other's way."
          : JAEGER_EXITS,
        fix: "Remove it, and use the operator's rollover.",
      };
    },
  },
  {
    code: 'JAE028',
    severity: Severity.ERROR,
    summary: 'esIndexCleaner.numberOfDays is 1 or more',
    see: `${SOURCE}/pkg/cronjob/es_index_cleaner.go`,
    example: () => onElasticsearch({}, { esIndexCleaner: { enabled: true, numberOfDays: 0 } }),
    when: withPart('spec', 'storage', 'esIndexCleaner'),
    *check(cr): Iterable<Finding> {
      const { enabled, numberOfDays } = objectAt(cr, 'spec', 'storage', 'esIndexCleaner');
      if (enabled === false || typeof numberOfDays !== 'number' || numberOfDays >= 1) return;
      yield {
        path: 'spec.storage.esIndexCleaner.numberOfDays',
        value: numberOfDays,
        problem: 'is less than 1.',
        effect: numberOfDays === 0 ? 'Every night all traces would be deleted.' : 'The job would fail every night.',
        fix: 'Use a number of 1 or more, or enabled: false to keep everything.',
        fixInCode: 'Use Retention.days(14), or Retention.keepForever().',
      };
    },
  },
  {
    code: 'JAE101',
    severity: Severity.ERROR,
    summary: 'the dependencies job is off where Elasticsearch has TLS that its Java does not know',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/294',
    example: () => onElasticsearch({ 'es.server-urls': 'https://e:9200', 'es.tls.enabled': true }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      if (!hasSparkDependencies(cr, 'elasticsearch')) return;
      const { enabled, javaOpts } = objectAt(cr, 'spec', 'storage', 'dependencies');
      // A trust store of one's own is the one way to give the job a CA.
      if (textOf(javaOpts).includes('javax.net.ssl.trustStore')) return;
      const urls = optionText(cr, 'es.server-urls', ...STORAGE_PATH)
        .split(',')
        .map((url) => url.trim());
      // With http there is no TLS, whatever is set: JAE171.
      if (urls.every((url) => /^http:/i.test(url))) return;
      // A certificate of a public authority is one that Java trusts as well.
      const ofPublic = !urls.some((url) => isServiceAddress(url));
      // With a file alone the operator's webhook adds the switch.
      const tls = ['es.tls.enabled', 'es.tls.skip-host-verify', 'es.tls.ca', 'es.tls.cert'].find((name) => {
        const text = optionText(cr, name, ...STORAGE_PATH);
        if (name === 'es.tls.enabled') return isTrue(text) && !ofPublic;
        return name === 'es.tls.skip-host-verify' ? isTrue(text) : text !== '';
      });
      if (tls === undefined) return;
      yield {
        path: 'spec.storage.dependencies.enabled',
        ...given({ value: enabled }),
        problem: enabled === undefined ? `is not set, beside '${tls}'.` : `stands beside '${tls}'.`,
        effect: 'The job knows no TLS, and would fail every night.',
        fix: 'Set enabled: false, or name a trust store of Java in javaOpts.',
        fixInCode:
          'Use JaegerStorage.elasticsearch({ dependencies: SparkDependencies.disabled() }), or name a trust store of Java in javaOpts.',
      };
    },
  },
  {
    code: 'JAE035',
    severity: Severity.WARNING,
    summary: 'how long Elasticsearch keeps traces is said',
    see: `${SOURCE}/pkg/strategy/controller.go`,
    example: () => onElasticsearch({}),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      const { enabled, numberOfDays } = objectAt(cr, 'spec', 'storage', 'esIndexCleaner');
      if (enabled === false || numberOfDays !== undefined) return;
      yield {
        path: 'spec.storage.esIndexCleaner.numberOfDays',
        problem: 'is not set.',
        effect: 'The operator would delete everything that is older than 7 days.',
        fix: 'Set it to the days that you want, or esIndexCleaner.enabled: false to keep everything.',
        fixInCode: 'Use Retention.days(7), or Retention.keepForever().',
      };
    },
  },
  {
    code: 'JAE042',
    severity: Severity.WARNING,
    summary: 'an Elasticsearch of the operator is for OpenShift with its Elasticsearch operator',
    see: `${SOURCE}/pkg/storage/elasticsearch.go`,
    example: () => ({
      spec: { strategy: 'production', storage: { type: 'elasticsearch', elasticsearch: { nodeCount: 3 } } },
    }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      if (!providedByOpenShift(cr)) return;
      if (strategyOf(cr) === 'allinone' || optionAt(cr, 'es.server-urls', ...STORAGE_PATH) !== undefined) return;
      yield {
        path: 'spec.storage.elasticsearch',
        problem: 'asks the operator for an Elasticsearch.',
        effect:
          'Anywhere but on OpenShift with its Elasticsearch operator there would be none, and Jaeger would end at its start.',
        fix: "On another Kubernetes set 'es.server-urls' in spec.storage.options.",
        fixInCode: `On another Kubernetes use ${TYPED}`,
      };
    },
  },
];

/** A URL out of what was meant as one. */
function asUrl(text: string, scheme: string): string {
  const host = text.trim().replace(/^https?:\/*/, '') || 'elasticsearch:9200';
  return `${text.trim().startsWith('https:') ? 'https' : scheme}://${host}`;
}
