import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { defined, isObject, type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { hasVariable } from '../../../models/jaeger-v2/settings';
import { storageReferences, storagesOfKind } from '../../../models/jaeger-v2/storages';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { DEFAULT_MAX_SPAN_AGE } from '../../../upstream/elasticsearch';
import { goDurationSeconds } from '../../../upstream/go-duration';
import { indexNamesLimit } from '../../../upstream/jaeger-v2/storage-settings';
import { ofConfig, SOURCE, withStorage } from './shared';

const ELASTIC = ['elasticsearch', 'opensearch'];
const HOUR = 3600;
const DAY = 86_400;
/** The shortest names are those of services. */
const SERVICES = 'jaeger-service-';
const LAYOUT = '2006-01-02';
const NAMES = 'https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-indices-create';
/** What the name of an index cannot have, or cannot begin with. */
const NOT_IN_NAMES = /[A-Z\s\\/*?"<>|,#]|^[-_+]/;

/** Rules about the names of indices: which are accepted, and how many one search needs. */
export const indexNameRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT057',
    severity: Severity.ERROR,
    summary: 'the prefix of indices is one that Elasticsearch and OpenSearch accept',
    see: NAMES,
    example: () =>
      ofConfig(
        withStorage({
          elasticsearch: { server_urls: ['http://elasticsearch:9200'], indices: { index_prefix: 'Prod' } },
        }),
      ),
    *check(subject): Iterable<Finding> {
      for (const { path, kind, kindSettings } of storagesOfKind(subject.config, ...ELASTIC)) {
        const prefix = stringAt(kindSettings, 'indices', 'index_prefix');
        if (prefix === undefined || hasVariable(prefix) || !NOT_IN_NAMES.test(prefix)) continue;
        const lower = prefix.toLowerCase();
        yield {
          path: placeIn(subject, `${path}.${kind}.indices.index_prefix`),
          value: prefix,
          problem: `invalid prefix ${VALUE}: must have small letters, digits, '.', '_' and '-', and begin with a letter or digit.`,
          effect: `${nameOf(kind)} rejects every index of Jaeger, and all traces are lost.`,
          fix: NOT_IN_NAMES.test(lower) ? "Use a prefix such as 'prod'." : `Use '${lower}'.`,
        };
      }
    },
  },
  {
    code: 'JVT316',
    severity: Severity.ERROR,
    summary: 'the names of all indices up to max_span_age fit into the address of a search for services',
    see: `${SOURCE}/internal/storage/elasticsearch/indices/rotation_periodic.go`,
    example: () => {
      const elasticsearch = { server_urls: ['http://elasticsearch:9200'], max_span_age: '8760h' };
      const jaeger_query = { storage: { traces: 'traces' } };
      return ofConfig(withStorage({ elasticsearch }, { extensions: { jaeger_query } }));
    },
    *check(subject): Iterable<Finding> {
      const shown = storageReferences(subject.config)
        .filter(({ path }) => path.endsWith('.storage.traces'))
        .map(({ name }) => name);
      for (const { name, path, kind, kindSettings } of storagesOfKind(subject.config, ...ELASTIC)) {
        if (!shown.includes(name)) continue;
        const age = stringAt(kindSettings, 'max_span_age');
        const seconds = goDurationSeconds(age ?? DEFAULT_MAX_SPAN_AGE);
        const index = periodicIndex(kindSettings);
        if (seconds === undefined || index === undefined) continue;
        const { length, separator } = indexNamesLimit(subject.version);
        const most = Math.floor(length / (index.length + separator));
        const needed = Math.floor(seconds / index.seconds) + 1;
        if (needed <= most) continue;
        yield {
          path: placeIn(subject, `${path}.${kind}.max_span_age`),
          ...defined({ value: age }),
          problem: `needs ${needed} indices in one search, whose address has room for ${most}.`,
          effect: `${nameOf(kind)} rejects it, and the UI lists no services.`,
          fix: `Set it to at most '${((most - 1) * index.seconds) / HOUR}h', or use a rollover.`,
          fixInCode: 'Use JaegerV2Retention.rollover, fewer days, or a shorter openFor.',
        };
      }
    },
  },
];

function nameOf(kind: string): string {
  return kind === 'opensearch' ? 'OpenSearch' : 'Elasticsearch';
}

/** The name and time of an index of services with a date; undefined behind an alias, and where only Jaeger knows the name. */
function periodicIndex(settings: JsonObject): { readonly length: number; readonly seconds: number } | undefined {
  if (settings.use_aliases === true) return undefined;
  const rotation = valueAt(settings, 'indices', 'services', 'rotation');
  if (isObject(rotation) && ['manual_rollover', 'auto_rollover'].some((kind) => kind in rotation)) return undefined;
  const prefix = stringAt(settings, 'indices', 'index_prefix') ?? '';
  const of = (key: string): string | undefined =>
    stringAt(rotation, 'periodic', key) ?? stringAt(settings, 'indices', 'services', key);
  const layout = of('date_layout') ?? LAYOUT;
  if (hasVariable(prefix) || hasVariable(layout)) return undefined;
  const before = prefix === '' || prefix.endsWith('-') ? prefix : `${prefix}-`;
  return {
    length: before.length + SERVICES.length + layout.length,
    seconds: of('rollover_frequency') === 'hour' ? HOUR : DAY,
  };
}
