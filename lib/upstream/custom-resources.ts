import type { StructuralSchema } from '../kubernetes/structural-schema';
import { JAEGER_API_VERSION } from './jaeger';
import { jaegerSchema } from './jaeger-crd/jaeger-crd';
import { collectorSchema } from './jaeger-v2/collector-crd';
import { COLLECTOR_API_VERSION, COLLECTOR_KIND } from './jaeger-v2/collector-operator';
import { milvusSchema } from './milvus-crd';
import { MILVUS_API_VERSION } from './milvus-operator';

/** The structural schema of a Jaeger, a Milvus or an OpenTelemetryCollector; undefined for any other kind. */
export function customResourceSchema(apiVersion: string, kind: string): StructuralSchema | undefined {
  if (apiVersion === JAEGER_API_VERSION && kind === 'Jaeger') return jaegerSchema();
  if (apiVersion === COLLECTOR_API_VERSION && kind === COLLECTOR_KIND) return collectorSchema();
  return apiVersion === MILVUS_API_VERSION && kind === 'Milvus' ? milvusSchema() : undefined;
}
