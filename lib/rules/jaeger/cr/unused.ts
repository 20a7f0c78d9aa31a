import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { JAEGER_SHAPES } from '../../../upstream/jaeger-crd/fields';
import { flagsOf } from '../../../upstream/jaeger-flags';
import { optionsAt, storageOf, strategyOf, withStrategy } from '../../../models/jaeger-cr/cr';
import { ofSuffix } from '../options/option-places';
import { readBySchemaJob } from '../../../models/jaeger-cr/sections';

/** The fields of `spec.allInOne`. */
const ALL_IN_ONE = JAEGER_SHAPES.AllInOne ?? {};

/** Whether the CRD has the field in this section; APP006 reports the others. */
function isField(section: string, key: string): boolean {
  return Object.hasOwn(SHAPES.get(section) ?? {}, key);
}

const SHAPES = new Map([
  ['collector', JAEGER_SHAPES.Collector],
  ['query', JAEGER_SHAPES.Query],
  ['ingester', JAEGER_SHAPES.Ingester],
]);

/** What strategy allinone reads from the sections of other components, for their Services; unused labels do no harm. */
const READ_IN_ALL_IN_ONE: ReadonlyMap<string, readonly string[]> = new Map([
  ['collector', ['serviceType', 'annotations', 'labels']],
  ['query', ['serviceType', 'annotations', 'labels', 'nodePort', 'grpcNodePort']],
  ['ingester', []],
]);
/** Options that it reads there, for the ports of those Services. */
const READ_OPTIONS: readonly string[] = ['admin.http.host-port', 'collector.grpc.tls.enabled'];
const STRATEGIES = 'https://github.com/jaegertracing/jaeger-operator/tree/v1.62.0/pkg/strategy';

/** Rules about settings that have no effect. */
export const unusedRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE018',
    severity: Severity.ERROR,
    summary: 'strategy allinone has no settings for pods that it does not run',
    see: STRATEGIES,
    example: () => ({ spec: { strategy: 'allinone', collector: { replicas: 3 } } }),
    when: withStrategy('allinone'),
    *check(cr): Iterable<Finding> {
      for (const [section, read] of READ_IN_ALL_IN_ONE) {
        // JAE133 reports `config`, which no strategy reads.
        const passed = ['config', 'options', ...read, ...readBySchemaJob(cr, section)];
        const settings = Object.entries(objectAt(cr, 'spec', section)).filter(
          ([key, value]) => isField(section, key) && !passed.includes(key) && !isEmpty(value),
        );
        const options = optionsAt(cr, 'spec', section, 'options').filter(
          ({ name }) => name !== 'query.base-path' && !READ_OPTIONS.includes(name),
        );
        for (const [key, value] of settings) {
          yield unused(section, `spec.${section}.${key}`, value, fixOf(section, key));
        }
        for (const { name, path, value } of options) {
          yield unused(section, path, value, fixOfOption(cr, section, name));
        }
      }
    },
  },
  {
    code: 'JAE019',
    severity: Severity.ERROR,
    summary: 'query.base-path is in the section that the strategy reads',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/77',
    example: () => ({ spec: { strategy: 'allinone', query: { options: { query: { 'base-path': '/jaeger' } } } } }),
    // JAE003 reports an unknown strategy; the right section depends on which one was meant.
    when: withStrategy('allinone', 'production', 'streaming'),
    *check(cr): Iterable<Finding> {
      const right = strategyOf(cr) === 'allinone' ? 'allInOne' : 'query';
      const wrong = right === 'query' ? 'allInOne' : 'query';
      for (const { name, path, value } of optionsAt(cr, 'spec', wrong, 'options')) {
        if (name !== 'query.base-path') continue;
        yield {
          path,
          value,
          problem: `has no effect: strategy '${strategyOf(cr)}' does not read it here.`,
          effect: 'The UI is served at the root path instead.',
          fix: `Move it to spec.${right}.options.`,
          fixInCode: `Move it to spec.${right}.options, or use JaegerIngress.host(host, { ingressClassName, basePath }).`,
        };
      }
    },
  },
  {
    code: 'JAE034',
    severity: Severity.WARNING,
    summary: 'strategies production and streaming have no settings for components that they do not run',
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
          problem: `not read by strategy '${strategy}'.`,
          effect: 'Its settings have no effect.',
          fix: 'Move them to collector and query, or remove them.',
        };
      }
    },
  },
  {
    code: 'JAE039',
    severity: Severity.WARNING,
    summary: 'kafkaSecretName is set with strategy streaming only',
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
        problem: "has no effect with strategy 'production'.",
        effect: "Only strategy 'streaming' uses Kafka.",
        ...IN_STREAMING,
      };
    },
  },
];

function unused(section: string, path: string, value: unknown, fix: Fix): Finding {
  return {
    path,
    value,
    atKey: true,
    problem: 'has no effect.',
    effect: `Strategy 'allinone' runs no ${section} pods.`,
    ...fix,
  };
}

type Fix = Pick<Finding, 'fix' | 'fixInCode'>;

const IN_STREAMING: Fix = {
  fix: "Remove it, or use strategy 'streaming'.",
  fixInCode: 'Remove it, or use JaegerStrategy.streaming({ storage, kafka }).',
};

function inProduction(otherwise: string): Fix {
  return {
    fix: `${otherwise}, or use strategy 'production'.`,
    fixInCode: `${otherwise}, or use JaegerStrategy.production({ storage }).`,
  };
}

/** Where a setting of a section belongs. */
function fixOf(section: string, key: string): Fix {
  if (section === 'ingester' || key === 'kafkaSecretName') return IN_STREAMING;
  // The image of a collector does not work for all-in-one.
  return inProduction(key in ALL_IN_ONE && key !== 'image' ? 'Move it to spec.allInOne' : 'Remove it');
}

/** The same for an option, which can be a flag of all-in-one as well. */
function fixOfOption(cr: JsonObject, section: string, name: string): Fix {
  if (section === 'ingester' || name.startsWith('kafka.')) return IN_STREAMING;
  const prometheus = stringAt(cr, 'spec', 'allInOne', 'metricsStorage', 'type') === 'prometheus';
  const flags = flagsOf('allInOne', storageOf(cr), prometheus);
  if (flags.has(name)) return inProduction('Move it to spec.allInOne.options');
  const meant = ofSuffix(flags, section, name);
  return inProduction(meant === undefined ? 'Remove it' : `Move it to spec.allInOne.options as '${meant}'`);
}
