import { describe, expect, test } from 'vitest';
import type { IdentityRequirement } from '../../../src/signing/requirements.ts';
import { checkProvenance, matchIdentity } from '../../../src/signing/sigstore/identity.ts';
import type { LeafCertificate } from '../../../src/signing/sigstore/leaf-certificate.ts';
import type { StringMatch } from '../../../src/signing/string-match.ts';

const exact = (value: string): StringMatch => ({ kind: 'exact', value });
const leaf = (subjects: readonly string[], issuer?: string, claims: LeafCertificate['claims'] = {}): LeafCertificate =>
  ({ subjects, claims, ...(issuer !== undefined && { issuer }) }) as LeafCertificate;

/** The subject that matched, or the code and the reason. */
const outcomeOf = (certificate: LeafCertificate, identities: readonly IdentityRequirement[]): unknown => {
  const outcome = matchIdentity(certificate, identities);
  return outcome.ok ? outcome.value : [outcome.refusal.code, outcome.refusal.reason];
};

describe('a certificate is of a wanted signer', () => {
  const ann = leaf(['ann@acme.test', 'a@acme.test'], 'https://issuer');

  test('by its subject and its issuer, as far as these are wanted', () => {
    expect(outcomeOf(ann, [{ subject: exact('a@acme.test'), issuer: exact('https://issuer') }])).toBe('a@acme.test');
    expect(outcomeOf(ann, [{ subject: exact('a@acme.test') }])).toBe('a@acme.test');
    expect(outcomeOf(ann, [{ issuer: exact('https://issuer') }])).toBe('ann@acme.test');
    expect(outcomeOf(ann, [{ subject: exact('bob@acme.test') }, { subject: exact('ann@acme.test') }])).toBe('ann@acme.test');
  });

  test('not by another subject, and the reason names both', () => {
    expect(
      outcomeOf(ann, [{ subject: exact('bob@acme.test'), issuer: exact('https://issuer') }, { issuer: exact('https://other') }]),
    ).toEqual([
      'issuer-mismatch',
      'It was signed by "ann@acme.test", "a@acme.test" of the issuer "https://issuer", and the policy wants "bob@acme.test" of the issuer ' +
        '"https://issuer", or anybody of the issuer "https://other".',
    ]);
    expect(outcomeOf(leaf([]), [{ subject: exact('bob@acme.test') }])).toEqual([
      'identity-mismatch',
      'It was signed by nobody by name of no issuer, and the policy wants "bob@acme.test".',
    ]);
    expect(outcomeOf(ann, [])).toEqual([
      'identity-mismatch',
      'It was signed by "ann@acme.test", "a@acme.test" of the issuer "https://issuer", and the policy wants nobody.',
    ]);
  });

  test('not without an issuer where one is wanted', () => {
    expect(outcomeOf(leaf(['ann@acme.test']), [{ subject: exact('ann@acme.test'), issuer: exact('https://issuer') }])).toEqual([
      'issuer-mismatch',
      'It was signed by "ann@acme.test" of no issuer, and the policy wants "ann@acme.test" of the issuer "https://issuer".',
    ]);
  });

  test('or like one, by the longest beginning that both have, as a part of the longer', () => {
    const likenessOf = (subjects: readonly string[], wanted: readonly string[]): unknown => {
      const outcome = matchIdentity(
        leaf(subjects),
        wanted.map(subject => ({ subject: exact(subject) })),
      );
      return outcome.ok ? undefined : outcome.refusal.likeness;
    };
    expect(likenessOf(['abcd'], ['abxx'])).toBe(0.5);
    expect(likenessOf(['abcd'], ['abxxxxxx', 'abcx'])).toBe(0.75);
    expect(likenessOf(['x'], ['abcd'])).toBe(0);
    expect(likenessOf([], ['abcd'])).toBe(0);
    expect(likenessOf(['ab'], ['abcd'])).toBe(0.5);
  });
});

describe('where a build ran', () => {
  const claims = {
    'Source Repository URI': 'https://github.com/acme/app',
    'Source Repository Ref': 'refs/heads/main',
    'Build Signer URI': 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main',
    'Runner Environment': 'github-hosted',
  };
  const built = leaf(['x'], 'https://token.actions.githubusercontent.com', claims);
  const reasonOf = (certificate: LeafCertificate, wanted: Parameters<typeof checkProvenance>[1]): unknown => {
    const outcome = checkProvenance(certificate, wanted);
    return outcome.ok ? 'proven' : `${outcome.refusal.code}: ${outcome.refusal.reason}`;
  };

  test('is proven by all that is wanted of it', () => {
    expect(
      reasonOf(built, {
        sourceRepository: exact(claims['Source Repository URI']),
        sourceRef: exact('refs/heads/main'),
        signerWorkflow: exact(claims['Build Signer URI']),
        runner: 'github-hosted',
      }),
    ).toBe('proven');
    expect(reasonOf(leaf(['x'], 'https://issuer'), {})).toBe('proven');
  });

  test.each([
    [
      { sourceRepository: exact('https://github.com/acme/other') },
      'Source Repository URI is "https://github.com/acme/app"',
      'https://github.com/acme/other',
    ],
    [{ sourceRef: exact('refs/heads/dev') }, 'Source Repository Ref is "refs/heads/main"', 'refs/heads/dev'],
    [{ signerWorkflow: exact('x.yml') }, `Build Signer URI is "${claims['Build Signer URI']}"`, 'x.yml'],
    [{ runner: 'self-hosted' as const }, 'Runner Environment is "github-hosted"', 'self-hosted'],
  ])('is refused for another %j', (wanted, found, value) => {
    expect(reasonOf(built, wanted)).toBe(`identity-mismatch: The certificate's ${found}, and the policy wants "${value}".`);
  });

  test('is refused where the certificate does not say it, and without an issuer in any case', () => {
    expect(reasonOf(leaf(['x'], 'https://issuer'), { sourceRef: exact('refs/heads/main') })).toBe(
      'identity-mismatch: The certificate\'s Source Repository Ref is missing, and the policy wants "refs/heads/main".',
    );
    expect(reasonOf(leaf(['x'], undefined, claims), {})).toBe(
      'issuer-mismatch: The certificate names no OIDC issuer, so that it proves no build.',
    );
  });
});
