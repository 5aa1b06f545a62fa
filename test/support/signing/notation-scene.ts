import type { NotationSignature } from '../../../src/signing/evidence.ts';
import type { TrustPolicyStatement } from '../../../src/signing/notation/trust-policy.ts';
import { levelActions } from '../../../src/signing/notation/trust-policy.ts';
import type { TrustStores } from '../../../src/signing/notation/trust-store.ts';
import { type NotationContext, verifyNotation } from '../../../src/signing/notation/verify-notation.ts';
import type { SignatureCheck } from '../../../src/signing/signature-check.ts';
import { readCertificate } from '../../../src/signing/x509/certificate.ts';
import { signedImage } from './notation-envelope.ts';
import { type Identity, today } from './x509-authority.ts';

/** A statement that trusts `ca:acme` and everybody in it. */
export const statement = (wish: Partial<TrustPolicyStatement> = {}): TrustPolicyStatement => ({
  name: 'acme',
  registryScopes: ['*'],
  level: 'strict',
  actions: levelActions[wish.level ?? 'strict'],
  verifyTimestamp: 'always',
  trustStores: [{ type: 'ca', name: 'acme' }],
  trustedIdentities: 'any',
  origin: 'trustpolicy.json:4',
  ...wish,
});

/** Trust stores by their keys: `{ 'ca:acme': [root] }`. */
export const storesOf = (stores: Readonly<Record<string, readonly Identity[]>>): TrustStores =>
  new Map(
    Object.entries(stores).map(([key, identities]) => [
      key,
      identities.map(({ der }) => readCertificate(der)).filter(certificate => certificate !== undefined),
    ]),
  );

export const contextOf = (wish: Partial<NotationContext> & { readonly trusted?: readonly Identity[] }): NotationContext => ({
  statement: wish.statement ?? statement(),
  stores: wish.stores ?? storesOf({ 'ca:acme': wish.trusted ?? [] }),
  answers: wish.answers ?? new Map(),
  now: wish.now ?? today,
});

export const verify = (signature: NotationSignature, wish: Parameters<typeof contextOf>[0]): SignatureCheck =>
  verifyNotation(signature, signedImage, contextOf(wish));

/** The outcome in a word: `verified`, or the refusal's code. */
export const wordOf = (check: SignatureCheck): string => (check.state === 'verified' ? 'verified' : check.refusal.code);

export const reasonOf = (check: SignatureCheck): string => (check.state === 'verified' ? 'verified' : check.refusal.reason);

export const remarksOf = (check: SignatureCheck): readonly string[] => (check.state === 'verified' ? check.signature.remarks : []);
