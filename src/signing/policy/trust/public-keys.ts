import { createPublicKey, type KeyObject } from 'node:crypto';
import { pemBlocks } from '../../../text/pem.ts';

/** More keys of one authority are a mistake. */
const maxKeys = 20;

/** Labels of public keys that cosign writes and Go reads. Source: sigstore/sigstore, `cryptoutils.UnmarshalPEMToPublicKey`. */
const labels: Readonly<Record<string, 'spki' | 'pkcs1'>> = { 'PUBLIC KEY': 'spki', 'RSA PUBLIC KEY': 'pkcs1' };

const curves: ReadonlySet<string | undefined> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
const leastRsaBits = 2_048;

export type ReadPublicKeys =
  | { readonly keys: readonly KeyObject[]; readonly problem?: undefined }
  /** Follows the field's name: `holds a private key`. */
  | { readonly keys?: undefined; readonly problem: string };

/** Reads public keys in PEM, one or several. */
export const readPublicKeys = (pem: string): ReadPublicKeys => {
  const blocks = pemBlocks(pem);
  if (!blocks) return { problem: 'is not a public key in PEM' };
  if (blocks.length > maxKeys) return { problem: `has more than ${maxKeys} keys` };
  const keys: KeyObject[] = [];
  for (const { label, text } of blocks) {
    const type = labels[label];
    if (label.endsWith('PRIVATE KEY')) return { problem: 'holds a private key, which must be taken out of use now' };
    if (type === undefined) return { problem: `holds a "${label.slice(0, 40)}", not a public key` };
    const key = readKey(text, type);
    if (key === undefined) return { problem: 'is not a public key in PEM' };
    const problem = weakness(key);
    if (problem !== undefined) return { problem };
    keys.push(key);
  }
  return { keys };
};

const readKey = (text: string, type: 'spki' | 'pkcs1'): KeyObject | undefined => {
  try {
    return createPublicKey({ key: text, format: 'pem', type });
  } catch {
    // Whatever OpenSSL says of it, the text is not a key.
    return undefined;
  }
};

const weakness = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string | undefined => {
  if (asymmetricKeyType === 'ed25519') return undefined;
  if (asymmetricKeyType === 'ec')
    return curves.has(asymmetricKeyDetails?.namedCurve) ? undefined : 'has a key on another curve than P-256, P-384 and P-521';
  if (asymmetricKeyType !== 'rsa') return 'has a key of a kind that signs no images';
  return (asymmetricKeyDetails?.modulusLength ?? 0) < leastRsaBits ? `has an RSA key of less than ${leastRsaBits} bits` : undefined;
};
