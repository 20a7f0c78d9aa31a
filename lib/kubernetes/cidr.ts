/** Whether an address is in a range in CIDR notation; undefined if one of them cannot be read. */
export function isInCidr(address: string, cidr: string): boolean | undefined {
  const slash = cidr.indexOf('/');
  const bits = cidr.slice(slash + 1);
  const of = numberOf(address);
  const base = slash < 0 ? undefined : numberOf(cidr.slice(0, slash));
  if (of === undefined || base === undefined || !/^\d{1,3}$/.test(bits) || Number(bits) > base.bits) return undefined;
  if (of.bits !== base.bits) return false;
  const shift = BigInt(base.bits - Number(bits));
  return of.number >> shift === base.number >> shift;
}

interface AddressNumber {
  readonly number: bigint;
  readonly bits: 32 | 128;
}

function numberOf(address: string): AddressNumber | undefined {
  return address.includes(':') ? ofIpv6(address) : ofIpv4(address);
}

function ofIpv4(address: string): AddressNumber | undefined {
  const parts = address.split('.', 5);
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined;
  return { number: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n), bits: 32 };
}

function ofIpv6(address: string): AddressNumber | undefined {
  const [text = ''] = address.split('%', 1);
  const last = text.slice(text.lastIndexOf(':') + 1);
  const tail = last.includes('.') ? ofIpv4(last) : undefined;
  if (last.includes('.') && tail === undefined) return undefined;
  // An IPv4 address at the end is its last two groups.
  const groups =
    tail === undefined
      ? text
      : `${text.slice(0, text.lastIndexOf(':') + 1)}${(tail.number >> 16n).toString(16)}:${(tail.number & 0xffffn).toString(16)}`;
  const [head = '', rest, ...more] = groups.split('::', 3);
  if (more.length > 0) return undefined;
  const front = head === '' ? [] : head.split(':', 9);
  const back = rest === undefined || rest === '' ? [] : rest.split(':', 9);
  const missing = 8 - front.length - back.length;
  if (rest === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...front, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...back];
  if (all.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { number: all.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n), bits: 128 };
}
