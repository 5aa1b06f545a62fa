import { pemBlocks } from '../../../text/pem.ts';

const base64 = /^[A-Za-z0-9+/=\s]*$/u;

/** The bytes of strict base64, or undefined. Node's own decoder leaves out what it doesn't know. */
export const decodeBase64 = (text: string): Buffer | undefined => (base64.test(text) ? Buffer.from(text, 'base64') : undefined);

/** The certificates of a PEM text in DER, in their order; undefined when it is no such text or has more than `limit`. */
export const parsePemCertificates = (text: string, limit: number): readonly Buffer[] | undefined => {
  const blocks = (pemBlocks(text) ?? []).filter(({ label }) => label === 'CERTIFICATE');
  if (blocks.length === 0 || blocks.length > limit) return undefined;
  const certificates = blocks.map(({ content }) => decodeBase64(content));
  return certificates.every(der => der !== undefined) ? certificates : undefined;
};
