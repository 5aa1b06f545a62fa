/** Bytes that are no DER, or not of the expected shape. Thrown by the readers of this folder only, and caught by `readOr`. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/**
 * One value of ASN.1 in DER.
 * Why an own reader: asn1js with pkijs take 8 s for a revocation list of 60,000 certificates (2 MB), this takes 0.2 s; and
 * they accept BER, in which one content has many forms.
 * `raw` is the whole of it, tag and length included. Source: ITU-T X.690.
 */
export interface DerValue {
  /** The identifier octet: class, constructed bit and number. Numbers above 30 are refused: X.509, CMS and OCSP have none. */
  readonly tag: number;
  readonly raw: Buffer;
  readonly content: Buffer;
}

export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Context-specific tag `[number]`. */
export const contextTag = (number: number, form: 'constructed' | 'primitive' = 'constructed'): number =>
  (form === 'constructed' ? 0xa0 : 0x80) | number;

const readAt = (bytes: Buffer, start: number): DerValue => {
  const tag = bytes[start];
  const first = bytes[start + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerError();
  let length = first;
  let header = 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    // Why: 0x80 is BER's indefinite length, which DER forbids; four octets are more than any bound of ours.
    if (count === 0 || count > 4 || start + 2 + count > bytes.length) throw new DerError();
    length = bytes.readUIntBE(start + 2, count);
    header += count;
    if (length < 0x80 || length < 2 ** (8 * (count - 1))) throw new DerError();
  }
  const end = start + header + length;
  if (end > bytes.length) throw new DerError();
  return { tag, raw: bytes.subarray(start, end), content: bytes.subarray(start + header, end) };
};

/** The one value that the bytes are; nothing may follow it. */
export const readDer = (bytes: Uint8Array): DerValue => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const value = readAt(buffer, 0);
  if (value.raw.length !== buffer.length) throw new DerError();
  return value;
};

/** The values that stand one after the other, as when files of one certificate each are written one behind the other. */
export const readDerSeries = (bytes: Uint8Array): readonly DerValue[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: DerValue[] = [];
  for (let at = 0; at < buffer.length; ) {
    const value = readAt(buffer, at);
    values.push(value);
    at += value.raw.length;
  }
  return values;
};

/**
 * The values inside a constructed one, which must have the given tag. Nothing is read that is not asked for: depth and time stay bounded.
 */
export const childrenOf = (value: DerValue | undefined, tag: number): readonly DerValue[] => {
  const { content } = expectTag(value, tag);
  const children: DerValue[] = [];
  for (let at = 0; at < content.length; ) {
    const child = readAt(content, at);
    children.push(child);
    at += child.raw.length;
  }
  return children;
};

export const expectTag = (value: DerValue | undefined, tag: number): DerValue => {
  if (value === undefined || value.tag !== tag) throw new DerError();
  return value;
};

/** The single value inside an explicit tag. */
export const insideOf = (value: DerValue | undefined, tag: number): DerValue => {
  const [inner, ...others] = childrenOf(value, tag);
  if (inner === undefined || others.length > 0) throw new DerError();
  return inner;
};

/** An object identifier in dots. */
export const oidOf = (value: DerValue | undefined): string => {
  const { content } = expectTag(value, derTag.oid);
  // Why 64: the longest in use have about 20 octets, and each is written out as a decimal number.
  if (content.length === 0 || content.length > 64 || (content.at(-1) ?? 0) >= 0x80) throw new DerError();
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of content) {
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    if (octet < 0x80) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [head = 0n, ...rest] = arcs;
  const top = head >= 80n ? 2n : head / 40n;
  return [top, head - top * 40n, ...rest].join('.');
};

/** An INTEGER as its octets: two's complement, no superfluous ones, so that equal numbers have equal octets. */
export const integerOf = (value: DerValue | undefined): Buffer => {
  const { content } = expectTag(value, derTag.integer);
  const [first, second = 0] = content;
  if (first === undefined) throw new DerError();
  if (content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))) throw new DerError();
  return content;
};

/** A version, path length or number of seconds: up to 2^31 - 1, not negative. */
export const smallNumberOf = (content: Buffer): number => {
  if (content.length === 0 || content.length > 4 || (content[0] ?? 0) >= 0x80) throw new DerError();
  return content.readUIntBE(0, content.length);
};

export const booleanOf = (value: DerValue | undefined): boolean => {
  const { content } = expectTag(value, derTag.boolean);
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw new DerError();
  return content[0] === 0xff;
};

/** A BIT STRING of whole octets: signatures and keys. */
export const bitOctetsOf = (value: DerValue | undefined): Buffer => {
  const { content } = expectTag(value, derTag.bitString);
  if (content[0] !== 0) throw new DerError();
  return content.subarray(1);
};

/** The numbers of the bits that are set, the first is 0. Given is the content of a BIT STRING. */
export const bitsOf = (content: Buffer): ReadonlySet<number> => {
  const [unused, ...octets] = content.subarray(0, 9);
  if (unused === undefined || unused > 7 || content.length > 9) throw new DerError();
  const bits = new Set<number>();
  for (const [index, octet] of octets.entries())
    for (let bit = 0; bit < 8; bit += 1) if ((octet & (0x80 >> bit)) !== 0) bits.add(8 * index + bit);
  return bits;
};

const timePattern = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/u;

/** UTCTime or GeneralizedTime, in UTC as DER demands. Source: RFC 5280, 4.1.2.5 (two-digit years below 50 are of this century). */
export const timeOf = (value: DerValue | undefined): Date => {
  if (value?.tag !== derTag.utcTime && value?.tag !== derTag.generalizedTime) throw new DerError();
  const written = value.content.toString('latin1');
  const full = value.tag === derTag.generalizedTime ? written : `${Number(written.slice(0, 2)) < 50 ? '20' : '19'}${written}`;
  const [, year, month, day, hour, minute, second, fraction = ''] = timePattern.exec(full) ?? [];
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`);
  if (Number.isNaN(time.getTime())) throw new DerError();
  return time;
};

/** What `read` makes of hostile bytes, or `instead` when they are not what it expects. */
export const readOr = <T, U>(read: () => T, instead: U): T | U => {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerError) return instead;
    throw error;
  }
};
