import { withoutCredentials } from '../../../diagnostics/credentials';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { outOfRange, wrongType } from '../../../diagnostics/sentences';
import { defined, type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { isServiceAddress } from '../../../kubernetes/service-host';
import { invalidDuration } from '../../shared/durations';
import { JAEGER_EXITS } from '../../shared/startup';
import { isGoDuration, isTrue } from '../../../upstream/go-values';
import { optionAt, optionText, strategyOf, withPart, withStorage } from '../../../models/jaeger-cr/cr';
import { hasSparkDependencies, providedByOpenShift } from '../../../models/jaeger-cr/running';
import { userSettings } from './jobs';

const STORAGE_PATH = ['spec', 'storage', 'options'];
const SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0';
const IN_CODE = "JaegerStorage.elasticsearch({ servers: ['http://elasticsearch.data.svc:9200'], retention })";
const OPENSHIFT = 'JaegerStorage.openShiftElasticsearch({ elasticsearch, retention })';

function onElasticsearch(options: JsonObject, more: JsonObject = {}): JsonObject {
  const storage = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', ...options }, ...more };
  return { spec: { strategy: 'production', storage } };
}

/** Rules about storage type elasticsearch. */
export const elasticsearchRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE015',
    severity: Severity.ERROR,
    summary:
      'es.server-urls is set, unless OpenShift provides the Elasticsearch, and es-archive.server-urls for an archive',
    see: `${SOURCE}/pkg/storage/elasticsearch.go`,
    example: () => ({ spec: { strategy: 'production', storage: { type: 'elasticsearch' } } }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      const inSecret = (stringAt(cr, 'spec', 'storage', 'secretName') ?? '') !== '';
      const hasArchive = isTrue(optionText(cr, 'es-archive.enabled', ...STORAGE_PATH));
      const byOpenShift = strategyOf(cr) !== 'allinone' && providedByOpenShift(cr);
      // A Secret can contain ES_ARCHIVE_SERVER_URLS. Only with OpenShift's Elasticsearch, the operator sets those of the archive too.
      if (hasArchive && !inSecret && !byOpenShift && optionText(cr, 'es-archive.server-urls', ...STORAGE_PATH) === '') {
        yield {
          path: 'spec.storage.options.es-archive.server-urls',
          problem: 'missing.',
          effect: `The archive does not use the servers of the storage. ${JAEGER_EXITS}`,
          fix: "Set it, such as to the value of 'es.server-urls'.",
          fixInCode: 'Use JaegerStorage.elasticsearch({ archive: ElasticsearchArchive.sameServers() }).',
        };
      }
      if (optionAt(cr, 'es.server-urls', ...STORAGE_PATH) !== undefined) return;
      const allInOne = strategyOf(cr) === 'allinone';
      // OpenShift can provide one. With all-in-one, a Secret can contain the servers; the operator does not override it.
      if (allInOne ? inSecret : providedByOpenShift(cr)) return;
      yield {
        path: 'spec.storage.options.es.server-urls',
        problem: 'missing.',
        effect: allInOne
          ? 'Jaeger looks for Elasticsearch in its own pod and crash-loops.'
          : 'The operator sets a default URL, which overrides one from a Secret, and Jaeger crash-loops.',
        fix: "Set it, such as 'http://elasticsearch.data.svc:9200'.",
        fixInCode: allInOne ? `Use ${IN_CODE}.` : `Use ${IN_CODE}, or on OpenShift ${OPENSHIFT}.`,
      };
    },
  },
  {
    code: 'JAE016',
    severity: Severity.ERROR,
    summary: 'es.server-urls is one string of URLs separated by commas',
    see: `${SOURCE}/pkg/util/util.go`,
    example: () => onElasticsearch({ 'es.server-urls': ['http://a:9200', 'http://b:9200'] }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      for (const name of ['es.server-urls', 'es-archive.server-urls']) {
        const option = optionAt(cr, name, ...STORAGE_PATH);
        if (option === undefined) continue;
        const { path, value } = option;
        const isList = Array.isArray(value);
        const urls = isList ? value.map(textOf) : textOf(value).split(',');
        if (!isList && urls.every((url) => /^https?:\/\/[^/\s]+/.test(url.trim()))) continue;
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
          ...wrongType(
            isList ? 'a comma-separated string, not a list' : 'one or more http(s) URLs, separated by commas',
            `Use '${urls.map((url) => withoutCredentials(path, asUrl(url, scheme))).join(',')}'.`,
          ),
          effect: isList
            ? 'Jaeger uses only the last entry, and the jobs use none.'
            : 'Jaeger cannot reach Elasticsearch and crash-loops.',
        };
      }
    },
  },
  {
    code: 'JAE025',
    severity: Severity.ERROR,
    summary: 'esRollover.readTTL is a Go duration, which has no days',
    see: `${SOURCE}/pkg/cronjob/es_rollover.go`,
    example: () => onElasticsearch({ 'es.use-aliases': true }, { esRollover: { readTTL: '7d' } }),
    when: withPart('spec', 'storage', 'esRollover'),
    *check(cr): Iterable<Finding> {
      const readTTL = stringAt(cr, 'spec', 'storage', 'esRollover', 'readTTL');
      if (readTTL === undefined || readTTL === '' || isGoDuration(readTTL)) return;
      yield {
        path: 'spec.storage.esRollover.readTTL',
        value: readTTL,
        ...invalidDuration(readTTL, '168h'),
        effect: 'The operator stops reconciling this Jaeger: nothing is created and STATUS stays empty.',
      };
    },
  },
  {
    code: 'JAE027',
    severity: Severity.ERROR,
    summary: 'rollover has es.use-aliases, and no lifecycle policy (es.use-ilm)',
    see: `${SOURCE}/pkg/storage/elasticsearch_dependencies.go`,
    example: () => onElasticsearch({}, { esRollover: { conditions: '{"max_age": "2d"}' } }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      const aliases = optionText(cr, 'es.use-aliases', ...STORAGE_PATH).toLowerCase() === 'true';
      const ilm = optionAt(cr, 'es.use-ilm', ...STORAGE_PATH);
      for (const [key, value] of aliases ? [] : userSettings(cr, 'esRollover')) {
        // The CRD does not have this field: APP006.
        if (key === 'enabled') continue;
        yield {
          path: `spec.storage.esRollover.${key}`,
          value,
          problem: "has no effect without the option 'es.use-aliases: true'.",
          effect: 'Indices never roll over.',
          fix: "Set 'es.use-aliases' to true in spec.storage.options, or remove esRollover.",
          fixInCode: 'Use JaegerStorage.elasticsearch({ rollover: Rollover.of({ ... }) }), or remove esRollover.',
        };
      }
      if (ilm === undefined || textOf(ilm.value).toLowerCase() !== 'true') return;
      yield {
        path: ilm.path,
        value: ilm.value,
        problem: aliases ? "conflicts with the operator's rollover." : "requires 'es.use-aliases'.",
        effect: aliases
          ? "The operator's jobs and the lifecycle policy both roll over the indices and interfere."
          : JAEGER_EXITS,
        fix: "Remove it, and use the operator's rollover.",
      };
    },
  },
  {
    code: 'JAE028',
    severity: Severity.ERROR,
    summary: 'esIndexCleaner.numberOfDays is at least 1',
    see: `${SOURCE}/pkg/cronjob/es_index_cleaner.go`,
    example: () => onElasticsearch({}, { esIndexCleaner: { enabled: true, numberOfDays: 0 } }),
    when: withPart('spec', 'storage', 'esIndexCleaner'),
    *check(cr): Iterable<Finding> {
      const { enabled, numberOfDays } = objectAt(cr, 'spec', 'storage', 'esIndexCleaner');
      if (enabled === false || typeof numberOfDays !== 'number' || numberOfDays >= 1) return;
      yield {
        path: 'spec.storage.esIndexCleaner.numberOfDays',
        value: numberOfDays,
        ...outOfRange({ kind: 'whole number', from: 1 }, 'Use 1 or more, or set enabled: false to keep everything.'),
        effect: numberOfDays === 0 ? 'All traces are deleted every night.' : 'The job fails every night.',
        fixInCode: 'Use Retention.days(14), or Retention.keepForever().',
      };
    },
  },
  {
    code: 'JAE101',
    severity: Severity.ERROR,
    summary: 'the dependencies job is off if Elasticsearch has TLS that Java does not trust',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/294',
    example: () => onElasticsearch({ 'es.server-urls': 'https://e:9200', 'es.tls.enabled': true }),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      if (!hasSparkDependencies(cr, 'elasticsearch')) return;
      const { enabled, javaOpts } = objectAt(cr, 'spec', 'storage', 'dependencies');
      // A trust store is the only way to give the job a CA.
      if (textOf(javaOpts).includes('javax.net.ssl.trustStore')) return;
      const urls = optionText(cr, 'es.server-urls', ...STORAGE_PATH)
        .split(',')
        .map((url) => url.trim());
      // With http there is no TLS, even if enabled: JAE171.
      if (urls.every((url) => /^http:/i.test(url))) return;
      // Java trusts public certificate authorities.
      const isPublic = !urls.some((url) => isServiceAddress(url));
      // With a file alone, the operator's webhook enables TLS.
      const tls = ['es.tls.enabled', 'es.tls.skip-host-verify', 'es.tls.ca', 'es.tls.cert'].find((name) => {
        const text = optionText(cr, name, ...STORAGE_PATH);
        if (name === 'es.tls.enabled') return isTrue(text) && !isPublic;
        return name === 'es.tls.skip-host-verify' ? isTrue(text) : text !== '';
      });
      if (tls === undefined) return;
      yield {
        path: 'spec.storage.dependencies.enabled',
        ...defined({ value: enabled }),
        problem: `${enabled === undefined ? 'missing: ' : ''}must be false with the option '${tls}'.`,
        effect: 'The dependencies job cannot use these TLS settings and fails every night.',
        fix: 'Set it to false, or set a Java trust store in javaOpts.',
        fixInCode:
          'Use JaegerStorage.elasticsearch({ dependencies: SparkDependencies.none() }), or set a Java trust store in javaOpts.',
      };
    },
  },
  {
    code: 'JAE035',
    severity: Severity.WARNING,
    summary: 'the retention of traces in Elasticsearch is set',
    see: `${SOURCE}/pkg/strategy/controller.go`,
    example: () => onElasticsearch({}),
    when: withStorage('elasticsearch'),
    *check(cr): Iterable<Finding> {
      const { enabled, numberOfDays } = objectAt(cr, 'spec', 'storage', 'esIndexCleaner');
      if (enabled === false || numberOfDays !== undefined) return;
      yield {
        path: 'spec.storage.esIndexCleaner.numberOfDays',
        problem: 'missing.',
        effect: 'By default the operator deletes traces older than 7 days.',
        fix: 'Set it to the number of days to keep, or set esIndexCleaner.enabled: false to keep everything.',
        fixInCode: 'Use Retention.days(7), or Retention.keepForever().',
      };
    },
  },
  {
    code: 'JAE042',
    severity: Severity.WARNING,
    summary: 'an Elasticsearch from the operator needs OpenShift with its Elasticsearch operator',
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
        problem: 'requests an Elasticsearch from the operator.',
        effect: 'This works only on OpenShift with its Elasticsearch operator. Elsewhere Jaeger crash-loops.',
        fix: "On other clusters, set 'es.server-urls' in spec.storage.options.",
        fixInCode: `On other clusters, use ${IN_CODE}.`,
      };
    },
  },
];

/** The URL that was probably meant. */
function asUrl(text: string, scheme: string): string {
  const host = text.trim().replace(/^https?:\/*/, '') || 'elasticsearch:9200';
  return `${text.trim().startsWith('https:') ? 'https' : scheme}://${host}`;
}
