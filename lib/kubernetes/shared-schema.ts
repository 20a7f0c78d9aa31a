import type { StructuralSchema } from './structural-schema';

/** A structural schema in which parts can be references by name. */
export interface SchemaPart extends Omit<StructuralSchema, 'properties' | 'items' | 'additionalProperties'> {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly additionalProperties?: SchemaPart | boolean;
}

/** Resolves the references; a part that is referenced several times becomes one shared object. */
export function wholeSchema(part: SchemaPart, parts: Readonly<Record<string, SchemaPart>>): StructuralSchema {
  const made = new Map<string, StructuralSchema>();

  function named(name: string): StructuralSchema {
    const known = made.get(name);
    if (known !== undefined) return known;
    const schema = whole(parts[name] ?? {});
    made.set(name, schema);
    return schema;
  }

  function whole({ $ref, properties, items, additionalProperties, ...rest }: SchemaPart): StructuralSchema {
    if ($ref !== undefined) return named($ref);
    return {
      ...rest,
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, whole(property)])),
      }),
      ...(items && { items: whole(items) }),
      ...(additionalProperties !== undefined && {
        additionalProperties:
          typeof additionalProperties === 'boolean' ? additionalProperties : whole(additionalProperties),
      }),
    };
  }

  return whole(part);
}
