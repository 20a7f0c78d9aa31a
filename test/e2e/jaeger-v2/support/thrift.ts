/** The little of Thrift's binary protocol that a batch of spans needs. */

const TYPES = { i32: 8, i64: 10, text: 11, struct: 12, list: 15 } as const;

function field(type: keyof typeof TYPES, id: number, content: Buffer): Buffer {
  const head = Buffer.alloc(3);
  head.writeUInt8(TYPES[type]);
  head.writeInt16BE(id, 1);
  return Buffer.concat([head, content]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function fields(...parts: readonly Buffer[]): Buffer {
  return Buffer.concat([...parts, Buffer.alloc(1)]);
}

/** A field with a number of four bytes. */
export function i32(id: number, value: number): Buffer {
  return field('i32', id, int32(value));
}

/** A field with a number of eight bytes. */
export function i64(id: number, value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return field('i64', id, bytes);
}

/** A field with a text. */
export function text(id: number, value: string): Buffer {
  const bytes = Buffer.from(value);
  return field('text', id, Buffer.concat([int32(bytes.length), bytes]));
}

/** A field with a struct of these fields. */
export function struct(id: number, ...parts: readonly Buffer[]): Buffer {
  return field('struct', id, fields(...parts));
}

/** A field with a list of structs. */
export function structs(id: number, items: readonly (readonly Buffer[])[]): Buffer {
  const head = Buffer.concat([Buffer.from([TYPES.struct]), int32(items.length)]);
  return field('list', id, Buffer.concat([head, ...items.map((item) => fields(...item))]));
}

/** A struct that is sent by itself. */
export function whole(...parts: readonly Buffer[]): Buffer {
  return fields(...parts);
}
