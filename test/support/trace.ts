import { runRules } from '../../lib/diagnostics/run-rules';
import { toYaml } from '../../lib/kubernetes/yaml';
import { milvusReleaseRules } from '../../lib/rules/milvus/release/rules';
import { traceRules } from '../../lib/rules/milvus/trace/rules';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';
import { MilvusVersion } from '../../lib/upstream/milvus-version';
import { messages } from './problems';

/** Trace blocks that no rule complains about. */
export const JAEGER_TRACE = {
  exporter: 'jaeger',
  sampleFraction: 1,
  jaeger: { url: 'http://jaeger-collector:14268/api/traces' },
};
export const OTLP_TRACE = {
  exporter: 'otlp',
  sampleFraction: 0.5,
  otlp: { endpoint: 'jaeger-collector:4317', secure: false },
};

/** `OTLP_TRACE` with other settings of OTLP. */
export function otlpTrace(settings: object) {
  return { ...OTLP_TRACE, otlp: { ...OTLP_TRACE.otlp, ...settings } };
}

/** The messages of one code about a trace block. */
export function traceMessages(code: string, block: unknown, version = '2.6.15', cluster = false): string[] {
  const milvus = MilvusVersion.of(version);
  return messages(runRules(traceRules, { trace: block, milvus, cluster }, 'qs/my-release'), code);
}

/** The messages of one code about a trace block in the user.yaml of a release of the newest chart. */
export function userYamlTrace(code: string, block: unknown): string[] {
  const values = { extraConfigFiles: { 'user.yaml': toYaml({ trace: block }) } };
  const subject = { releaseName: 'r', namespace: 'n', chart: MilvusChartVersion.NEWEST, values };
  return messages(runRules(milvusReleaseRules, subject, 'qs/my-release'), code);
}
