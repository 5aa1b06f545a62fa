import { createPublicKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseImageReference } from '../../../src/artifacts/images/image-reference.ts';
import type { FoundSignature, ImageFacts, TrustMetadata } from '../../../src/signing/evidence.ts';
import type { TrustedImage, TrustRequirement } from '../../../src/signing/notary-v1/verify-trust-metadata.ts';
import type { NotationContext } from '../../../src/signing/notation/verify-notation.ts';
import { judgeImage } from '../../../src/signing/policy/judge/judge-image.ts';
import { planRevocation } from '../../../src/signing/policy/judge/plan-image.ts';
import { type SignatureVerifiers, signatureVerifiers } from '../../../src/signing/policy/judge/signature-verifiers.ts';
import { type PreparedTrustRoots, prepareTrustRoots } from '../../../src/signing/policy/trust/trust-selection.ts';
import type { SignatureCheck } from '../../../src/signing/signature-check.ts';
import { parseTrustedRoot } from '../../../src/signing/sigstore/trust/trust-root.ts';
import { pem } from '../../support/signing/certificates.ts';
import { createSigstoreParts, type SigstoreParts, sigstoreKeysOf, trustedRootOf } from '../../support/signing/sigstore-parts.ts';
import * as vectors from '../../support/signing/sigstore-vectors.ts';
import { type Files, policiesOf, withAuthorities } from './policy-texts.ts';

const now = new Date('2026-03-01T10:00:00Z');
const parts = createSigstoreParts(() => now);
const signer = vectors.keylessSigner(parts);

const facts = (signatures: readonly FoundSignature[], trust?: TrustMetadata): ImageFacts => ({
  state: 'known',
  evidence: { image: vectors.image, platforms: [], signatures, trace: [], gaps: [], ...(trust && { trust }) },
});

interface Asked {
  readonly files?: Files;
  readonly section?: string;
  readonly facts: ImageFacts;
  readonly text?: string;
  readonly verifiers?: Partial<SignatureVerifiers>;
  readonly fetched?: PreparedTrustRoots;
}

const ask = ({ files = {}, section, text = 'ghcr.io/acme/payments:1', verifiers = {}, fetched, facts: found }: Asked) => {
  const policies = policiesOf(files, section);
  return judgeImage({
    policies,
    text,
    reference: parseImageReference(text),
    context: {},
    facts: found,
    verifiers: { ...signatureVerifiers, ...verifiers },
    trustRoots: prepareTrustRoots(policies.trustRoots, fetched),
    revocation: new Map(),
    now,
  });
};

