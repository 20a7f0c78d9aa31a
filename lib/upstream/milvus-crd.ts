import milvus from '../../imports/schemas/milvus.io.json';
import { type SchemaPart, wholeSchema } from '../kubernetes/shared-schema';
import type { StructuralSchema } from '../kubernetes/structural-schema';

const PARTS: Readonly<Record<string, SchemaPart>> = milvus;

let schema: StructuralSchema | undefined;

/** The schema of the Milvus custom resource, that of milvus-operator 1.3.8; made once per process, when a CR is there. */
export function milvusSchema(): StructuralSchema {
  schema ??= wholeSchema(PARTS.Milvus ?? {}, PARTS);
  return schema;
}
