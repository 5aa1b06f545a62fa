import type { NotarySettings } from '../../../policy/images/image-settings.ts';
import type { RootPin } from '../../notary-v1/root-pin.ts';
import { readCertificates } from '../trust/read-certificates.ts';
import { evidenceFor, type JudgedAuthority, type Judging, noneCounts, passedBy, signerWords, undeterminedBy } from './judging.ts';

/** What a Notary v1 server says of an image, by one entry of the own section. */
export const judgeNotary = (settings: NotarySettings, judging: Judging): JudgedAuthority => {
  const name = settings.server;
  const { evidence, outcome } = evidenceFor(judging, name);
  if (outcome) return outcome;
  const { trust, image } = evidence;
  const missing = {
    tells: 'nearest-refusal' as const,
    at: 'notary-server' as const,
    reason: `The server ${settings.server} has no trust data of the image.`,
    remedy: 'Sign the tag ("docker trust sign"), or use an image that is signed.',
  };
  if (trust === undefined) return noneCounts(name, evidence, { checks: [], ...missing });
  if (trust.server !== settings.server) return undeterminedBy(name, `The server ${settings.server} was not asked.`);
  const { tag, digest } = judging.reference;
  const check = judging.verifiers.verifyTrustMetadata(
    trust,
    // Why: with a digest the tag is for people only, and Docker resolves neither by the other.
    { digest: image.digest, ...(digest === undefined && { tag: tag ?? 'latest' }) },
    { pin: pinOf(settings, trust.gun), ...(settings.roles && { roles: [...settings.roles, 'targets'] }), now: judging.now },
  );
  if (check.state === 'verified')
    return passedBy(name, `Signed by ${signerWords(check.signature)}.`, [check], { signatures: [check.signature] });
  return noneCounts(name, evidence, { checks: [check], ...missing });
};

/** The pin holds for all repositories that the entry's globs name, so that their own names need not be pinned again. */
const pinOf = ({ pin }: NotarySettings, gun: string): RootPin =>
  pin.kind === 'keys' ? pin : { kind: 'authority', gunPrefix: gun, certificates: readCertificates(pin.certificates) ?? [] };
