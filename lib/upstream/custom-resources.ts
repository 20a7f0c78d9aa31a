import type { StructuralSchema } from '../kubernetes/structural-schema';
import { JAEGER_API_VERSION } from './jaeger';
import { jaegerSchema } from './jaeger-crd/jaeger-crd';
import { milvusSchema } from './milvus-crd';
import { MILVUS_API_VERSION } from './milvus-operator';

/** The structural schema of a Jaeger or of a Milvus; undefined for any other kind. */
export function customResourceSchema(apiVersion: string, kind: string): StructuralSchema | undefined {
  if (apiVersion === JAEGER_API_VERSION && kind === 'Jaeger') return jaegerSchema();
  return apiVersion === MILVUS_API_VERSION && kind === 'Milvus' ? milvusSchema() : undefined;
}
