/** An address of IPv4 or IPv6, as one number. */
export interface IpAddress {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** Longer texts are no addresses, in UTF-16 units. */
const maxLength = 64;

const octet = /^(?:0|[1-9]\d{0,2})$/u;

const parseV4 = (text: string): bigint | undefined => {
  const parts = text.split('.');
  if (parts.length !== 4 || parts.some(part => !octet.test(part) || Number(part) > 255)) return undefined;
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
};

const groupsOf = (text: string): readonly bigint[] | undefined => {
  if (text === '') return [];
  const parts = text.split(':');
  const last = parts.at(-1) ?? '';
  const v4 = last.includes('.') ? parseV4(last) : undefined;
  if (last.includes('.') && v4 === undefined) return undefined;
  const words = v4 === undefined ? parts : parts.slice(0, -1);
  if (words.some(word => !/^[0-9a-fA-F]{1,4}$/u.test(word))) return undefined;
  return [...words.map(word => BigInt(`0x${word}`)), ...(v4 === undefined ? [] : [v4 >> 16n, v4 & 0xff_ffn])];
};

const parseV6 = (text: string): bigint | undefined => {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const [before, after] = [groupsOf(head), tail === undefined ? [] : groupsOf(tail)];
  if (!before || !after || (tail !== undefined && head.includes('.'))) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...before, ...Array.from({ length: missing }, () => 0n), ...after].reduce((value, group) => (value << 16n) | group, 0n);
};

/** As Go's `netip.ParseAddr` reads it, without zones; undefined for what it refuses. */
export const parseIp = (text: string): IpAddress | undefined => {
  if (text.length > maxLength) return undefined;
  const bits = text.includes(':') ? 128 : 32;
  const value = bits === 128 ? parseV6(text) : parseV4(text);
  return value === undefined ? undefined : { bits, value };
};

/** An address in its one canonical spelling. */
export const ipText = ({ bits, value }: IpAddress): string => {
  if (bits === 32) return [24n, 16n, 8n, 0n].map(shift => String((value >> shift) & 0xffn)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - index * 16)) & 0xff_ffn).toString(16));
  let [from, length] = [0, 1];
  for (let start = 0; start < 8; start += 1) {
    let end = start;
    while (groups[end] === '0') end += 1;
    if (end - start > length) [from, length] = [start, end - start];
  }
  return length < 2 ? groups.join(':') : `${groups.slice(0, from).join(':')}::${groups.slice(from + length).join(':')}`;
};
