import { literal } from '../../../kubernetes/literal';
import { ruleFamily, type RuleFamily, type Snippet, typeScriptSnippet } from '../../shared/family';
import { adaptiveSamplingRules } from './adaptive-sampling';
import { exporterRules, type ExporterSettings } from './exporter';
import { kafkaRules } from './kafka';
import { installRules } from './rules';
import { type NamedParts, namedPartRules, type SenderAsked, senderAskedRules } from './senders';
import { type JaegerV2Settings, settingsRules } from './settings';
import { showInstall } from './show';
import { spanMetricsRules } from './span-metrics';
import { tailSamplingRules } from './tail-sampling';

/** The rules over the props of a Jaeger 2, which are shown as the calls of their factories or constructors. */
export const propFamilies: readonly RuleFamily[] = [
  ruleFamily('JVT', settingsRules, showSettings),
  ruleFamily('JVT', kafkaRules, calling('JaegerV2Kafka.fromBrokers')),
  ruleFamily('JVT', tailSamplingRules, calling('JaegerV2TailSampling.of')),
  ruleFamily('JVT', adaptiveSamplingRules, calling('JaegerV2Sampling.adaptive')),
  ruleFamily('JVT', spanMetricsRules, calling('JaegerV2SpanMetrics.prometheus')),
  ruleFamily('JVT', exporterRules, showExporter),
  ruleFamily('JVT', namedPartRules, showNamedParts),
  ruleFamily('JVT', senderAskedRules, showSenderAsked),
  ruleFamily('JVT', installRules, showInstall),
];

function showSettings(settings: JaegerV2Settings): Snippet {
  const { hasTailSampling, hasAdaptiveSampling, storage, storingCollectors } = settings;
  const collector = `collector: { scale: JaegerScale.replicas(${storingCollectors ?? 0}) }`;
  const roles =
    storingCollectors === undefined
      ? `JaegerV2Roles.allInOne({ storage: JaegerV2Storage.${storage}({ ... }) })`
      : `JaegerV2Roles.collectorAndQuery({ storage: JaegerV2Storage.${storage}({ ... }), ${collector} })`;
  return typeScriptSnippet(
    'production/jaeger',
    "new JaegerV2(env, 'jaeger', {",
    `  roles: ${roles},`,
    ...(hasTailSampling ? ['  tailSampling: JaegerV2TailSampling.of({ keepShare: 0.1 }),'] : []),
    ...(hasAdaptiveSampling ? ['  sampling: JaegerV2Sampling.adaptive(),'] : []),
    '});',
  );
}

function showExporter({ isHttp, endpoint, hasTls, headers }: ExporterSettings): Snippet {
  const factory = isHttp ? 'JaegerV2Exporter.otlpHttp' : 'JaegerV2Exporter.otlp';
  const more = Object.keys(headers).length === 0 ? '' : `, headers: ${literal(headers)}`;
  const tls = hasTls ? ', tls: StorageTls.systemCa()' : '';
  return typeScriptSnippet(factory, `${factory}({ name: 'tempo', endpoint: ${literal(endpoint)}${tls}${more} });`);
}

function showNamedParts({ senders, exporters }: NamedParts): Snippet {
  const calls = exporters.map((name) => `JaegerV2Exporter.otlp({ name: '${name}', endpoint: 'tempo:4317' })`);
  return typeScriptSnippet(
    'production/jaeger',
    "new JaegerV2(env, 'jaeger', {",
    ...(senders.length === 0 ? [] : [`  senders: ${literal(senders.map(({ name, ports }) => ({ name, ...ports })))},`]),
    ...(calls.length === 0 ? [] : [`  exporters: [${calls.join(', ')}],`]),
    '});',
  );
}

function showSenderAsked({ sender, senders }: SenderAsked): Snippet {
  const made = senders.map((name) => ({ name, otlpGrpcPort: 14317 }));
  return typeScriptSnippet(
    'production/jaeger',
    `const jaeger = new JaegerV2(env, 'jaeger', { senders: ${literal(made)} });`,
    `MilvusTracing.otlp(jaeger.sender('${sender}'), { sampleFraction: 1 });`,
  );
}

/** Shows a subject as the props of a factory. */
function calling(factory: string): (props: object) => Snippet {
  return (props) => typeScriptSnippet(factory, `${factory}(${literal({ ...props })});`);
}
