import collector from '../../../imports/schemas/opentelemetry.io.json';
import { type SchemaPart, wholeSchema } from '../../kubernetes/shared-schema';
import type { StructuralSchema } from '../../kubernetes/structural-schema';

const PARTS: Readonly<Record<string, SchemaPart>> = collector;

let schema: StructuralSchema | undefined;

/**
 * The schema of the custom resource OpenTelemetryCollector, that of opentelemetry-operator 0.158.0; made once per process, when a CR
 * is there.
 */
export function collectorSchema(): StructuralSchema {
  schema ??= wholeSchema(PARTS.OpenTelemetryCollector ?? {}, PARTS);
  return schema;
}
