import { X509Certificate } from 'node:crypto';
import { pemBlocks } from '../../../text/pem.ts';
import { type Certificate, readCertificate } from '../../x509/certificate.ts';

/** More of them in one place are a mistake. */
const maxCertificates = 50;

/** Reads certificates in PEM. Undefined when anything else stands in the text, or nothing. */
export const readCertificates = (pem: string): readonly Certificate[] | undefined => {
  const blocks = pemBlocks(pem);
  if (!blocks || blocks.length > maxCertificates) return undefined;
  const read = blocks.map(({ label, text }) => (label === 'CERTIFICATE' ? readOne(text) : undefined));
  return read.every(one => one !== undefined) ? read : undefined;
};

const readOne = (pem: string): Certificate | undefined => {
  try {
    return readCertificate(new X509Certificate(pem).raw);
  } catch {
    // Whatever OpenSSL says of it, it is none.
    return undefined;
  }
};
