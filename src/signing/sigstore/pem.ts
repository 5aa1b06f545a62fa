const begin = '-----BEGIN CERTIFICATE-----';
const end = '-----END CERTIFICATE-----';
const base64 = /^[A-Za-z0-9+/=\s]*$/u;

/** The bytes of strict base64, or undefined. Node's own decoder leaves out what it doesn't know. */
export const decodeBase64 = (text: string): Buffer | undefined => (base64.test(text) ? Buffer.from(text, 'base64') : undefined);

/** The certificates of a PEM text in DER, in their order; undefined when it is no such text or has more than `limit`. */
export const parsePemCertificates = (text: string, limit: number): readonly Buffer[] | undefined => {
  const certificates: Buffer[] = [];
  let from = text.indexOf(begin);
  while (from >= 0) {
    const to = text.indexOf(end, from);
    const der = to < 0 ? undefined : decodeBase64(text.slice(from + begin.length, to));
    if (der === undefined || certificates.length === limit) return undefined;
    certificates.push(der);
    from = text.indexOf(begin, to);
  }
  return certificates.length === 0 ? undefined : certificates;
};