describe('with the real verifier of Sigstore', () => {
  const root = stringify({
    apiVersion: 'policy.sigstore.dev/v1alpha1',
    kind: 'TrustRoot',
    metadata: { name: 'acme' },
    spec: { sigstoreKeys: sigstoreKeysOf(parts) },
  });
  const policy = (subject: string, rest = '  ctlog:\n    trustRootRef: acme') =>
    withAuthorities(
      `- keyless:\n    trustRootRef: acme\n    identities:\n    - issuer: ${vectors.githubIssuer}\n      subjectRegExp: ${subject}\n${rest}`,
    );
  const acme = (text: string): Files => ({ 'policy.yaml': text, 'root.yaml': root });
  const ours = '^https://github\\.com/acme/payments/';

  test('a signature of ours is admitted, with signer, issuer and log', () => {
    const judgement = ask({ files: acme(policy(ours)), facts: facts([vectors.simpleSigning(parts, signer)]) });
    expect(judgement).toMatchObject({
      state: 'admitted',
      signatures: [{ signer: { subject: vectors.workflow, issuer: vectors.githubIssuer }, times: [{ source: 'transparency-log' }] }],
    });
  });

  test.each([
    ['somebody else’s', policy('^https://github\\.com/acme/other/'), [vectors.simpleSigning(parts, signer)], 'identity-mismatch'],
    [
      'one that is not in the log',
      policy(ours),
      [vectors.simpleSigning(parts, signer, { log: 'none', timestamp: 'rfc3161' })],
      'log-entry-missing',
    ],
    [
      'one of another image',
      policy(ours),
      [vectors.simpleSigning(parts, signer, {}, vectors.simpleSigningPayload(`sha256:${'0'.repeat(64)}`))],
      'digest-mismatch',
    ],
    [
      'one without the timestamp that is asked for',
      policy(ours, '  rfc3161timestamp:\n    trustRootRef: acme'),
      [vectors.simpleSigning(parts, signer)],
      'timestamp-missing',
    ],
    ['an attestation instead', policy(ours), [vectors.bundle(parts, signer)], 'predicate-mismatch'],
  ] as const)('%s is refused', (_, text, signatures, code) => {
    const judgement = ask({ files: acme(text), facts: facts(signatures) });
    expect(judgement.state).toBe('refused');
    expect(judgement.policies[0]?.authorities[0]?.checks).toMatchObject([{ state: 'refused', refusal: { code } }]);
    expect(judgement.remedy).toBeDefined();
  });

  test('one of an authority that is not trusted is refused', () => {
    const other = createSigstoreParts(() => now);
    const judgement = ask({ files: acme(policy(ours)), facts: facts([vectors.simpleSigning(other, vectors.keylessSigner(other))]) });
    expect(judgement).toMatchObject({
      state: 'refused',
      policies: [{ authorities: [{ checks: [{ refusal: { code: 'certificate-untrusted' } }] }] }],
    });
  });

  test('a key of ours is enough, and another is not', () => {
    const keyPolicy = (key: vectors.Signer) => {
      const text = pemOfKey(key).trim().replaceAll('\n', '\n      ');
      return withAuthorities(`- key:\n    data: |\n      ${text}`);
    };
    const [key, other] = [bareKey(), bareKey()];
    const signed = facts([vectors.simpleSigning(parts, key, { log: 'none' })]);
    expect(ask({ files: { 'p.yaml': keyPolicy(key) }, facts: signed }).state).toBe('admitted');
    expect(ask({ files: { 'p.yaml': keyPolicy(other) }, facts: signed }).state).toBe('refused');
  });

  test('a provenance has to satisfy the condition', () => {
    const attested = (ref: string) =>
      facts([vectors.bundle(parts, signer, { payload: vectors.statement(vectors.provenanceType, { buildDefinition: { ref } }) })]);
    const text = policy(
      ours,
      `  ctlog:\n    trustRootRef: acme\n  attestations:\n  - name: built\n    predicateType: slsaprovenance1\n    policy:\n      type: cel\n      data: predicate.buildDefinition.ref == "refs/heads/main"`,
    );
    expect(ask({ files: acme(text), facts: attested('refs/heads/main') }).state).toBe('admitted');
    expect(ask({ files: acme(text), facts: attested('refs/heads/dev') }).state).toBe('refused');
  });
});

const bareKey = (): vectors.Signer => {
  const { certificate: _, ...key } = vectors.keylessSigner(parts);
  return key;
};

const pemOfKey = ({ privateKey }: vectors.Signer): string =>
  createPublicKey(privateKey.export({ format: 'pem', type: 'pkcs8' }))
    .export({ format: 'pem', type: 'spki' })
    .toString();

