import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SigstoreRequirement } from '../../../src/signing/requirements.ts';
import { parseTrustedRoot } from '../../../src/signing/sigstore/trust-root.ts';
import { verifyArtifact } from '../../../src/signing/sigstore/verify-artifact.ts';
import { corpusPath, requireCorpus } from '../../support/corpus.ts';

const suite = corpusPath('sigstore-conformance');
const cases = corpusPath('sigstore-conformance', 'assets', 'bundle-verify');
const names = existsSync(cases)
  ? readdirSync(cases, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(entry => entry.name)
  : [];

const read = (name: string, file: string): Buffer | undefined => {
  const path = `${cases}/${name}/${file}`;
  return existsSync(path) ? readFileSync(path) : undefined;
};
const workflow =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';

const readKey = (pem: Buffer): KeyObject | undefined => {
  try {
    return createPublicKey(pem);
  } catch {
    // Why: one case hands over a key that is none; whoever loads a policy refuses it.
    return undefined;
  }
};

/** What a verifier says of a case: `verified`, or the code or sentence of the refusal. */
const judge = (name: string): string => {
  const reading = parseTrustedRoot(read(name, 'trusted_root.json') ?? readFileSync(`${suite}/public_good_root.json`));
  if (reading.state === 'refused') return reading.reason;
  const pem = read(name, 'key.pub');
  const key = pem === undefined ? undefined : readKey(pem);
  if (pem !== undefined && key === undefined) return 'unreadable key';
  const subject = read(name, 'identity')?.toString().trim() ?? workflow;
  const issuer = read(name, 'issuer')?.toString().trim() ?? 'https://token.actions.githubusercontent.com';
  const signer: SigstoreRequirement['signer'] =
    key === undefined
      ? { kind: 'certificate', identities: [{ subject: { kind: 'exact', value: subject }, issuer: { kind: 'exact', value: issuer } }] }
      : { kind: 'key', key, hashAlgorithm: 'sha256' };
  const outcome = verifyArtifact(
    read(name, 'bundle.sigstore.json') ?? Buffer.alloc(0),
    read(name, 'artifact') ?? readFileSync(`${cases}/a.txt`),
    { signer, trust: reading.root.material, transparencyLog: 'required', timestamp: 'accepted', certificateTransparency: 'required' },
    new Date('2026-08-01T00:00:00Z'),
  );
  return outcome.ok ? 'verified' : outcome.refusal.code;
};

describe.runIf(requireCorpus('sigstore-conformance', 'assets', 'bundle-verify'))("Sigstore's conformance suite of bundles", () => {
  it('has 70 cases', () => {
    expect(names).toHaveLength(70);
  });

  it.each(names.filter(name => !name.endsWith('_fail')))('%s is verified', name => {
    expect(judge(name)).toBe('verified');
  });

  it.each(names.filter(name => name.endsWith('_fail')))('%s is refused', name => {
    expect(judge(name)).not.toBe('verified');
  });
});
