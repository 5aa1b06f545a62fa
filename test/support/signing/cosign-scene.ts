import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Digest } from '../../../src/oci/digest.ts';
import type { SigstoreRequirement } from '../../../src/signing/requirements.ts';
import { verifySigstore } from '../../../src/signing/sigstore/verify-sigstore.ts';
import { type Cosign, type CosignVersion, cosignVersions, createCosign } from './cosign.ts';
import { type DockerRegistry, startDockerRegistry } from './docker-registry.ts';
import { type FakeSigstore, fakeToken, startFakeSigstore, writeTrustFiles } from './fake-sigstore.ts';
import { fetchEvidence } from './fetch-evidence.ts';
import { pushImage } from './push-image.ts';
import { createSigstoreParts, type SigstoreParts } from './sigstore-parts.ts';
import { exactly, keylessRequirement, keyRequirement, verdictOf } from './sigstore-requirements.ts';
import { githubIssuer, provenanceType, workflow } from './sigstore-vectors.ts';
import { copySignature, type SignatureCopy, type StoredSignature } from './stored-signatures.ts';

/** What a job of GitHub Actions says of itself. */
const claims = {
  iss: githubIssuer,
  sub: workflow,
  repository: 'acme/payments',
  repository_owner: 'acme',
  ref: 'refs/heads/main',
  sha: '1'.repeat(40),
  workflow: 'release',
  event_name: 'push',
  job_workflow_ref: 'acme/payments/.github/workflows/release.yml@refs/heads/main',
  workflow_ref: 'acme/payments/.github/workflows/release.yml@refs/heads/main',
  run_id: '1',
  run_attempt: '1',
  runner_environment: 'github-hosted',
};

/** What every cosign is asked about an image. */
export interface CosignQuestion {
  readonly command: 'verify' | 'verify-attestation';
  readonly args: readonly string[];
  /** Other files that are trusted. */
  readonly trusting?: Partial<FakeSigstore['files']>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Our word, `verified` or the code of the refusal; and where a cosign says otherwise than we, its word. */
export type Verdicts = string | ({ readonly ours: string } & Partial<Readonly<Record<CosignVersion, 'verified' | 'refused'>>>);

/** Flags for a signer by certificate. */
export const signedBy = (subject = workflow, issuer = githubIssuer): readonly string[] => [
  '--certificate-identity',
  subject,
  '--certificate-oidc-issuer',
  issuer,
];

/** A job's token, which is valid for ten minutes. */
export const jobToken = (): readonly string[] => ['--identity-token', fakeToken(claims)];

/** A requirement for attestations of a type. */
export const asAttestation = (requirement: SigstoreRequirement, predicateType = provenanceType): SigstoreRequirement => ({
  ...requirement,
  asks: { kind: 'attestation', predicateType },
});

/** One registry, one Sigstore, and every version of cosign, all with the same image in repositories of their own. */
export class CosignScene {
  readonly folder: string;
  readonly registry: DockerRegistry;
  readonly sigstore: FakeSigstore;
  /** Another Sigstore, whose log has the same name. */
  readonly stranger: { readonly parts: SigstoreParts; readonly files: FakeSigstore['files'] };
  readonly digest: Digest;

  private constructor(folder: string, registry: DockerRegistry, sigstore: FakeSigstore, digest: Digest) {
    this.folder = folder;
    this.registry = registry;
    this.sigstore = sigstore;
    this.digest = digest;
    const parts = createSigstoreParts(() => new Date(), 'sigstore.dev', sigstore.parts.rekor.name);
    this.stranger = { parts, files: writeTrustFiles(parts, join(folder, 'stranger')) };
  }

