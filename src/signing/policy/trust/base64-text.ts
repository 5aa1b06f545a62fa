/** A text in base64 (RFC 4648, with padding; white space between is left out). Undefined when it is none, or no UTF-8. */
export const decodeBase64 = (encoded: string): string | undefined => {
  const packed = encoded.replace(/\s+/gu, '');
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(packed)) return undefined;
  const bytes = Buffer.from(packed, 'base64');
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
};
