import type { NameAttribute } from '../x509/distinguished-name.ts';

/**
 * What is verified apart from integrity. Source: Notary Project trust store and trust policy specification, "Signature Verification
 * details".
 */
export const validationTypes = ['authenticity', 'authenticTimestamp', 'expiry', 'revocation'] as const;
export type ValidationType = (typeof validationTypes)[number];

/** What becomes of a failure: the signature does not count, a remark is made, or it is not looked at. */
export type ValidationAction = 'enforce' | 'log' | 'skip';

export type VerificationLevel = 'strict' | 'permissive' | 'audit' | 'skip';

export type TrustStoreType = 'ca' | 'signingAuthority' | 'tsa';

/** A trust store as policies name it: `ca:acme-rockets`. */
export interface TrustStoreName {
  readonly type: TrustStoreType;
  readonly name: string;
}

/** One statement of a trust policy: what a signature must have in some repositories. */
export interface TrustPolicyStatement {
  readonly name: string;
  /** Exact repositories with their registry, or `*`. */
  readonly registryScopes: readonly string[];
  readonly level: VerificationLevel;
  /** By the level and its overrides. */
  readonly actions: Readonly<Record<ValidationType, ValidationAction>>;
  readonly verifyTimestamp: 'always' | 'afterCertExpiry';
  readonly trustStores: readonly TrustStoreName[];
  /** `any`: `*` stands there. Each list: a subject must have all of its attributes. */
  readonly trustedIdentities: 'any' | readonly (readonly NameAttribute[])[];
  /** File and line: `trustpolicy.json:4`. */
  readonly origin: string;
}

/** A `trustpolicy.json`. */
export interface TrustPolicy {
  readonly path: string;
  readonly statements: readonly TrustPolicyStatement[];
}

/** What the levels make of each failure. Source: the table in "Signature Verification details". */
export const levelActions: Readonly<Record<VerificationLevel, Readonly<Record<ValidationType, ValidationAction>>>> = {
  strict: { authenticity: 'enforce', authenticTimestamp: 'enforce', expiry: 'enforce', revocation: 'enforce' },
  permissive: { authenticity: 'enforce', authenticTimestamp: 'log', expiry: 'log', revocation: 'log' },
  audit: { authenticity: 'log', authenticTimestamp: 'log', expiry: 'log', revocation: 'log' },
  skip: { authenticity: 'skip', authenticTimestamp: 'skip', expiry: 'skip', revocation: 'skip' },
};

/**
 * The statement that speaks about a repository (`registry.example/team/app`): the one that names it, else the one with `*`. Undefined: no
 * statement applies, and no image of the repository can be verified. Source: "Selecting a trust policy based on artifact URI".
 */
export const applicableStatement = ({ statements }: TrustPolicy, repository: string): TrustPolicyStatement | undefined =>
  statements.find(({ registryScopes }) => registryScopes.includes(repository)) ??
  statements.find(({ registryScopes }) => registryScopes.includes('*'));
