import { objectAt } from '../../../kubernetes/json';
import { literal } from '../../../kubernetes/literal';
import { type Snippet, typeScriptSnippet } from '../../shared/family';
import type { ExporterSettings } from './exporter';
import type { NamedParts, SenderAsked } from './senders';
import type { SamplingFile } from './sampling-file';
import type { JaegerV2Settings } from './settings';

/** Settings that depend on each other, as their TypeScript. */
export function showSettings(settings: JaegerV2Settings): Snippet {
  const { hasTailSampling, hasAdaptiveSampling, storage, storingCollectors, basePath } = settings;
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
    ...(basePath === undefined ? [] : [`  basePath: ${literal(basePath)},`]),
    '});',
  );
}

/** A second way for traces, as its TypeScript. */
export function showExporter({ isHttp, endpoint, hasTls, headers }: ExporterSettings): Snippet {
  const factory = isHttp ? 'JaegerV2Exporter.otlpHttp' : 'JaegerV2Exporter.otlp';
  const more = Object.keys(headers).length === 0 ? '' : `, headers: ${literal(headers)}`;
  const tls = hasTls ? ', tls: StorageTls.systemCa()' : '';
  return typeScriptSnippet(factory, `${factory}({ name: 'tempo', endpoint: ${literal(endpoint)}${tls}${more} });`);
}

/** Senders and exporters, as their TypeScript. */
export function showNamedParts({ senders, exporters }: NamedParts): Snippet {
  const calls = exporters.map((name) => `JaegerV2Exporter.otlp({ name: '${name}', endpoint: 'tempo:4317' })`);
  return typeScriptSnippet(
    'production/jaeger',
    "new JaegerV2(env, 'jaeger', {",
    ...(senders.length === 0 ? [] : [`  senders: ${literal(senders.map(({ name, ports }) => ({ name, ...ports })))},`]),
    ...(calls.length === 0 ? [] : [`  exporters: [${calls.join(', ')}],`]),
    '});',
  );
}

/** A sender that is asked for, as its TypeScript. */
export function showSenderAsked({ sender, senders }: SenderAsked): Snippet {
  const made = senders.map((name) => ({ name, otlpGrpcPort: 14317 }));
  return typeScriptSnippet(
    'production/jaeger',
    `const jaeger = new JaegerV2(env, 'jaeger', { senders: ${literal(made)} });`,
    `MilvusTracing.otlp(jaeger.sender('${sender}'), { sampleFraction: 1 });`,
  );
}

/** Strategies for clients, as their TypeScript: the default one. */
export function showSamplingFile({ strategies }: SamplingFile): Snippet {
  const { param } = objectAt(strategies, 'default_strategy');
  const strategy = `SamplingStrategy.probabilistic(${literal(param)})`;
  const factory = 'JaegerV2Sampling.file';
  return typeScriptSnippet(factory, `${factory}(JaegerSampling.of({ defaultStrategy: ${strategy} }));`);
}
