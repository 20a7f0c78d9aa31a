/** The little of protobuf's wire format that spans need: numbers, fixed numbers, texts and messages. */

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH = 2;

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  return Buffer.from([...bytes, Number(rest)]);
}

function key(field: number, wire: number): Buffer {
  return varint(BigInt(field * 8 + wire));
}

/** A number. */
export function number(field: number, value: bigint): Buffer {
  return Buffer.concat([key(field, VARINT), varint(value)]);
}

/** A number of eight bytes. */
export function fixed(field: number, value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return Buffer.concat([key(field, FIXED_64), bytes]);
}

/** A text, bytes, or a message of these parts. */
export function message(field: number, ...parts: readonly (Buffer | string)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([key(field, LENGTH), varint(BigInt(content.length)), content]);
}
