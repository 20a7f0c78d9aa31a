import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { JAEGER_SHAPES } from '../../../upstream/jaeger-crd/fields';
import { flagsOf } from '../../../upstream/jaeger-flags';
import { optionsAt, storageOf, strategyOf, withStrategy } from '../../../models/jaeger-cr/cr';
import { ofSuffix } from '../options/option-places';
import { readBySchemaJob } from '../../../models/jaeger-cr/sections';

/** The fields of `spec.allInOne`. */
const ALL_IN_ONE = JAEGER_SHAPES.AllInOne ?? {};

/** Whether a section has such a field at all: of the others APP006 speaks. */
function isField(section: string, key: string): boolean {
  return Object.hasOwn(SHAPES.get(section) ?? {}, key);
}

const SHAPES = new Map([
  ['collector', JAEGER_SHAPES.Collector],
  ['query', JAEGER_SHAPES.Query],
  ['ingester', JAEGER_SHAPES.Ingester],
]);

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
    example: () => ({ spec: { strategy: 'allinone', collector: { replicas: 3 } } }),
    when: withStrategy('allinone'),
    *check(cr): Iterable<Finding> {
      for (const [section, read] of READ_IN_ALL_IN_ONE) {
        // Of `config`, which no strategy reads, JAE133 speaks.
        const passed = ['config', 'options', ...read, ...readBySchemaJob(cr, section)];
        const settings = Object.entries(objectAt(cr, 'spec', section)).filter(
          ([key, value]) => isField(section, key) && !passed.includes(key) && !isEmpty(value),
        );
        const options = optionsAt(cr, 'spec', section, 'options').filter(
          ({ name }) => name !== 'query.base-path' && !READ_OPTIONS.includes(name),
        );
        for (const [key, value] of settings) yield unused(`spec.${section}.${key}`, value, insteadOf(section, key));
        for (const { name, path, value } of options) yield unused(path, value, insteadOfOption(cr, section, name));
      }
    },
  },
  {
    code: 'JAE019',
    severity: Severity.ERROR,
    summary: 'query.base-path stands in the section that the strategy reads',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/77',
    example: () => ({ spec: { strategy: 'allinone', query: { options: { query: { 'base-path': '/jaeger' } } } } }),
    // Of an unknown strategy JAE003 speaks: where the option belongs depends on what was meant.
    when: withStrategy('allinone', 'production', 'streaming'),
    *check(cr): Iterable<Finding> {
      const right = strategyOf(cr) === 'allinone' ? 'allInOne' : 'query';
      const wrong = right === 'query' ? 'allInOne' : 'query';
      for (const { name, path, value } of optionsAt(cr, 'spec', wrong, 'options')) {
        if (name !== 'query.base-path') continue;
        yield {
          path,
          value,
          problem: `is in a section that strategy '${strategyOf(cr)}' does not read.`,
          effect: 'The UI would stand at the root, and nothing of it below the path.',
          fix: `Move it to spec.${right}.options.`,
          fixInCode: `Move it to spec.${right}.options, or use JaegerIngress.host(host, { className, basePath }).`,
        };
      }
    },
  },
  {
    code: 'JAE034',
    severity: Severity.WARNING,
    summary: 'production and streaming have no settings for components that they do not run',
    see: STRATEGIES,
    example: () => ({
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        allInOne: { image: 'jaeger:1' },
      },
    }),
    when: withStrategy('production', 'streaming'),
    *check(cr): Iterable<Finding> {
      const strategy = strategyOf(cr);
      for (const section of strategy === 'production' ? ['allInOne', 'ingester'] : ['allInOne']) {
        if (isEmpty(objectAt(cr, 'spec', section))) continue;
        yield {
          path: `spec.${section}`,
          problem: `is not read by strategy '${strategy}'.`,
          effect: 'The settings in it would do nothing.',
          fix: 'Move them to collector and query, or remove them.',
        };
      }
    },
  },
  {
    code: 'JAE039',
    severity: Severity.WARNING,
    summary: 'kafkaSecretName is for strategy streaming',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/deployment/collector.go',
    example: () => ({
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
        collector: { kafkaSecretName: 'kafka' },
      },
    }),
    when: withStrategy('production'),
    *check(cr): Iterable<Finding> {
      const { kafkaSecretName } = objectAt(cr, 'spec', 'collector');
      if (isEmpty(kafkaSecretName)) return;
      yield {
        path: 'spec.collector.kafkaSecretName',
        value: kafkaSecretName,
        problem: "is not read by strategy 'production'.",
        effect: 'No Kafka would be used.',
        fix: 'Remove it, or use strategy streaming.',
        fixInCode: 'Remove it, or use JaegerStrategy.streaming({ storage, kafka }).',
      };
    },
  },
];

function unused(path: string, value: unknown, instead: Instead): Finding {
  return {
    path,
    value,
    atKey: true,
    problem: "is not read by strategy 'allinone'.",
    effect: 'It silently does nothing.',
    ...instead,
  };
}

type Instead = Pick<Finding, 'fix' | 'fixInCode'>;

const IN_STREAMING: Instead = {
  fix: 'Remove it, or use strategy streaming.',
  fixInCode: 'Remove it, or use JaegerStrategy.streaming({ storage, kafka }).',
};

function inProduction(otherwise: string): Instead {
  return {
    fix: `${otherwise}, or use strategy production.`,
    fixInCode: `${otherwise}, or use JaegerStrategy.production({ storage }).`,
  };
}

/** Where a setting of a section belongs. */
function insteadOf(section: string, key: string): Instead {
  if (section === 'ingester' || key === 'kafkaSecretName') return IN_STREAMING;
  // The image of a collector is no image of all of them in one.
  return inProduction(key in ALL_IN_ONE && key !== 'image' ? 'Move it to spec.allInOne' : 'Remove it');
}

/** The same for an option, which is a flag of the whole of Jaeger or not. */
function insteadOfOption(cr: JsonObject, section: string, name: string): Instead {
  if (section === 'ingester' || name.startsWith('kafka.')) return IN_STREAMING;
  const prometheus = stringAt(cr, 'spec', 'allInOne', 'metricsStorage', 'type') === 'prometheus';
  const flags = flagsOf('allInOne', storageOf(cr), prometheus);
  if (flags.has(name)) return inProduction('Move it to spec.allInOne.options');
  const meant = ofSuffix(flags, section, name);
  return inProduction(meant === undefined ? 'Remove it' : `Move it to spec.allInOne.options as '${meant}'`);
}
