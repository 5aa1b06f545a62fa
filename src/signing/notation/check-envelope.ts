import { constants, type KeyObject, verify } from 'node:crypto';
import * as v from 'valibot';
import type { Descriptor } from '../../oci/descriptor.ts';
import { parseJson } from '../../text/parse-json.ts';
import type { NotationSignature } from '../evidence.ts';
import { type Outcome, passed, refused } from '../outcome.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { checkChain, maxChainLength } from '../x509/check-chain.ts';
import { attributeNames, type Envelope, maxEnvelopeBytes, type SigningScheme } from './envelope.ts';
import { parseCose } from './parse-cose.ts';
import { parseJws } from './parse-jws.ts';

/** An envelope whose signature verifies with its own leaf certificate and is about the image. Whether the leaf is trusted is not said. */
export interface IntactEnvelope {
  readonly envelope: Envelope;
  readonly scheme: SigningScheme;
  /** Leaf first, complete up to a self-signed root. */
  readonly chain: readonly [Certificate, ...Certificate[]];
  /** When the signer says it signed: proven only with a signing authority's scheme, or by a timestamp. */
  readonly claimedTime: Date;
}

const payloadType = 'application/vnd.cncf.notary.payload.v1+json';

const understood: ReadonlySet<string> = new Set([
  attributeNames.signingScheme,
  attributeNames.signingTime,
  attributeNames.authenticSigningTime,
  attributeNames.expiry,
]);
const plugins: ReadonlySet<string> = new Set([attributeNames.verificationPlugin, attributeNames.verificationPluginMinVersion]);

/** Integrity, which no level of a trust policy can loosen. Source: Notary Project signature specification v1.1. */
export const checkEnvelope = (signature: NotationSignature, image: Descriptor): Outcome<IntactEnvelope> => {
  const parsed = parseEnvelope(signature);
  if (parsed.refusal) return parsed;
  const envelope = parsed.value;
  const scheme = checkAttributes(envelope);
  if (scheme.refusal) return scheme;
  const chain = readChain(envelope.chain);
  if (chain.refusal) return chain;
  const intact = checkSignature(envelope, chain.value[0]);
  if (intact.refusal) return intact;
  const links = checkChain(chain.value, 'code-signing');
  if (links.refusal) return links;
  const target = checkTarget(envelope, image);
  if (target.refusal) return target;
  return passed({ envelope, chain: chain.value, ...scheme.value });
};

const parseEnvelope = ({ mediaType, envelope }: NotationSignature): Outcome<Envelope> => {
  if (envelope.length > maxEnvelopeBytes) return refused('malformed', `The envelope is larger than ${maxEnvelopeBytes} bytes.`);
  return mediaType === 'application/jose+json' ? parseJws(envelope) : parseCose(envelope);
};

const checkAttributes = (envelope: Envelope): Outcome<Pick<IntactEnvelope, 'scheme' | 'claimedTime'>> => {
  const { signingScheme: scheme, critical, attributes, contentType, expiry } = envelope;
  if (contentType !== payloadType) return refused('malformed', `The payload's type is "${contentType}", not "${payloadType}".`);
  const unknown = critical.find(name => !understood.has(name));
  if (unknown !== undefined) return unsupported(unknown);
  const plugin = [...attributes].find(name => plugins.has(name));
  if (plugin !== undefined) return unsupported(plugin);
  const absent = critical.find(name => !attributes.has(name));
  if (absent !== undefined) return refused('malformed', `The attribute "${absent}" is critical and not there.`);
  if (scheme !== 'notary.x509' && scheme !== 'notary.x509.signingAuthority') {
    return refused('unsupported', `The signing scheme "${scheme}" is not known.`, 'Sign with notary.x509 or notary.x509.signingAuthority.');
  }
  const time = scheme === 'notary.x509' ? envelope.signingTime : envelope.authenticSigningTime;
  const otherTime = scheme === 'notary.x509' ? envelope.authenticSigningTime : envelope.signingTime;
  if (time === undefined || otherTime !== undefined) return refused('malformed', `The signing time is not the one that ${scheme} has.`);
  const demanded = [
    attributeNames.signingScheme,
    ...(scheme === 'notary.x509.signingAuthority' ? [attributeNames.authenticSigningTime] : []),
    ...(expiry ? [attributeNames.expiry] : []),
  ].find(name => !critical.includes(name));
  if (demanded !== undefined) return refused('malformed', `The attribute "${demanded}" must be critical.`);
  if (expiry && expiry <= time) return refused('malformed', 'The signature expires before it was made.');
  return passed({ scheme, claimedTime: time });
};

