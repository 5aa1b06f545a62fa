import { describe, expect, test } from 'vitest';
import {
  type GithubAttestationPolicy,
  type GithubTrustRoots,
  githubAttestationRequirement,
} from '../../../src/signing/sigstore/github-attestation-requirement.ts';
import { verifySigstore } from '../../../src/signing/sigstore/verify-sigstore.ts';
import { keyPair } from '../../support/signing/certificates.ts';
import type { LeafWishes } from '../../support/signing/fake-fulcio.ts';
import { createSigstoreParts, type SigstoreParts } from '../../support/signing/sigstore-parts.ts';
import { exactly, trustOf, verdictOf } from '../../support/signing/sigstore-requirements.ts';
import {
  type BundleWishes,
  bundle,
  githubClaims,
  image,
  keylessSigner,
  statement,
  workflow,
} from '../../support/signing/sigstore-vectors.ts';

const signedAt = new Date('2026-03-01T10:00:00Z');
const later = new Date('2026-09-01T10:00:00Z');
const publicGood = createSigstoreParts(() => signedAt);
const github = createSigstoreParts(() => signedAt, 'GitHub, Inc.');
const roots: GithubTrustRoots = { publicGood: trustOf(publicGood), github: { ...trustOf(github), tlogs: [], ctlogs: [] } };
const policy: GithubAttestationPolicy = { owner: 'acme', repository: 'payments' };

interface Attempt {
  readonly parts?: SigstoreParts;
  readonly wishes?: BundleWishes;
  readonly leaf?: Partial<LeafWishes>;
  readonly policy?: Partial<GithubAttestationPolicy>;
  readonly roots?: GithubTrustRoots;
}

const judge = (attempt: Attempt): string => {
  const parts = attempt.parts ?? publicGood;
  const signature = bundle(parts, keylessSigner(parts, attempt.leaf), attempt.wishes);
  const requirement = githubAttestationRequirement(signature, { ...policy, ...attempt.policy }, attempt.roots ?? roots);
  return requirement.ok ? verdictOf(verifySigstore(signature, image, requirement.value, later)) : requirement.refusal.code;
};
const claims = (changes: Readonly<Record<number, string>>): Partial<LeafWishes> => ({ claims: { ...githubClaims, ...changes } });
const own: Attempt = { parts: github, leaf: { sct: 'none' }, wishes: { log: 'none', timestamp: 'rfc3161' } };

describe("attestations of public repositories, by Sigstore's public instance", () => {
  test('are verified', () => {
    expect(judge({})).toBe('verified');
  });
  test.each<[string, string, Attempt]>([
    ['without a log entry', 'log-entry-missing', { wishes: { log: 'none', timestamp: 'rfc3161' } }],
    ['without an SCT', 'sct-missing', { leaf: { sct: 'none' } }],
    ['of another predicate type', 'predicate-mismatch', { wishes: { payload: statement('https://spdx.dev/Document') } }],
    ['of another repository', 'identity-mismatch', { policy: { repository: 'other' } }],
    ['of another owner', 'identity-mismatch', { policy: { owner: 'acm' } }],
    ['built from another repository by this workflow', 'identity-mismatch', { leaf: claims({ 12: 'https://github.com/acme/fork' }) }],
    ['without a source repository', 'identity-mismatch', { leaf: { claims: { 8: githubClaims[8] ?? '' } } }],
    ['of another branch', 'identity-mismatch', { policy: { sourceRef: exactly('refs/heads/release') } }],
    ['built on a machine of their own', 'identity-mismatch', { policy: { runner: 'github-hosted' }, leaf: claims({ 11: 'self-hosted' }) }],
    ['of another issuer', 'issuer-mismatch', { leaf: claims({ 8: 'https://token.example' }) }],
    [
      'of a release, which has no issuer',
      'issuer-mismatch',
      {
        leaf: { subjects: ['https://dotcom.releases.github.com'], claims: {} },
        policy: { signerWorkflow: exactly('https://dotcom.releases.github.com') },
      },
    ],
    [
      'of a repository whose name only begins like it',
      'identity-mismatch',
      { leaf: { ...claims({ 12: 'https://github.com/acme/payments-evil' }), subjects: [workflow.replace('payments', 'payments-evil')] } },
    ],
    ['of an unknown authority', 'certificate-untrusted', { parts: createSigstoreParts(() => signedAt, 'Evil, Inc.') }],
    ["of another authority with the public one's name", 'certificate-untrusted', { parts: createSigstoreParts(() => signedAt) }],
  ])('%s are refused: %s', (_, code, attempt) => {
    expect(judge(attempt)).toBe(code);
  });
  test('in names, case does not count, as GitHub has it', () => {
    expect(judge({ policy: { owner: 'ACME', repository: 'Payments' } })).toBe('verified');
  });
  test('of any repository of the owner, when the policy names none', () => {
    const { repository: _, ...anyRepository } = policy;
    const signature = bundle(publicGood, keylessSigner(publicGood));
    const requirement = githubAttestationRequirement(signature, anyRepository, roots);
    expect(requirement.ok && verdictOf(verifySigstore(signature, image, requirement.value, later))).toBe('verified');
  });
  test('by a reusable workflow of another repository, when the policy names it', () => {
    const reusable = 'https://github.com/acme/builds/.github/workflows/image.yml@refs/tags/v1';
    const leaf = { ...claims({ 9: reusable }), subjects: [reusable] };
    expect(judge({ leaf })).toBe('identity-mismatch');
    expect(judge({ leaf, policy: { signerWorkflow: exactly(reusable) } })).toBe('verified');
  });
  test('with all provenance rules met', () => {
    expect(judge({ policy: { sourceRef: exactly('refs/heads/main'), runner: 'github-hosted', signerWorkflow: exactly(workflow) } })).toBe(
      'verified',
    );
  });
  test("by an enterprise's own issuer", () => {
    const issuer = 'https://token.actions.githubusercontent.com/acme';
    expect(judge({ leaf: claims({ 8: issuer }), policy: { issuer } })).toBe('verified');
  });
});

describe("attestations of private repositories, by GitHub's own instance", () => {
  test('need neither log nor SCT, and a timestamp', () => {
    expect(judge(own)).toBe('verified');
    expect(judge({ ...own, wishes: { log: 'none' } })).toBe('timestamp-missing');
  });
  test('are refused by name when no trust root is configured', () => {
    expect(judge({ ...own, roots: { publicGood: trustOf(publicGood) } })).toBe('certificate-untrusted');
  });
  test("are not verified with the public instance's trust root", () => {
    expect(judge({ ...own, roots: { publicGood: trustOf(publicGood), github: trustOf(publicGood) } })).toBe('timestamp-invalid');
  });
  test('by a key are none', () => {
    const signature = bundle(github, { privateKey: keyPair().privateKey }, { log: 'none' });
    expect(githubAttestationRequirement(signature, policy, roots)).toMatchObject({ ok: false, refusal: { code: 'identity-mismatch' } });
  });
});
