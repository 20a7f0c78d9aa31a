import certManager from '../../imports/schemas/cert-manager.io.json';
import type { StructuralSchema } from '../kubernetes/structural-schema';
import { JAEGER_API_VERSION } from './jaeger';
import { jaegerSchema } from './jaeger-crd/jaeger-crd';
import { milvusSchema } from './milvus-crd';
import { MILVUS_API_VERSION } from './milvus-operator';

const CERT_MANAGER: Readonly<Record<string, StructuralSchema>> = certManager;

/** The structural schema of a custom resource whose CRD we know. */
export function customResourceSchema(apiVersion: string, kind: string): StructuralSchema | undefined {
  if (apiVersion === JAEGER_API_VERSION) return kind === 'Jaeger' ? jaegerSchema() : undefined;
  if (apiVersion === MILVUS_API_VERSION) return kind === 'Milvus' ? milvusSchema() : undefined;
  return apiVersion === 'cert-manager.io/v1' ? CERT_MANAGER[kind] : undefined;
}
