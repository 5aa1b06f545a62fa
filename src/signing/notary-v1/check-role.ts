import { createHash, type KeyObject } from 'node:crypto';
import { type Outcome, passed, refused } from '../outcome.ts';
import type { FileMeta, Metadata, Role, TrustKey } from './metadata.ts';
import { fingerprintOf, isSignatureOf, keyIdOf, publicKeyOf } from './trust-key.ts';

export type TrustKeys = Readonly<Record<string, TrustKey>>;

/**
 * Whether as many different keys of a role signed a file as its threshold demands. Returns them. A key that is listed under several ids (as
 * key and as certificate) counts once.
 */
export const checkSignatures = (
  { name, message, signatures }: Metadata<unknown>,
  keys: TrustKeys,
  { keyids, threshold }: Role,
): Outcome<readonly KeyObject[]> => {
  const signers = new Map<string, KeyObject>();
  for (const signature of signatures) {
    const key = keyids.includes(signature.keyid) && Object.hasOwn(keys, signature.keyid) ? keys[signature.keyid] : undefined;
    const publicKey = key && keyIdOf(key) === signature.keyid ? publicKeyOf(key) : undefined;
    if (publicKey && isSignatureOf(message, signature, publicKey)) signers.set(fingerprintOf(publicKey), publicKey);
  }
  return signers.size >= Math.max(threshold, 1)
    ? passed([...signers.values()])
    : refused(
        'signature-invalid',
        `The ${name} metadata is signed by ${signers.size} of ${threshold} needed keys.`,
        'Publish the trust data again with the keys of the role.',
      );
};

/** Whether a file is still good by its own word. */
export const checkFresh = ({ name, signed: { expires } }: Metadata<{ readonly expires: Date }>, now: Date): Outcome<undefined> =>
  expires > now
    ? passed(undefined)
    : refused(
        'expired',
        `The ${name} metadata expired on ${expires.toISOString()}.`,
        'Publish the trust data again ("notary publish"); the server renews its own files.',
      );

/** Whether bytes are those that another file describes: length, and every hash that is known, at least one. */
export const checkHashes = (name: string, bytes: Uint8Array | undefined, meta: FileMeta | undefined): Outcome<undefined> => {
  if (meta === undefined) return refused('digest-mismatch', `The signed snapshot does not list the ${name} metadata.`);
  if (bytes === undefined) return refused('malformed', `The notary server has no ${name} metadata of the repository.`);
  const known = (['sha256', 'sha512'] as const).filter(hash => Object.hasOwn(meta.hashes, hash));
  const fits =
    known.length > 0 &&
    bytes.length === meta.length &&
    known.every(hash =>
      createHash(hash)
        .update(bytes)
        .digest()
        .equals(Buffer.from(meta.hashes[hash] ?? '', 'base64')),
    );
  return fits ? passed(undefined) : refused('digest-mismatch', `The ${name} metadata is not the file that signed metadata describes.`);
};
