import { type Outcome, passed, refused } from '../outcome.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { IntactEnvelope } from './check-envelope.ts';
import type { TrustPolicyStatement, TrustStoreType } from './trust-policy.ts';
import { type TrustStores, trustStoreKey } from './trust-store.ts';
import { hasIdentity } from './trusted-identity.ts';

/** The certificates of the stores of a type that a statement names. */
export const trustedCertificates = (
  { trustStores }: TrustPolicyStatement,
  stores: TrustStores,
  type: TrustStoreType,
): readonly Certificate[] => trustStores.filter(store => store.type === type).flatMap(store => stores.get(trustStoreKey(store)) ?? []);

/**
 * Authenticity: a certificate of the chain is in a trusted store of the scheme's type, and the leaf's subject is a trusted identity.
 * Source: Notary Project trust store and trust policy specification v1.1, "Signature Verification details".
 */
export const checkTrust = ({ chain, scheme }: IntactEnvelope, statement: TrustPolicyStatement, stores: TrustStores): Outcome<undefined> => {
  const type = scheme === 'notary.x509' ? 'ca' : 'signingAuthority';
  const [leaf] = chain;
  const root = chain.at(-1) ?? leaf;
  const trusted = trustedCertificates(statement, stores, type);
  if (!trusted.some(certificate => chain.some(({ der }) => der.equals(certificate.der)))) {
    return refused(
      'certificate-untrusted',
      `The signature's chain ends with "${root.subject.text}", which is in no "${type}" trust store of the statement "${statement.name}".`,
      `If that root should be trusted, put it into truststore/x509/${type}/NAME/ and name "${type}:NAME" in "trustStores" (${statement.origin}).`,
    );
  }
  if (statement.trustedIdentities === 'any' || statement.trustedIdentities.some(identity => hasIdentity(leaf.subject, identity)))
    return passed(undefined);
  return refused(
    'identity-mismatch',
    `"${leaf.subject.text}" is not a trusted identity of the statement "${statement.name}".`,
    `If it should be one, add "x509.subject: C=…, ST=…, O=…" of that subject to "trustedIdentities" (${statement.origin}).`,
  );
};
