import certManager from '../../imports/schemas/cert-manager.io.json';
import type { StructuralSchema } from '../kubernetes/structural-schema';

const SCHEMAS: Readonly<Record<string, StructuralSchema>> = certManager;

/** The structural schema of a custom resource of cert-manager; undefined for any other kind. */
export function certManagerSchema(apiVersion: string, kind: string): StructuralSchema | undefined {
  return apiVersion === 'cert-manager.io/v1' ? SCHEMAS[kind] : undefined;
}
