import { publicGoodTrustedRoot } from './public-good-data.ts';
import { parseTrustedRoot, type TrustRoot } from './trust-root.ts';

/**
 * The trust root of Sigstore's public instance (`public-good`) as it ships: Fulcio, Rekor v1 and v2, the CT logs and the timestamp
 * authority. It works without network; `fetchTrustRoot` of the registry room keeps it fresh. Parsing takes some milliseconds: keep the
 * value.
 */
export const publicGoodTrustRoot = (): TrustRoot => {
  const reading = parseTrustedRoot(Buffer.from(publicGoodTrustedRoot));
  if (reading.state === 'refused') throw new TypeError(`The trust root that ships cannot be read: ${reading.reason}`);
  return reading.root;
};
