import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
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

/** Rules about how many indices one search needs. */
export const indexNameRules: readonly Rule<JaegerV2Subject>[] = [
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
          effect: `${kind === 'opensearch' ? 'OpenSearch' : 'Elasticsearch'} rejects it, and the UI lists no services.`,
          fix: `Set it to at most '${((most - 1) * index.seconds) / HOUR}h', or use a rollover.`,
          fixInCode: 'Use JaegerV2Retention.rollover, fewer days, or a shorter openFor.',
        };
      }
    },
  },
];

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
