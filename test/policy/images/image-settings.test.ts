import { describe, expect, test } from 'vitest';
import { describeOrgPolicyChange } from '../../../src/policy/changes/describe-org-change.ts';
import type { OrgPolicy } from '../../../src/policy/org-policy.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import { pem } from '../../support/signing/certificates.ts';
import { createSigstoreParts } from '../../support/signing/sigstore-parts.ts';
import { sampleRules } from '../sample-rules.ts';

const parse = (text: string) => parseOrgPolicy(text, 'tidewaiter/policy.yml', 'acme/.github', sampleRules);
const policyOf = (text: string): OrgPolicy => {
  const { policy, errors } = parse(text);
  if (!policy) throw new Error(JSON.stringify(errors));
  return policy;
};

const keyId = 'ab'.repeat(32);

describe('the section `images` of the organization’s policy', () => {
  test('says all that the gate has to know', () => {
    const { images } = policyOf(`images:
  no-match: warn
  scope: changed-files
  platforms: all
  signature-format: as-written
  registries:
    allowed: [ghcr.io/acme/**]
    mirrors: {docker.io: mirror.acme.test/hub}
    http: [registry.local:5000]
    private: [registry.acme.test]
  engines:
  - {images: ghcr.io/acme/**, engines: [sigstore, github-attestations]}
  notary-v1:
  - images: registry.acme.test/**
    server: https://notary.acme.test
    root-keys: [${keyId}]
  github-attestations:
  - images: [ghcr.io/acme/**]
    source: acme/app
    signer-workflow: acme/ci/.github/workflows/build.yml@refs/heads/main
    source-ref: refs/tags/*
    runner: github-hosted
  exceptions:
  - {images: quay.io/old/**, reason: Retired in March., until: 2027-03-01}
  modes:
    ghcr.io/acme/**: {mode: warn, enforce-from: 2027-01-01}
    "**": observe
`);
    expect(images).toEqual({
      noMatch: 'warn',
      scope: 'changed-files',
      platforms: 'all',
      signatureFormat: 'as-written',
      registries: {
        allowed: ['ghcr.io/acme/**'],
        mirrors: new Map([['docker.io', 'mirror.acme.test/hub']]),
        http: ['registry.local:5000'],
        private: ['registry.acme.test'],
      },
      engines: [{ images: ['ghcr.io/acme/**'], engines: ['sigstore', 'github-attestations'], origin: 'tidewaiter/policy.yml:12' }],
      notary: [
        {
          images: ['registry.acme.test/**'],
          server: 'https://notary.acme.test',
          pin: { kind: 'keys', keyIds: [keyId] },
          roles: undefined,
          origin: 'tidewaiter/policy.yml:14',
        },
      ],
      githubAttestations: [
        {
          images: ['ghcr.io/acme/**'],
          source: 'acme/app',
          predicateType: 'https://slsa.dev/provenance/v1',
          signerWorkflow: 'acme/ci/.github/workflows/build.yml@refs/heads/main',
          sourceRef: 'refs/tags/*',
          runner: 'github-hosted',
          issuer: 'https://token.actions.githubusercontent.com',
          origin: 'tidewaiter/policy.yml:18',
        },
      ],
      exceptions: [{ images: ['quay.io/old/**'], reason: 'Retired in March.', until: '2027-03-01', origin: 'tidewaiter/policy.yml:24' }],
      modes: new Map([
        ['**', { mode: 'observe' }],
        ['ghcr.io/acme/**', { mode: 'warn', enforceFrom: '2027-01-01' }],
      ]),
    });
  });

  test('denies what no policy names unless it says otherwise', () => {
    expect(policyOf('images: {}\n').images).toMatchObject({
      noMatch: 'deny',
      scope: 'introduced',
      platforms: 'named',
      signatureFormat: 'any',
    });
    expect(policyOf('report: new\n').images).toBeUndefined();
  });

  test('may pin the roots of a Notary server by their authority', () => {
    const authority = pem(createSigstoreParts(() => new Date()).fulcio.root);
    const { images } = policyOf(
      `images:\n  notary-v1:\n  - images: "**"\n    server: https://n.test\n    root-ca: |\n      ${authority.trim().replaceAll('\n', '\n      ')}\n`,
    );
    expect(images?.notary[0]?.pin).toEqual({ kind: 'authority', certificates: expect.stringContaining('BEGIN CERTIFICATE') });
  });

  test.each([
    ['images: {no-matches: deny}', 1, 'Unknown key "no-matches" in "images".', 'Did you mean "no-match"?'],
    ['images:\n  no-match: denny', 2, '"images.no-match" must be one of deny, warn, allow, not "denny".', 'Did you mean "deny"?'],
    ['images:\n  exceptions:\n  - images: "**"', 3, 'The key "reason" is missing in "images.exceptions[0]".', undefined],
    [
      'images:\n  exceptions:\n  - {images: "**", reason: x, until: 2027-02-30}',
      3,
      '"images.exceptions[0].until" must be a day that the calendar has, written as YYYY-MM-DD, not "2027-02-30".',
      undefined,
    ],
    [
      'images:\n  require-expiry: true\n  exceptions:\n  - {images: "**", reason: x}',
      4,
      'The exception needs an "until" date, because "images.require-expiry" is on.',
      undefined,
    ],
    [
      'images:\n  exceptions:\n  - {images: "[", reason: x}',
      3,
      '"images.exceptions[0].images" must be a glob over image names, of letters, digits and "-_:/*.@", not "[".',
      undefined,
    ],
    [
      'images:\n  notary-v1:\n  - {images: "**", server: "https://n.test"}',
      3,
      'A server needs either "root-keys" or "root-ca": without a trusted root anybody could have signed.',
      'Give "root-keys" (ids of root keys) or "root-ca" (certificates, PEM).',
    ],
    [
      'images:\n  notary-v1:\n  - {images: "**", server: "https://n.test", root-ca: x}',
      3,
      '"root-ca" must be certificates in PEM, and nothing else.',
      undefined,
    ],
    [
      'images:\n  notary-v1:\n  - {images: "**", server: "http://n.test", root-keys: [x]}',
      3,
      '"images.notary-v1[0].server" must be an address like "https://notary.acme.test", not "http://n.test".',
      undefined,
    ],
    [
      'images:\n  modes:\n    "**": {mode: enforce, enforce-from: 2027-01-01}',
      3,
      '"**" is enforced already, so that "enforce-from" means nothing.',
      'Write "observe" or "warn" for the time before that day, or leave "enforce-from" out.',
    ],
    [
      'images:\n  engines:\n  - {images: "**", engines: cosign}',
      3,
      '"images.engines[0].engines" must be one of sigstore, notation, notary-v1, github-attestations or a list, not "cosign".',
      undefined,
    ],
    [
      'images:\n  registries:\n    http: ["https://registry.local"]',
      3,
      '"images.registries.http[0]" must be a host, with its port if it has one: "registry.acme.test:5000", not "https://registry.local".',
      undefined,
    ],
    [
      'images:\n  registries:\n    mirrors: {docker.io: "a b"}',
      3,
      '"images.registries.mirrors.docker.io" must be a registry, with a folder if it has one, not "a b".',
      undefined,
    ],
    [
      `images:\n  notary-v1:\n  - {images: "**", server: "https://n.test", root-keys: [${'ab'.repeat(31)}]}`,
      3,
      `"images.notary-v1[0].root-keys[0]" must be the SHA-256 of a key: 64 hexadecimal digits in lower case, not "${'ab'.repeat(31)}".`,
      undefined,
    ],
    [
      `images:\n  notary-v1:\n  - {images: "**", server: "https://n.test", root-keys: [${keyId}], roles: [releases]}`,
      3,
      '"images.notary-v1[0].roles[0]" must be a delegation: "targets/releases", not "releases".',
      undefined,
    ],
    [
      'images:\n  github-attestations:\n  - {images: "**", source: acme/app/main}',
      3,
      '"images.github-attestations[0].source" must be an owner or a repository on GitHub: "acme" or "acme/app", not "acme/app/main".',
      undefined,
    ],
    [
      'images:\n  github-attestations:\n  - {images: "**", source: acme, issuer: token.acme.test}',
      3,
      '"images.github-attestations[0].issuer" must be an address like "https://token.actions.githubusercontent.com", not "token.acme.test".',
      undefined,
    ],
    [
      'images:\n  github-attestations:\n  - {images: "**", source: acme, signer-workflow: build.yml}',
      3,
      '"images.github-attestations[0].signer-workflow" must be a workflow file: "acme/ci/.github/workflows/build.yml", with "@refs/heads/main" or "@" and a whole commit id if only that may sign, not "build.yml".',
      undefined,
    ],
  ])('%s is an error at its line', (text, line, message, hint) => {
    const [error] = parse(`${text}\n`).errors ?? [];
    expect([error?.line, error?.message, error?.hint]).toEqual([line, message, hint]);
  });

  test('is not part of a repository’s file, which can therefore not weaken it', () => {
    const [error] = parsePolicy('images: {no-match: allow}\n', '.github/tidewaiter.yml', sampleRules).errors ?? [];
    expect(error?.message).toBe('Unknown key "images".');
  });

  test('tells what changes in it', () => {
    const before = policyOf('images: {exceptions: [{images: "**", reason: a}]}\n');
    const after = policyOf(`images: {no-match: allow, notary-v1: [{images: "**", server: "https://n.test", root-keys: [${keyId}]}]}\n`);
    expect(describeOrgPolicyChange(before, after)).toEqual([
      { key: 'images.no-match', before: 'deny', after: 'allow' },
      { key: 'images.notary-v1', before: 'none', after: `** https://n.test keys ${keyId}` },
      { key: 'images.exceptions', before: '** a', after: 'none' },
    ]);
    expect(describeOrgPolicyChange(policyOf('report: new\n'), policyOf('images: {}\n'))).toEqual([]);
  });
});