describe('GitHub’s artifact attestations', () => {
  const own = createSigstoreParts(() => now, 'GitHub, Inc.');
  const prepared = (from: SigstoreParts) => {
    const reading = parseTrustedRoot(Buffer.from(JSON.stringify(trustedRootOf(from))));
    if (reading.state === 'refused') throw new Error(reading.reason);
    return { state: 'ready', material: reading.root.material } as const;
  };
  const fetched: PreparedTrustRoots = new Map([
    ['public-good', prepared(parts)],
    ['github', prepared(own)],
  ]);
  const section = (more = '') => `github-attestations: [{images: ghcr.io/acme/**, source: acme/payments${more}}]`;
  const publicBundle = vectors.bundle(parts, signer);
  const privateBundle = vectors.bundle(own, vectors.keylessSigner(own), { log: 'none', timestamp: 'rfc3161' });

  test('of public and of private repositories count, each by its instance', () => {
    for (const bundle of [publicBundle, privateBundle]) {
      const judgement = ask({ section: section(), facts: facts([bundle]), fetched });
      expect(judgement, judgement.reason).toMatchObject({
        state: 'admitted',
        policies: [{ engine: 'github-attestations', policy: 'acme/payments', origin: 'tidewaiter/policy.yml:2', state: 'passed' }],
      });
    }
  });

  test.each([
    [', signer-workflow: Acme/payments/.github/workflows/release.yml', 'admitted'],
    [', signer-workflow: acme/payments/.github/workflows/release.yml@refs/heads/main', 'admitted'],
    [', signer-workflow: acme/payments/.github/workflows/release.yml@refs/heads/mai', 'refused'],
    [`, signer-workflow: acme/payments/.github/workflows/release.yml@${'a'.repeat(40)}`, 'refused'],
    [', signer-workflow: acme/payments/.github/workflows/release.ym', 'refused'],
    [', source-ref: refs/heads/*', 'admitted'],
    [', source-ref: refs/heads/main', 'admitted'],
    [', source-ref: refs/tags/*', 'refused'],
    [', runner: github-hosted', 'admitted'],
    [', runner: self-hosted', 'refused'],
    [', predicate-type: https://cyclonedx.org/bom', 'refused'],
    [', issuer: https://token.acme.test', 'refused'],
  ] as const)('must be what the section asks for%s: %s', (more, state) => {
    const judgement = ask({ section: section(more), facts: facts([publicBundle]), fetched });
    expect(judgement.state, judgement.reason).toBe(state);
  });

  test('may be asked for by the commit of the workflow that signed', () => {
    const commit = 'c'.repeat(40);
    const pinned = `https://github.com/acme/ci/.github/workflows/release.yml@${commit}`;
    const byCommit = vectors.bundle(
      parts,
      vectors.keylessSigner(parts, { subjects: [pinned], claims: { ...vectors.githubClaims, 9: pinned } }),
    );
    const judged = (ref: string) =>
      ask({ section: section(`, signer-workflow: acme/ci/.github/workflows/release.yml@${ref}`), facts: facts([byCommit]), fetched }).state;
    expect([commit, 'd'.repeat(40), 'refs/heads/main'].map(judged)).toEqual(['admitted', 'refused', 'refused']);
    expect(() => judged(commit.slice(1))).toThrow(/whole commit id/u);
  });

  test('of other repositories do not count', () => {
    const other = section().replace('acme/payments', 'acme/pay');
    expect(ask({ section: other, facts: facts([publicBundle]), fetched }).state).toBe('refused');
    expect(ask({ section: section().replace('acme/payments', 'ACME'), facts: facts([publicBundle]), fetched }).state).toBe('admitted');
  });

  test('are undetermined where GitHub’s own trust root could not be read, and refused where there are none', () => {
    const failed: PreparedTrustRoots = new Map([...fetched, ['github', { state: 'failed', reason: 'The mirror answered 500.' }]]);
    expect(ask({ section: section(), facts: facts([privateBundle]), fetched: failed })).toMatchObject({ state: 'undetermined' });
    expect(ask({ section: section(), facts: facts([publicBundle]), fetched: failed }).state).toBe('admitted');
    expect(ask({ section: section(), facts: facts([]), fetched: failed }).state).toBe('refused');
  });
});

