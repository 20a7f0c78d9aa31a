import type { SchemaPart } from '../lib/kubernetes/shared-schema';
import type { StructuralSchema } from '../lib/kubernetes/structural-schema';

/** Shorter parts are not shared. */
const WORTH_SHARING = 60;

/** A schema and its parts by name; a part that appears in several places is written once. */
export function sharedSchema(name: string, schema: StructuralSchema): Record<string, SchemaPart> {
  const uses = new Map<string, number>();
  count(schema, uses);
  const names = new Map<string, string>();
  const parts: Record<string, SchemaPart> = {};

  function share(part: StructuralSchema): SchemaPart {
    const text = JSON.stringify(part);
    if ((uses.get(text) ?? 0) < 2 || text.length < WORTH_SHARING) return inside(part);
    const known = names.get(text);
    if (known !== undefined) return { $ref: known };
    const made = String(names.size + 1);
    names.set(text, made);
    parts[made] = inside(part);
    return { $ref: made };
  }

  function inside({ properties, items, additionalProperties, ...rest }: StructuralSchema): SchemaPart {
    return {
      ...rest,
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, share(property)])),
      }),
      ...(items && { items: share(items) }),
      ...(additionalProperties !== undefined && {
        additionalProperties:
          typeof additionalProperties === 'boolean' ? additionalProperties : share(additionalProperties),
      }),
    };
  }

  const whole = inside(schema);
  return { [name]: whole, ...parts };
}

/** Counts a text inside a repeated part once, since that part is written once. */
function count(part: StructuralSchema, uses: Map<string, number>): void {
  const text = JSON.stringify(part);
  const before = uses.get(text) ?? 0;
  uses.set(text, before + 1);
  if (before > 0) return;
  const { properties = {}, items, additionalProperties } = part;
  for (const property of Object.values(properties)) count(property, uses);
  if (items !== undefined) count(items, uses);
  if (typeof additionalProperties === 'object') count(additionalProperties, uses);
}
