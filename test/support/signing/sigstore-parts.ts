import { pem, sha256, spki } from './certificates.ts';
import { createFakeFulcio, type FakeFulcio } from './fake-fulcio.ts';
import { createFakeRekor, type FakeRekor } from './fake-rekor.ts';
import { createFakeTsa, type FakeTsa } from './fake-tsa.ts';

/** An instance of Sigstore: authority, log, timestamps, and the documents by which others trust it. */
export interface SigstoreParts {
  readonly fulcio: FakeFulcio;
  readonly rekor: FakeRekor;
  readonly tsa: FakeTsa;
}

/** Makes an instance with new keys; nothing of it is on a network. */
export const createSigstoreParts = (clock: () => Date, organization = 'sigstore.dev', logName = 'rekor.example'): SigstoreParts => ({
  fulcio: createFakeFulcio(clock, organization),
  rekor: createFakeRekor(clock, logName),
  tsa: createFakeTsa(clock),
});

const logOf = (key: Parameters<typeof spki>[0], baseUrl: string, start: string): object => ({
  baseUrl,
  hashAlgorithm: 'SHA2_256',
  publicKey: { rawBytes: spki(key).toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor: { start } },
  logId: { keyId: sha256(spki(key)).toString('base64') },
});

const chainOf = (name: string, uri: string, certificates: readonly Buffer[], start: string): object => ({
  subject: { organization: 'sigstore.dev', commonName: name },
  uri,
  certChain: { certificates: certificates.map(der => ({ rawBytes: der.toString('base64') })) },
  validFor: { start },
});

/** The instance's `trusted_root.json`. */
export const trustedRootOf = (
  { fulcio, rekor, tsa }: SigstoreParts,
  start = new Date(0),
): Record<'tlogs' | 'ctlogs' | 'certificateAuthorities' | 'timestampAuthorities', object[]> & { readonly mediaType: string } => {
  const from = start.toISOString();
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [logOf(rekor.publicKey, `https://${rekor.name}`, from)],
    ctlogs: [logOf(fulcio.logKey, 'https://ct.example', from)],
    certificateAuthorities: [chainOf('sigstore', 'https://fulcio.example', [fulcio.intermediate, fulcio.root], from)],
    timestampAuthorities: [chainOf('tsa', 'https://tsa.example', [tsa.leaf, tsa.root], from)],
  };
};

/** What signs: an authority, a log of either version, timestamps. */
export type SigningService = 'fulcio' | 'rekor-v1' | 'rekor-v2' | 'tsa';

/** A `signing_config.json` that names an instance's services, all at one address. Source: sigstore/protobuf-specs, sigstore_trustroot.proto. */
export const signingConfigOf = (url: string, ...services: readonly SigningService[]): object => {
  const from = (name: SigningService, path = '', majorApiVersion = 1): readonly object[] =>
    services.includes(name)
      ? [{ url: `${url}${path}`, majorApiVersion, validFor: { start: '1970-01-01T00:00:00Z' }, operator: 'tidewaiter.example' }]
      : [];
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: from('fulcio'),
    rekorTlogUrls: [...from('rekor-v1'), ...from('rekor-v2', '', 2)],
    rekorTlogConfig: { selector: 'ANY' },
    tsaUrls: from('tsa', '/api/v1/timestamp'),
    tsaConfig: { selector: 'ANY' },
  };
};

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');

/** The same as `spec.sigstoreKeys` of a TrustRoot document. */
export const sigstoreKeysOf = ({ fulcio, rekor, tsa }: SigstoreParts) => ({
  certificateAuthorities: [{ certChain: base64(pem(fulcio.intermediate, fulcio.root)) }],
  tLogs: [{ baseURL: `https://${rekor.name}`, publicKey: base64(rekor.publicKey.export({ format: 'pem', type: 'spki' })) }],
  ctLogs: [{ baseURL: 'https://ct.example', publicKey: base64(fulcio.logKey.export({ format: 'pem', type: 'spki' })) }],
  timestampAuthorities: [{ certChain: base64(pem(tsa.leaf, tsa.root)) }],
});