const unsupported = (name: string): Outcome<never> =>
  plugins.has(name)
    ? refused(
        'unsupported',
        `The signature must be verified by a plugin ("${name}"), and plugins are not run here.`,
        'Sign without a plugin that verifies, or let the cluster verify this image and except it here.',
      )
    : refused('unsupported', `The signature has the critical attribute "${name}", which is not understood.`, 'Sign without it.');

const readChain = (encoded: readonly Uint8Array[]): Outcome<readonly [Certificate, ...Certificate[]]> => {
  if (encoded.length > maxChainLength) return refused('certificate-invalid', `The chain has more than ${maxChainLength} certificates.`);
  const [leaf, ...others] = encoded.map(readCertificate);
  const authorities = others.filter(certificate => certificate !== undefined);
  if (leaf === undefined || authorities.length < others.length) {
    return refused('certificate-invalid', 'The certificate chain holds something that is not an X.509 version 3 certificate.');
  }
  return passed([leaf, ...authorities]);
};

/** The leaf's key decides on the algorithm; what the envelope names must agree. Source: "Algorithm Selection". */
const algorithmOf = ({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): { name: string; hash: string } | undefined => {
  const bits = type === 'rsa' ? { 2048: 256, 3072: 384, 4096: 512 }[details?.modulusLength ?? 0] : curves.get(details?.namedCurve);
  return bits === undefined ? undefined : { name: `${type === 'rsa' ? 'PS' : 'ES'}${bits}`, hash: `sha${bits}` };
};

const curves: ReadonlyMap<string | undefined, number> = new Map([
  ['prime256v1', 256],
  ['secp384r1', 384],
  ['secp521r1', 512],
]);

const checkSignature = ({ algorithm, signedBytes, signature }: Envelope, { key }: Certificate): Outcome<undefined> => {
  const dictated = algorithmOf(key);
  if (dictated === undefined) {
    return refused(
      'unsupported',
      'The signing key is not one that Notation allows.',
      'Sign with RSA of 2048, 3072 or 4096 bits, or with ECDSA on P-256, P-384 or P-521.',
    );
  }
  if (dictated.name !== algorithm) {
    return refused(
      'signature-invalid',
      `The envelope names the algorithm ${algorithm}, and the certificate's key demands ${dictated.name}.`,
    );
  }
  const options = dictated.name.startsWith('PS')
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : { key, dsaEncoding: 'ieee-p1363' as const };
  return verify(dictated.hash, signedBytes, options, signature)
    ? passed(undefined)
    : refused(
        'signature-invalid',
        "The signature does not verify with its certificate's key.",
        'Sign the image again; somebody may have changed the signature.',
      );
};

/** Source: "Payload": the descriptor of what was signed. */
const payloadSchema = v.object({
  targetArtifact: v.object({ mediaType: v.string(), digest: v.string(), size: v.number() }),
});

const checkTarget = ({ payload }: Envelope, image: Descriptor): Outcome<undefined> => {
  const read = v.safeParse(payloadSchema, parseJson(payload));
  if (!read.success) return refused('malformed', 'The payload names no target artifact.');
  const { digest, mediaType, size } = read.output.targetArtifact;
  return digest === image.digest && mediaType === image.mediaType && size === image.size
    ? passed(undefined)
    : refused(
        'digest-mismatch',
        `The signature is about ${digest} (${mediaType}, ${size} bytes), and the image is ${image.digest} (${image.mediaType}, ${image.size} bytes).`,
        'Sign the image that the reference names now.',
      );
};