  /** Starts the servers, and makes `cosign.key` and `other.key` with the newest cosign. */
  static async start(): Promise<CosignScene> {
    const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-cosign-'));
    const [registry, sigstore] = await Promise.all([startDockerRegistry(), startFakeSigstore(join(folder, 'sigstore'))]);
    const digest = await pushImage(`${registry.host}/demo/first:v1`, { content: 'payments' });
    const scene = new CosignScene(folder, registry, sigstore, digest);
    for (const name of ['cosign', 'other']) await scene.cosign('cosign@3').run('generate-key-pair', '--output-key-prefix', name);
    writeFileSync(
      scene.file('predicate.json'),
      JSON.stringify({ buildDefinition: { buildType: 'test' }, runDetails: { builder: { id: 'test' } } }),
    );
    return scene;
  }

  async close(): Promise<void> {
    await Promise.all([this.registry.close(), this.sigstore.close()]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  cosign(version: CosignVersion): Cosign {
    return createCosign({ version, folder: this.folder, files: this.sigstore.files });
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  repository(name: string): string {
    return `${this.registry.host}/demo/${name}`;
  }

  /** The image in a repository, by its digest. */
  pinned(name: string): string {
    return `${this.repository(name)}@${this.digest}`;
  }

  /** Puts the image into repositories. */
  async push(...names: readonly string[]): Promise<void> {
    await Promise.all(names.map(name => pushImage(`${this.repository(name)}:v1`, { content: 'payments' })));
  }

  /** Wants a signature by a key, and nothing else. */
  key(name = 'cosign.pub'): SigstoreRequirement {
    return keyRequirement(createPublicKey(readFileSync(this.file(name))), { kind: 'signature' });
  }

  /** Wants a signature by the job, logged and with its certificate in the log of certificates. */
  keyless({ subject = workflow, issuer = githubIssuer, parts = this.sigstore.parts } = {}): SigstoreRequirement {
    return keylessRequirement(parts, { kind: 'signature' }, { subject: exactly(subject), issuer: exactly(issuer) });
  }

  /** What Tidewaiter says: `verified`, or the code of the first refusal. */
  async judge(name: string, requirement: SigstoreRequirement, now = new Date()): Promise<string> {
    const { signatures, image } = await fetchEvidence(this.registry.host, this.pinned(name));
    const words = signatures.flatMap(signature =>
      signature.format === 'notation' ? [] : [verdictOf(verifySigstore(signature, image, requirement, now))],
    );
    return words.includes('verified') ? 'verified' : (words[0] ?? 'no signature');
  }

  /** Asks Tidewaiter and every cosign about an image, and expects them to say the same. */
  async expectVerdicts(name: string, requirement: SigstoreRequirement, question: CosignQuestion, verdicts: Verdicts): Promise<void> {
    const { command, args, trusting = {}, environment = {} } = question;
    const ask = async (version: CosignVersion) => {
      const cosign = this.cosign(version).trusting(trusting).with(environment);
      const { exitCode, stderr } = await cosign.ask(command, '--allow-http-registry', ...args, this.pinned(name));
      return [version, exitCode === 0 ? 'verified' : 'refused', stderr] as const;
    };
    const [ours, ...theirs] = await Promise.all([this.judge(name, requirement), ...cosignVersions.map(ask)]);
    const wanted = typeof verdicts === 'string' ? { ours: verdicts } : verdicts;
    const usual = wanted.ours === 'verified' ? 'verified' : 'refused';
    expect(
      { ours, ...Object.fromEntries(theirs.map(([version, verdict]) => [version, verdict])) },
      theirs.map(([version, , said]) => `${version}: ${said}`).join('\n'),
    ).toEqual({ ...Object.fromEntries(cosignVersions.map(version => [version, usual])), ...wanted });
  }

  /** The same image with a changed copy of a signature, in a repository of its own: what somebody who may push does. */
  async tamper(from: string, to: string, suffix: SignatureCopy['suffix'], change: (signature: StoredSignature) => void): Promise<void> {
    await this.push(to);
    const base = `http://${this.registry.host}/v2/demo`;
    await copySignature({ from: `${base}/${from}`, to: `${base}/${to}`, fromDigest: this.digest, toDigest: this.digest, suffix }, change);
  }
}
