import type { Rule } from '../../../diagnostics/rule';
import { exporterRules } from './exporter';
import { headerRules } from './headers';
import { jaegerExporterRules } from './jaeger';
import { loopbackRules } from './loopback';
import { otlpRules } from './otlp';
import type { TraceSubject } from './subject';
import { tlsRules } from './tls';
import { traceVersionRules } from './versions';

/** Rules over the `trace` block of a Milvus configuration, which Milvus itself does not validate. */
export const traceRules: readonly Rule<TraceSubject>[] = [
  ...exporterRules,
  ...jaegerExporterRules,
  ...otlpRules,
  ...tlsRules,
  ...loopbackRules,
  ...headerRules,
  ...traceVersionRules,
];
