import { createPublicKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleToJSON } from '@sigstore/bundle';
import { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness } from '@sigstore/sign';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';
import type { SigstoreRequirement } from '../../src/signing/requirements.ts';
import { parseTrustedRoot } from '../../src/signing/sigstore/trust-root.ts';
import { trustRootFromAuthority } from '../../src/signing/sigstore/trust-root-keys.ts';
import { verifySigstore } from '../../src/signing/sigstore/verify-sigstore.ts';
import { pem } from '../support/signing/certificates.ts';
import { type Cosign, createCosign } from '../support/signing/cosign.ts';
import { type DockerRegistry, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { type FakeSigstore, fakeToken, startFakeSigstore } from '../support/signing/fake-sigstore.ts';
import { fetchEvidence } from '../support/signing/fetch-evidence.ts';
import { pushImage } from '../support/signing/push-image.ts';
import { createSigstoreParts, type SigstoreParts, trustedRootOf } from '../support/signing/sigstore-parts.ts';
import { githubIssuer, provenanceType, signType, workflow } from '../support/signing/sigstore-vectors.ts';
import { copySignature, type StoredSignature } from '../support/signing/stored-signatures.ts';
import { requireTools, runTool, tryTool } from '../support/signing/tools.ts';

const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
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

/** What the suite works with; one registry, one Sigstore, one cosign for all tests. */
interface Scene {
  readonly folder: string;
  readonly registry: DockerRegistry;
  readonly sigstore: FakeSigstore;
  readonly other: { readonly parts: SigstoreParts; readonly files: FakeSigstore['files'] };
  readonly cosign: Cosign;
  readonly digest: Digest;
}

const materialOf = (parts: SigstoreParts): SigstoreRequirement['trust'] => {
  const reading = parseTrustedRoot(Buffer.from(JSON.stringify(trustedRootOf(parts))));
  if (reading.state === 'refused') throw new Error(reading.reason);
  return reading.root.material;
};

const authorityOf = (text: string): SigstoreRequirement['trust'] => {
  const reading = trustRootFromAuthority(text);
  if (reading.state === 'refused') throw new Error(reading.reason);
  return reading.root.material;
};

const noTrust: SigstoreRequirement['trust'] = {
  certificateAuthorities: [],
  timestampAuthorities: [],
  tlogs: [],
  ctlogs: [],
  publicKey: () => {
    throw new TypeError('none');
  },
};

describe.runIf(requireTools('cosign@2', 'docker-registry', 'skopeo', 'oras'))('signatures by the real cosign', () => {
  let scene: Scene;

  const repositoryOf = (name: string): string => `${scene.registry.host}/demo/${name}`;
  const pinned = (name: string): string => `${repositoryOf(name)}@${scene.digest}`;
  const keyFile = (name: string): string => join(scene.folder, name);

  const keyRequirement = (name = 'cosign.pub'): SigstoreRequirement => ({
    signer: { kind: 'key', key: createPublicKey(readFileSync(keyFile(name))), hashAlgorithm: 'sha256' },
    trust: noTrust,
    transparencyLog: 'ignored',
    timestamp: 'accepted',
    certificateTransparency: 'ignored',
    asks: { kind: 'signature' },
  });
  const keyless = (
    wishes: { readonly subject?: string; readonly issuer?: string; readonly parts?: SigstoreParts } = {},
  ): SigstoreRequirement => ({
    signer: {
      kind: 'certificate',
      identities: [
        { subject: { kind: 'exact', value: wishes.subject ?? workflow }, issuer: { kind: 'exact', value: wishes.issuer ?? githubIssuer } },
      ],
    },
    trust: materialOf(wishes.parts ?? scene.sigstore.parts),
    transparencyLog: 'required',
    timestamp: 'accepted',
    certificateTransparency: 'required',
    asks: { kind: 'signature' },
  });
  const asAttestation = (requirement: SigstoreRequirement, predicateType = provenanceType): SigstoreRequirement => ({
    ...requirement,
    asks: { kind: 'attestation', predicateType },
  });

  /** What Tidewaiter says: `verified`, or the code of the first refusal. */
  const judge = async (name: string, requirement: SigstoreRequirement, now = new Date()): Promise<string> => {
    const evidence = await fetchEvidence(scene.registry.host, pinned(name));
    const checks = evidence.signatures.flatMap(signature =>
      signature.format === 'notation' ? [] : [verifySigstore(signature, evidence.image, requirement, now)],
    );
    if (checks.some(check => check.state === 'verified')) return 'verified';
    const [first] = checks;
    return first?.state === 'refused' ? first.refusal.code : 'no signature';
  };

  const http = ['--allow-http-registry'];
  const identity = (subject = workflow, issuer = githubIssuer): readonly string[] => [
    '--certificate-identity',
    subject,
    '--certificate-oidc-issuer',
    issuer,
  ];
  const verify = (cosign: Cosign, name: string, ...args: readonly string[]) => cosign.ask('verify', ...http, ...args, pinned(name));
  const verifyAttestation = (cosign: Cosign, name: string, ...args: readonly string[]) =>
    cosign.ask('verify-attestation', ...http, '--type', 'slsaprovenance1', ...args, pinned(name));
  const verifyNewBundle = (name: string, trustedRoot: string, type: string, ...args: readonly string[]) =>
    scene.cosign.ask(
      'verify-attestation',
      ...http,
      '--new-bundle-format',
      '--trusted-root',
      trustedRoot,
      '--type',
      type,
      ...args,
      pinned(name),
    );

  /** The same image and a changed copy of a signature, in a repository of its own. */
  const tamper = async (
    from: string,
    to: string,
    suffix: '.sig' | '.att' | '',
    change: (signature: StoredSignature) => void,
  ): Promise<void> => {
    await pushImage(`${repositoryOf(to)}:v1`, { content: 'payments' });
    const base = `http://${scene.registry.host}/v2/demo`;
    await copySignature({ from: `${base}/${from}`, to: `${base}/${to}`, fromDigest: scene.digest, toDigest: scene.digest, suffix }, change);
  };

  const signAll = async (): Promise<void> => {
    const { cosign, sigstore, folder } = scene;
    const network = [...http, '--yes', '--fulcio-url', sigstore.url, '--rekor-url', sigstore.url];
    const token = (): readonly string[] => ['--identity-token', fakeToken(claims)];
    const timestamped = ['--timestamp-server-url', `${sigstore.url}/api/v1/timestamp`];
    const predicate = ['--predicate', keyFile('predicate.json'), '--type', 'slsaprovenance1'];
    const bare = [...http, '--yes', '--key', 'cosign.key', '--tlog-upload=false'];
    writeFileSync(
      keyFile('predicate.json'),
      JSON.stringify({ buildDefinition: { buildType: 'test' }, runDetails: { builder: { id: 'test' } } }),
    );
    await cosign.run('generate-key-pair');
    await cosign.run('generate-key-pair', '--output-key-prefix', 'other');
    const authority = sigstore.parts.fulcio;
    const certify = (usage: 'codeSigning' | 'none', notBefore: Date): Buffer =>
      authority.issue({
        publicKey: createPublicKey(readFileSync(keyFile('cosign.pub'))),
        subjects: ['release@acme.example'],
        claims: { 1: 'https://idp.acme.example', 8: 'https://idp.acme.example' },
        minutes: 60,
        sct: 'none',
        usage,
        notBefore,
      });
    writeFileSync(keyFile('leaf.pem'), pem(certify('codeSigning', new Date())));
    writeFileSync(keyFile('chain.pem'), pem(authority.intermediate, authority.root));
    writeFileSync(keyFile('root.pem'), pem(authority.root));
    const names = [
      'key',
      'key-logged',
      'keyless',
      'stamped',
      'attested',
      'attested-intoto',
      'attested-bundle',
      'attested-key',
      'own-ca',
      'oci11',
      'cosign3',
    ];
    await Promise.all(names.map(name => pushImage(`${repositoryOf(name)}:v1`, { content: 'payments' })));
    await Promise.all([
      cosign.run('sign', ...bare, '-a', 'team=payments', pinned('key')),
      cosign.run('sign', ...network, '--key', 'cosign.key', pinned('key-logged')),
      cosign.run('sign', ...network, ...token(), ...timestamped, pinned('keyless')),
      cosign.run('sign', ...network, ...token(), ...timestamped, '--tlog-upload=false', pinned('stamped')),
      cosign.run('attest', ...network, ...token(), ...predicate, pinned('attested')),
      cosign.run('attest', ...network, ...token(), ...predicate, '--rekor-entry-type', 'intoto', pinned('attested-intoto')),
      cosign.run('attest', ...network, ...token(), ...predicate, '--new-bundle-format', pinned('attested-bundle')),
      cosign.run('attest', ...bare, ...predicate, pinned('attested-key')),
      cosign.run('sign', ...bare, '--certificate', 'leaf.pem', '--certificate-chain', 'chain.pem', pinned('own-ca')),
      cosign.with({ COSIGN_EXPERIMENTAL: '1' }).run('sign', ...bare, '--registry-referrers-mode=oci-1-1', pinned('oci11')),
      signAsCosign3(folder),
    ]);
  };

  /** What cosign 3 signs with, by Sigstore's own library. */
  const signAsCosign3 = async (folder: string): Promise<void> => {
    const { url } = scene.sigstore;
    const signer = new FulcioSigner({ fulcioBaseURL: url, identityProvider: { getToken: () => Promise.resolve(fakeToken(claims)) } });
    const witnesses = [new RekorWitness({ rekorBaseURL: url, entryType: 'dsse' }), new TSAWitness({ tsaBaseURL: url })];
    const statement = {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: '', digest: { sha256: scene.digest.slice('sha256:'.length) } }],
      predicateType: signType,
      predicate: {},
    };
    const bundle = await new DSSEBundleBuilder({ signer, witnesses }).create({
      data: Buffer.from(JSON.stringify(statement)),
      type: 'application/vnd.in-toto+json',
    });
    writeFileSync(join(folder, 'bundle.json'), JSON.stringify(bundleToJSON(bundle)));
    await runTool('oras', ['attach', '--plain-http', '--artifact-type', bundleType, pinned('cosign3'), `bundle.json:${bundleType}`], {
      cwd: folder,
    });
  };

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-cosign-'));
    const [registry, sigstore] = await Promise.all([startDockerRegistry(), startFakeSigstore(join(folder, 'sigstore'))]);
    const cosign = createCosign({ folder, files: sigstore.files });
    const digest = await pushImage(`${registry.host}/demo/key:v1`, { content: 'payments' });
    const otherParts = createSigstoreParts(() => new Date(), 'sigstore.dev', sigstore.parts.rekor.name);
    const stranger = await startFakeSigstore(join(folder, 'other'));
    await stranger.close();
    scene = { folder, registry, sigstore, other: { parts: otherParts, files: stranger.files }, cosign, digest };
    await signAll();
  }, 120_000);
  afterAll(async () => {
    await Promise.all([scene.registry.close(), scene.sigstore.close()]);
    rmSync(scene.folder, { recursive: true, force: true });
  });

  /** Both verifiers say yes, or both no. */
  const expectSame = async (
    ours: Promise<string>,
    theirs: Promise<{ readonly exitCode: number; readonly stderr: string }>,
    expected: string,
  ): Promise<void> => {
    const [our, their] = await Promise.all([ours, theirs]);
    expect({ ours: our, theirs: their.exitCode === 0 ? 'verified' : 'refused', stderr: their.stderr }).toMatchObject({
      ours: expected,
      theirs: expected === 'verified' ? 'verified' : 'refused',
    });
  };

  const ignoreLog = '--insecure-ignore-tlog';

  describe('with a key', () => {
    test('the right key', () =>
      expectSame(judge('key', keyRequirement()), verify(scene.cosign, 'key', ignoreLog, '--key', 'cosign.pub'), 'verified'));
    test('another key', () =>
      expectSame(
        judge('key', keyRequirement('other.pub')),
        verify(scene.cosign, 'key', ignoreLog, '--key', 'other.pub'),
        'signature-invalid',
      ));
    test('the log is wanted and was not written', () =>
      expectSame(
        judge('key', { ...keyRequirement(), transparencyLog: 'required', trust: materialOf(scene.sigstore.parts) }),
        verify(scene.cosign, 'key', '--key', 'cosign.pub'),
        'log-entry-missing',
      ));
    test('the log is wanted and was written', () =>
      expectSame(
        judge('key-logged', { ...keyRequirement(), transparencyLog: 'required', trust: materialOf(scene.sigstore.parts) }),
        verify(scene.cosign, 'key-logged', '--key', 'cosign.pub'),
        'verified',
      ));
    test('an attestation', () =>
      expectSame(
        judge('attested-key', asAttestation(keyRequirement())),
        verifyAttestation(scene.cosign, 'attested-key', ignoreLog, '--key', 'cosign.pub'),
        'verified',
      ));
    test('an attestation, another key', () =>
      expectSame(
        judge('attested-key', asAttestation(keyRequirement('other.pub'))),
        verifyAttestation(scene.cosign, 'attested-key', ignoreLog, '--key', 'other.pub'),
        'signature-invalid',
      ));
    test('the layout of OCI 1.1, found by referrers', () =>
      expectSame(
        judge('oci11', keyRequirement()),
        verify(scene.cosign.with({ COSIGN_EXPERIMENTAL: '1' }), 'oci11', ignoreLog, '--experimental-oci11', '--key', 'cosign.pub'),
        'verified',
      ));
    test('a changed payload', async () => {
      await tamper('key', 'key-changed', '.sig', stored => {
        stored.bytes = Buffer.from(stored.bytes.toString().replace('payments', 'Payments'));
      });
      await expectSame(
        judge('key-changed', keyRequirement()),
        verify(scene.cosign, 'key-changed', ignoreLog, '--key', 'cosign.pub'),
        'signature-invalid',
      );
    });
    test('a signature of another image', async () => {
      const toDigest = await pushImage(`${repositoryOf('moved')}:v1`, { content: 'something else' });
      const base = `http://${scene.registry.host}/v2/demo`;
      await copySignature({ from: `${base}/key`, to: `${base}/moved`, fromDigest: scene.digest, toDigest, suffix: '.sig' });
      const evidence = await fetchEvidence(scene.registry.host, `${repositoryOf('moved')}@${toDigest}`);
      const [signature] = evidence.signatures;
      const check =
        signature?.format === 'simple-signing' ? verifySigstore(signature, evidence.image, keyRequirement(), new Date()) : undefined;
      expect(check?.state === 'refused' ? check.refusal.code : check?.state).toBe('digest-mismatch');
      const theirs = await scene.cosign.ask('verify', ...http, ignoreLog, '--key', 'cosign.pub', `${repositoryOf('moved')}@${toDigest}`);
      expect(theirs.exitCode).not.toBe(0);
    });

    /** The unrelated verifier of containers/image. */
    const askSkopeo = async (name: string, key: string) => {
      const [policy, lookup] = [join(scene.folder, `policy-${name}-${key}.json`), join(scene.folder, 'registries.d')];
      mkdirSync(lookup, { recursive: true });
      writeFileSync(join(lookup, 'default.yaml'), 'default-docker:\n  use-sigstore-attachments: true\n');
      const requirement = { type: 'sigstoreSigned', keyPath: keyFile(key), signedIdentity: { type: 'matchRepository' } };
      const transports = { docker: { [scene.registry.host]: [requirement] } };
      writeFileSync(policy, JSON.stringify({ default: [{ type: 'reject' }], transports }));
      const target = `dir:${join(scene.folder, `pulled-${name}-${key}`)}`;
      const options = ['--policy', policy, '--registries.d', lookup, 'copy', '--src-tls-verify=false', '--remove-signatures'];
      return tryTool('skopeo', [...options, `docker://${pinned(name)}`, target]);
    };
    test.each([
      ['key', 'cosign.pub', 'verified'],
      ['key', 'other.pub', 'signature-invalid'],
      ['stamped', 'cosign.pub', 'key-mismatch'],
      ['own-ca', 'other.pub', 'key-mismatch'],
    ])('skopeo and Tidewaiter agree on %s with %s: %s', async (name, key, expected) => {
      await expectSame(judge(name, keyRequirement(key)), askSkopeo(name, key), expected);
    });
  });

  describe('without a key of its own', () => {
    test('the right signer', () => expectSame(judge('keyless', keyless()), verify(scene.cosign, 'keyless', ...identity()), 'verified'));
    test('cosign reads the same trusted root', () =>
      expectSame(
        judge('keyless', keyless()),
        verify(scene.cosign, 'keyless', ...identity(), '--trusted-root', scene.sigstore.files.trustedRoot),
        'verified',
      ));
    test('another signer', () =>
      expectSame(
        judge('keyless', keyless({ subject: 'https://github.com/evil/payments' })),
        verify(scene.cosign, 'keyless', ...identity('https://github.com/evil/payments')),
        'identity-mismatch',
      ));
    test('a part of the right name', () =>
      expectSame(
        judge('keyless', keyless({ subject: 'acme/payments' })),
        verify(scene.cosign, 'keyless', ...identity('acme/payments')),
        'identity-mismatch',
      ));
    test('another issuer', () =>
      expectSame(
        judge('keyless', keyless({ issuer: 'https://accounts.google.com' })),
        verify(scene.cosign, 'keyless', ...identity(workflow, 'https://accounts.google.com')),
        'issuer-mismatch',
      ));

    const withPart = (part: 'tlogs' | 'ctlogs' | 'certificateAuthorities' | 'timestampAuthorities'): SigstoreRequirement => {
      const requirement = keyless();
      return { ...requirement, trust: { ...requirement.trust, [part]: materialOf(scene.other.parts)[part] } };
    };
    test('another authority', () =>
      expectSame(
        judge('keyless', withPart('certificateAuthorities')),
        verify(scene.cosign.trusting({ fulcio: scene.other.files.fulcio }), 'keyless', ...identity()),
        'certificate-untrusted',
      ));
    test('another transparency log', () =>
      expectSame(
        judge('keyless', withPart('tlogs')),
        verify(scene.cosign.trusting({ rekor: scene.other.files.rekor }), 'keyless', ...identity()),
        'log-entry-invalid',
      ));
    test('another certificate transparency log', () =>
      expectSame(
        judge('keyless', withPart('ctlogs')),
        verify(scene.cosign.trusting({ ct: scene.other.files.ct }), 'keyless', ...identity()),
        'sct-missing',
      ));
    test('another certificate transparency log, which is not asked for', () =>
      expectSame(
        judge('keyless', { ...withPart('ctlogs'), certificateTransparency: 'ignored' }),
        verify(scene.cosign.trusting({ ct: scene.other.files.ct }), 'keyless', '--insecure-ignore-sct', ...identity()),
        'verified',
      ));
    test('a timestamp only, and the log is not asked for', () =>
      expectSame(
        judge('stamped', { ...keyless(), transparencyLog: 'ignored', timestamp: 'required' }),
        verify(scene.cosign, 'stamped', ...identity(), ignoreLog, '--use-signed-timestamps'),
        'verified',
      ));
    test('a timestamp only, and the log is asked for', () =>
      expectSame(judge('stamped', keyless()), verify(scene.cosign, 'stamped', ...identity()), 'log-entry-missing'));
    test('a timestamp of another authority, which is not asked for', () =>
      expectSame(
        judge('keyless', withPart('timestampAuthorities')),
        verify(scene.cosign.trusting({ tsa: scene.other.files.tsa }), 'keyless', ...identity()),
        'verified',
      ));
    test('a timestamp of another authority', () =>
      expectSame(
        judge('stamped', { ...withPart('timestampAuthorities'), transparencyLog: 'ignored', timestamp: 'required' }),
        verify(scene.cosign.trusting({ tsa: scene.other.files.tsa }), 'stamped', ...identity(), ignoreLog, '--use-signed-timestamps'),
        'timestamp-invalid',
      ));

    const changeLogged =
      (change: (bundle: { SignedEntryTimestamp: string; Payload: { integratedTime: number; logIndex: number } }) => void) =>
      (stored: StoredSignature) => {
        const entry = JSON.parse(stored.annotations['dev.sigstore.cosign/bundle'] ?? '');
        change(entry);
        stored.annotations['dev.sigstore.cosign/bundle'] = JSON.stringify(entry);
      };
    const tampered: readonly (readonly [string, string, (stored: StoredSignature) => void])[] = [
      ['no-entry', 'log-entry-missing', ({ annotations }) => delete annotations['dev.sigstore.cosign/bundle']],
      [
        'set-changed',
        'log-entry-invalid',
        changeLogged(entry => {
          const bytes = Buffer.from(entry.SignedEntryTimestamp, 'base64');
          bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
          entry.SignedEntryTimestamp = bytes.toString('base64');
        }),
      ],
      [
        'time-moved',
        'log-entry-invalid',
        changeLogged(entry => {
          entry.Payload.integratedTime += 60;
        }),
      ],
      [
        'time-out',
        'certificate-expired',
        changeLogged(entry => {
          entry.Payload.integratedTime += 3600;
        }),
      ],
      [
        'index-moved',
        'log-entry-invalid',
        changeLogged(entry => {
          entry.Payload.logIndex += 1;
        }),
      ],
      [
        'payload-changed',
        'signature-invalid',
        stored => {
          stored.bytes = Buffer.from(stored.bytes.toString().replace('optional', 'optionaL'));
        },
      ],
      [
        'no-certificate',
        'identity-mismatch',
        ({ annotations }) => {
          delete annotations['dev.sigstore.cosign/certificate'];
          delete annotations['dev.sigstore.cosign/chain'];
        },
      ],
    ];
    test.each(tampered)('a signature with %s is refused: %s', async (name, expected, change) => {
      await tamper('keyless', name, '.sig', change);
      await expectSame(judge(name, keyless()), verify(scene.cosign, name, ...identity()), expected);
    });

    test('an entry of another signature', async () => {
      const entry = (await fetchEvidence(scene.registry.host, pinned('attested'))).signatures[0];
      const foreign = entry?.format === 'dsse-envelope' ? entry.annotations['dev.sigstore.cosign/bundle'] : undefined;
      await tamper('keyless', 'foreign-entry', '.sig', stored => {
        stored.annotations['dev.sigstore.cosign/bundle'] = foreign ?? '';
      });
      await expectSame(judge('foreign-entry', keyless()), verify(scene.cosign, 'foreign-entry', ...identity()), 'log-entry-invalid');
    });
  });

  describe('attestations', () => {
    test.each(['attested', 'attested-intoto'])('%s by the right signer', name =>
      expectSame(judge(name, asAttestation(keyless())), verifyAttestation(scene.cosign, name, ...identity()), 'verified'),
    );
    test.each(['attested', 'attested-intoto'])('%s by another signer', name =>
      expectSame(
        judge(name, asAttestation(keyless({ subject: 'https://github.com/evil/payments' }))),
        verifyAttestation(scene.cosign, name, ...identity('https://github.com/evil/payments')),
        'identity-mismatch',
      ),
    );
    test('of another type', () =>
      expectSame(
        judge('attested', asAttestation(keyless(), 'https://spdx.dev/Document')),
        scene.cosign.ask('verify-attestation', ...http, '--type', 'spdxjson', ...identity(), pinned('attested')),
        'predicate-mismatch',
      ));
    test.each(['attested', 'attested-intoto'])('%s with a changed envelope', async name => {
      await tamper(name, `${name}-changed`, '.att', stored => {
        const envelope = JSON.parse(stored.bytes.toString());
        const payload = Buffer.from(envelope.payload, 'base64').toString().replace('"test"', '"tEst"');
        stored.bytes = Buffer.from(JSON.stringify({ ...envelope, payload: Buffer.from(payload).toString('base64') }));
      });
      await expectSame(
        judge(`${name}-changed`, asAttestation(keyless())),
        verifyAttestation(scene.cosign, `${name}-changed`, ...identity()),
        'signature-invalid',
      );
    });
  });

  describe('bundles', () => {
    const root = (): string => scene.sigstore.files.trustedRoot;
    test('an attestation', () =>
      expectSame(
        judge('attested-bundle', asAttestation(keyless())),
        verifyNewBundle('attested-bundle', root(), 'slsaprovenance1', ...identity()),
        'verified',
      ));
    test('an attestation by another signer', () =>
      expectSame(
        judge('attested-bundle', asAttestation(keyless({ subject: 'https://github.com/evil/payments' }))),
        verifyNewBundle('attested-bundle', root(), 'slsaprovenance1', ...identity('https://github.com/evil/payments')),
        'identity-mismatch',
      ));
    test('an attestation of another instance', () =>
      expectSame(
        judge('attested-bundle', asAttestation(keyless({ parts: scene.other.parts }))),
        verifyNewBundle('attested-bundle', scene.other.files.trustedRoot, 'slsaprovenance1', ...identity()),
        'certificate-untrusted',
      ));
    test("cosign 3's signature counts as a signature", () =>
      expectSame(
        judge('cosign3', { ...keyless(), timestamp: 'required' }),
        verifyNewBundle('cosign3', root(), signType, ...identity()),
        'verified',
      ));
    test("cosign 3's signature is no attestation", async () => {
      expect(await judge('cosign3', asAttestation(keyless()))).toBe('predicate-mismatch');
    });
    test('a broken inclusion proof', async () => {
      await tamper('attested-bundle', 'proof-broken', '', stored => {
        const bundle = JSON.parse(stored.bytes.toString());
        const { hashes } = bundle.verificationMaterial.tlogEntries[0].inclusionProof;
        hashes[0] = Buffer.alloc(32, 7).toString('base64');
        stored.bytes = Buffer.from(JSON.stringify(bundle));
      });
      await expectSame(
        judge('proof-broken', asAttestation(keyless())),
        verifyNewBundle('proof-broken', root(), 'slsaprovenance1', ...identity()),
        'log-entry-invalid',
      );
    });
  });

  describe('an authority of its own', () => {
    const own = (): SigstoreRequirement => ({
      ...keyless({ subject: 'release@acme.example', issuer: 'https://idp.acme.example' }),
      trust: authorityOf(readFileSync(keyFile('root.pem'), 'utf8')),
      transparencyLog: 'ignored',
      certificateTransparency: 'ignored',
    });
    const ownArgs = (subject = 'release@acme.example'): readonly string[] => [
      ignoreLog,
      '--insecure-ignore-sct',
      '--ca-roots',
      'root.pem',
      '--ca-intermediates',
      'intermediate.pem',
      ...identity(subject, 'https://idp.acme.example'),
    ];
    beforeAll(() => {
      writeFileSync(keyFile('intermediate.pem'), pem(scene.sigstore.parts.fulcio.intermediate));
    });
    test('the right signer, judged now', () =>
      expectSame(judge('own-ca', own()), verify(scene.cosign, 'own-ca', ...ownArgs()), 'verified'));
    test('another signer', () =>
      expectSame(
        judge('own-ca', {
          ...own(),
          signer: { kind: 'certificate', identities: [{ subject: { kind: 'exact', value: 'evil@acme.example' } }] },
        }),
        verify(scene.cosign, 'own-ca', ...ownArgs('evil@acme.example')),
        'identity-mismatch',
      ));
    test('after its certificate has expired', async () => {
      expect(await judge('own-ca', own(), new Date(Date.now() + 2 * 3_600_000))).toBe('certificate-expired');
    });
  });
});
