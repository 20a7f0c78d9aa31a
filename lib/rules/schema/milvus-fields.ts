import type { JsonObject } from '../../kubernetes/json';
import { milvusSchema } from '../../upstream/milvus-crd';
import { CONFIG_KEYS } from '../../upstream/milvus-files';
import { ROLES } from '../../upstream/milvus-operator';
import { MISPLACED_IN_MILVUS_CR, misplacedFix } from '../../upstream/misplaced';
import { type FieldIndex, fieldIndex, moveTo, placesElsewhere, type UnknownField } from '../shared/field-places';
import { isCluster } from '../../models/milvus-cr/cr';

const COMPONENTS = 'spec.components';

let index: FieldIndex | undefined;

/** The fix for a field that the CRD of the Milvus Operator does not have at its path; undefined if there is no suggestion. */
export function milvusFieldFix(cr: JsonObject, field: UnknownField): string | undefined {
  const { parent, key } = field;
  index ??= fieldIndex(milvusSchema(), 4);
  const standalone = `${COMPONENTS}.standalone.`;
  const isUsed = (path: string) => !path.startsWith(standalone) || !isCluster(cr);
  return (
    misplacedFix(MISPLACED_IN_MILVUS_CR, parent, key) ??
    moveTo(placesElsewhere(index, field, isUsed)) ??
    configFix(parent, key)
  );
}

/** Milvus' own settings belong in spec.config. */
function configFix(parent: string, key: string): string | undefined {
  const role = ROLES.find((each) => parent === `${COMPONENTS}.${each}`);
  if (role === undefined && !['spec', COMPONENTS, 'spec.dependencies'].includes(parent)) return undefined;
  // The settings of gRPC are per role.
  if (role !== undefined && key === 'grpc') return `Move it to spec.config.${role}.grpc.`;
  return CONFIG_KEYS.includes(key) ? `Move it to spec.config.${key}.` : undefined;
}
