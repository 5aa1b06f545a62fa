/** Writes ASN.1 in DER: what certificates and timestamps of the signing tests are made of. Source: ITU-T X.690. */

const length = (size: number): Buffer => {
  if (size < 0x80) return Buffer.from([size]);
  const bytes = Buffer.from(size.toString(16).padStart(size > 0xffff ? 6 : size > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
};

/** A tag, the length and the content. */
export const element = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const value = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), length(value.length), value]);
};

export const sequence = (...content: readonly Buffer[]): Buffer => element(0x30, ...content);
/** A SET OF, in DER's order. */
export const setOf = (...content: readonly Buffer[]): Buffer => element(0x31, ...[...content].sort((left, right) => left.compare(right)));
export const octets = (...content: readonly Buffer[]): Buffer => element(0x04, ...content);
export const bits = (bytes: Buffer, unused = 0): Buffer => element(0x03, Buffer.from([unused]), bytes);
export const bool = (value: boolean): Buffer => element(0x01, Buffer.from([value ? 0xff : 0]));
export const nothing = (): Buffer => element(0x05);
export const utf8 = (text: string): Buffer => element(0x0c, Buffer.from(text));
/** `[tag]`, constructed. */
export const tagged = (tag: number, ...content: readonly Buffer[]): Buffer => element(0xa0 | tag, ...content);
/** `[tag]`, primitive. */
export const implicit = (tag: number, content: Buffer): Buffer => element(0x80 | tag, content);

export const integer = (value: number | Buffer): Buffer => {
  const bytes = typeof value === 'number' ? Buffer.from(value.toString(16).padStart(value > 0xff ? 8 : 2, '0'), 'hex') : value;
  const start = bytes.findIndex(byte => byte !== 0);
  const trimmed = start < 0 ? Buffer.from([0]) : bytes.subarray(start);
  return element(0x02, ...((trimmed[0] ?? 0) > 0x7f ? [Buffer.from([0])] : []), trimmed);
};

export const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const base128 = (value: number): number[] => {
    const digits = [value & 0x7f];
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) digits.unshift((left & 0x7f) | 0x80);
    return digits;
  };
  return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
};

const digits = (time: Date): string => time.toISOString().replace(/[-:T]/gu, '').slice(0, 14);
export const utcTime = (time: Date): Buffer => element(0x17, Buffer.from(`${digits(time).slice(2)}Z`));
export const generalizedTime = (time: Date): Buffer => element(0x18, Buffer.from(`${digits(time)}Z`));