describe('Notation', () => {
  const root = pem(parts.fulcio.root);
  const trustPolicy = (level: string) =>
    JSON.stringify({
      version: '1.0',
      trustPolicies: [
        {
          name: 'acme-images',
          registryScopes: ['ghcr.io/acme/payments'],
          signatureVerification: { level },
          ...(level === 'skip' ? {} : { trustStores: ['ca:acme'], trustedIdentities: ['*'] }),
        },
      ],
    });
  const files = (level = 'strict'): Files => ({ 'trustpolicy.json': trustPolicy(level), 'truststore/x509/ca/acme/root.pem': root });
  const envelope = {
    format: 'notation',
    place: { kind: 'referrer', name: 'ghcr.io/acme/payments' },
    mediaType: 'application/jose+json',
    envelope: Buffer.from('{}'),
  } as const;
  const verified: SignatureCheck = {
    state: 'verified',
    signature: {
      kind: 'signature',
      format: 'notation',
      place: envelope.place,
      signer: { engine: 'notation', subject: 'CN=acme' },
      times: [],
      remarks: ['Revocation was not checked.'],
    },
  };

  test('judges the repositories that its trust policy names, by the statement and the trust stores', () => {
    const asked: NotationContext[] = [];
    const verifyNotation: SignatureVerifiers['verifyNotation'] = (_, __, context) => {
      asked.push(context);
      return verified;
    };
    const judgement = ask({ files: files(), facts: facts([envelope]), verifiers: { verifyNotation } });
    expect(judgement).toMatchObject({
      state: 'admitted',
      policies: [{ policy: 'acme-images', engine: 'notation', origin: 'tidewaiter/image-policies/trustpolicy.json:1', state: 'passed' }],
      remarks: expect.arrayContaining(['Revocation was not checked.']),
    });
    expect(asked).toMatchObject([{ statement: { name: 'acme-images', level: 'strict' }, now }]);
    expect(asked[0]?.stores.get('ca:acme')).toHaveLength(1);
  });

  test('refuses an envelope that is none, and an image without one', () => {
    expect(ask({ files: files(), facts: facts([envelope]) })).toMatchObject({
      state: 'refused',
      policies: [{ authorities: [{ checks: [{ refusal: { code: 'malformed' } }] }] }],
    });
    expect(ask({ files: files(), facts: facts([]) })).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('no Notation signature'),
    });
  });

  test('asks certificate authorities about nothing that is refused anyway, and about no image that its trust policy does not name', () => {
    const found = facts([envelope]);
    const reference = parseImageReference('ghcr.io/acme/payments');
    if (found.state !== 'known' || !reference) throw new Error();
    expect(planRevocation(policiesOf(files()), reference, found.evidence, new Map(), now)).toEqual([]);
    expect(planRevocation(policiesOf({}), reference, found.evidence, new Map(), now)).toEqual([]);
  });

  test('asks nobody under the level `skip`, and names no other repository', () => {
    expect(ask({ files: files('skip'), facts: facts([]) }).state).toBe('admitted');
    expect(ask({ files: files('skip'), facts: facts([]), text: 'ghcr.io/acme/other' })).toMatchObject({
      state: 'refused',
      reason: 'No signing policy names the image.',
    });
  });

  test('has to be content beside Sigstore, where both name the image', () => {
    const both = { ...files('skip'), 'policy.yaml': withAuthorities('- static:\n    action: fail') };
    expect(ask({ files: both, facts: facts([]) }).policies.map(({ engine, state }) => [engine, state])).toEqual([
      ['sigstore', 'failed'],
      ['notation', 'passed'],
    ]);
  });
});

describe('Notary v1', () => {
  const key = 'ab'.repeat(32);
  const section = (more = '') => `notary-v1: [{images: ghcr.io/acme/**, server: "https://notary.acme.test", root-keys: [${key}]${more}}]`;
  const trust: TrustMetadata = { server: 'https://notary.acme.test', gun: 'ghcr.io/acme/payments', files: new Map() };
  const judged = (text: string, more?: string) => {
    const asked: [TrustedImage, TrustRequirement][] = [];
    const verifyTrustMetadata: SignatureVerifiers['verifyTrustMetadata'] = (_, image, requirement) => {
      asked.push([image, requirement]);
      return {
        state: 'refused',
        place: { kind: 'notary-server', name: 'x' },
        refusal: { code: 'expired', reason: 'The timestamp has expired.' },
      };
    };
    return { judgement: ask({ section: section(more), facts: facts([], trust), text, verifiers: { verifyTrustMetadata } }), asked };
  };

  test('is asked for the tag, or for any tag of a digest, with the pinned root', () => {
    const { digest } = vectors.image;
    expect(judged('ghcr.io/acme/payments').asked).toEqual([
      [
        { digest, tag: 'latest' },
        { pin: { kind: 'keys', keyIds: [key] }, now },
      ],
    ]);
    expect(judged(`ghcr.io/acme/payments:1@${digest}`).asked).toEqual([[{ digest }, { pin: { kind: 'keys', keyIds: [key] }, now }]]);
    expect(judged('ghcr.io/acme/payments', ', roles: [targets/prod]').asked[0]?.[1].roles).toEqual(['targets/prod', 'targets']);
  });

  test('refuses with the verifier’s reason; without trust data there is nothing to verify', () => {
    expect(judged('ghcr.io/acme/payments').judgement).toMatchObject({
      state: 'refused',
      reason: 'The policy "https://notary.acme.test" refuses it: The timestamp has expired.',
    });
    expect(ask({ section: section(), facts: facts([]) })).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('has no trust data'),
    });
    expect(ask({ section: section(), facts: facts([], { ...trust, server: 'https://other.test' }) }).state).toBe('undetermined');
    expect(ask({ section: section(), facts: facts([], trust) }).state).toBe('refused');
  });
});
