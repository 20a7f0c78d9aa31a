import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../kubernetes/json';
import { optionsAt, strategyOf, withStrategy } from './cr';
import { isEmpty } from './sections';

/** What allInOne reads of the sections of other components, their Services; labels that nothing carries do no harm. */
const READ_IN_ALL_IN_ONE: ReadonlyMap<string, readonly string[]> = new Map([
  ['collector', ['serviceType', 'annotations', 'labels']],
  ['query', ['serviceType', 'annotations', 'labels', 'nodePort', 'grpcNodePort']],
  ['ingester', []],
]);
/** Options that allInOne reads there, for the ports of those Services. */
const READ_OPTIONS: readonly string[] = ['admin.http.host-port', 'collector.grpc.tls.enabled'];
const STRATEGIES = 'https://github.com/jaegertracing/jaeger-operator/tree/v1.62.0/pkg/strategy';

/** Rules over settings that nothing reads. */
export const unusedRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE018',
    severity: Severity.ERROR,
    summary: 'allinone has no settings for pods that it does not have',
    see: STRATEGIES,
    example: { spec: { strategy: 'allinone', collector: { replicas: 3 } } },
    when: withStrategy('allinone'),
    *check(cr): Iterable<Finding> {
      for (const [section, read] of READ_IN_ALL_IN_ONE) {
        const settings = Object.entries(objectAt(cr, 'spec', section)).filter(
          ([key, value]) => key !== 'options' && !read.includes(key) && !isEmpty(value),
        );
        const options = optionsAt(cr, 'spec', section, 'options').filter(
          ({ name }) => name !== 'query.base-path' && !READ_OPTIONS.includes(name),
        );
        for (const [key, value] of settings) yield unused(`spec.${section}.${key}`, value, section);
        for (const { path, value } of options) yield unused(path, value, section);
      }
    },
  },
  {
    code: 'JAE019',
    severity: Severity.ERROR,
    summary: 'query.base-path stands in the section that the strategy reads',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/77',
    example: { spec: { strategy: 'allinone', query: { options: { query: { 'base-path': '/jaeger' } } } } },
    *check(cr): Iterable<Finding> {
      const right = strategyOf(cr) === 'allinone' ? 'allInOne' : 'query';
      const wrong = right === 'query' ? 'allInOne' : 'query';
      for (const { name, path, value } of optionsAt(cr, 'spec', wrong, 'options')) {
        if (name !== 'query.base-path') continue;
        yield {
          path,
          value,
          rule: `is in a section that strategy '${strategyOf(cr)}' does not read`,
          consequence: 'the UI would stand at the root, and nothing of it below the path',
          fix: `Move it to spec.${right}.options`,
          typed: `Move it to spec.${right}.options, or use JaegerIngress.host(host, { className, basePath })`,
        };
      }
    },
  },
  {
    code: 'JAE034',
    severity: Severity.WARNING,
    summary: 'production and streaming have no settings for components that they do not run',
    see: STRATEGIES,
    example: {
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        allInOne: { image: 'jaeger:1' },
      },
    },
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      const strategy = strategyOf(cr);
      for (const section of strategy === 'production' ? ['allInOne', 'ingester'] : ['allInOne']) {
        if (isEmpty(objectAt(cr, 'spec', section))) continue;
        yield {
          path: `spec.${section}`,
          rule: `is not read by strategy '${strategy}'`,
          consequence: 'the settings in it would do nothing',
          fix: 'Move them to collector and query, or remove them',
        };
      }
    },
  },
  {
    code: 'JAE039',
    severity: Severity.WARNING,
    summary: 'kafkaSecretName is for strategy streaming',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/collector.go',
    example: {
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        collector: { kafkaSecretName: 'kafka' },
      },
    },
    when: withStrategy('production'),
    *check(cr): Iterable<Finding> {
      const { kafkaSecretName } = objectAt(cr, 'spec', 'collector');
      if (isEmpty(kafkaSecretName)) return;
      yield {
        path: 'spec.collector.kafkaSecretName',
        value: kafkaSecretName,
        rule: "is not read by strategy 'production'",
        consequence: 'no Kafka would be used',
        fix: 'Remove it, or use strategy streaming',
        typed: 'Remove it, or use JaegerStrategy.streaming({ storage, kafka })',
      };
    },
  },
];

function unused(path: string, value: unknown, section: string): Finding {
  return {
    path,
    value,
    atKey: true,
    rule: "is not read by strategy 'allinone'",
    consequence: 'it would do nothing, without a word',
    ...(section === 'ingester'
      ? {
          fix: 'Remove it, or use strategy streaming',
          typed: 'Remove it, or use JaegerStrategy.streaming({ storage, kafka })',
        }
      : {
          fix: 'Move it to spec.allInOne, or use strategy production',
          typed: 'Move it to spec.allInOne, or use JaegerStrategy.production({ storage })',
        }),
  };
}
