import { createPublicKey } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { bundleToJSON } from '@sigstore/bundle';
import { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness } from '@sigstore/sign';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SigstoreRequirement } from '../../src/signing/requirements.ts';
import { parseTrustedRoot } from '../../src/signing/sigstore/trust/trust-root.ts';
import { pem } from '../support/signing/certificates.ts';
import { type CosignVersion, configuredFlags, cosignVersions, signedName, signingFlags } from '../support/signing/cosign.ts';
import { asAttestation, CosignScene, jobToken, signedBy, type Verdicts } from '../support/signing/cosign-scene.ts';
import { type SigningService, signingConfigOf, trustedRootOf } from '../support/signing/sigstore-parts.ts';
import { type BundleJson, githubIssuer, signType, workflow } from '../support/signing/sigstore-vectors.ts';
import { requireTools, runTool } from '../support/signing/tools.ts';

const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const ignoreLog = '--insecure-ignore-tlog';
const useTimestamps = '--use-signed-timestamps';
const evil = 'https://github.com/evil/payments';
type Part = 'tlogs' | 'ctlogs' | 'certificateAuthorities' | 'timestampAuthorities';

const images = [
  'key',
  'key-flags',
  'key-logged',
  'keyless',
  'keyless-flags',
  'keyless-rekor-v2',
  'stamped',
  'attested',
  'attested-rekor-v2',
  'attested-key',
  'own-ca',
  'own-ca-chain',
];

/** Each is signed by one cosign, and verified by Tidewaiter and by every cosign. */
describe.runIf(requireTools(...cosignVersions, 'docker-registry', 'skopeo', 'oras'))("cosign's newer layout, in bundles", () => {
  let scene: CosignScene;

  const signAll = async (version: CosignVersion): Promise<void> => {
    const { url, files } = scene.sigstore;
    const cosign = scene.cosign(version);
    const named = (name: string): string => scene.pinned(signedName(version, name));
    const common = ['--allow-http-registry', '--yes'];
    const flags = [...common, ...signingFlags(version, 'bundle')];
    /** With these services, and no others. */
    const by = (...services: readonly SigningService[]): readonly string[] => {
      const path = scene.file(`services-${services.join('-')}.json`);
      // Why once: another cosign may be reading it.
      if (!existsSync(path)) writeFileSync(path, JSON.stringify(signingConfigOf(url, ...services)));
      return [...common, ...configuredFlags(version, path, files.trustedRoot)];
    };
    const predicate = ['--predicate', 'predicate.json', '--type', 'slsaprovenance1'];
    const key = ['--key', 'cosign.key'];
    await Promise.all([
      cosign.run('sign', ...by(), ...key, '-a', 'team=payments', named('key')),
      cosign.run('sign', ...flags, ...key, '--tlog-upload=false', named('key-flags')),
      cosign.run('sign', ...by('rekor-v1'), ...key, named('key-logged')),
      cosign.run('sign', ...by('fulcio', 'rekor-v1', 'tsa'), ...jobToken(), named('keyless')),
      cosign.run('sign', ...flags, '--fulcio-url', url, '--rekor-url', url, ...jobToken(), named('keyless-flags')),
      cosign.run('sign', ...by('fulcio', 'rekor-v2', 'tsa'), ...jobToken(), named('keyless-rekor-v2')),
      cosign.run('sign', ...by('fulcio', 'tsa'), ...jobToken(), named('stamped')),
      cosign.run('attest', ...by('fulcio', 'rekor-v1'), ...jobToken(), ...predicate, named('attested')),
      cosign.run('attest', ...by('fulcio', 'rekor-v2', 'tsa'), ...jobToken(), ...predicate, named('attested-rekor-v2')),
      cosign.run('attest', ...by(), ...key, ...predicate, named('attested-key')),
      cosign.run('sign', ...by(), ...key, '--certificate', 'leaf.pem', named('own-ca')),
      cosign.run('sign', ...by(), ...key, '--certificate', 'leaf.pem', '--certificate-chain', 'chain.pem', named('own-ca-chain')),
    ]);
  };

  /** A certificate for `cosign.key`, by the authority alone: of no log. */
  const certify = (): void => {
    const { fulcio } = scene.sigstore.parts;
    const leaf = fulcio.issue({
      publicKey: createPublicKey(readFileSync(scene.file('cosign.pub'))),
      subjects: ['release@acme.example'],
      claims: { 1: 'https://idp.acme.example', 8: 'https://idp.acme.example' },
      minutes: 60,
      sct: 'none',
      usage: 'codeSigning',
      notBefore: new Date(),
    });
    writeFileSync(scene.file('leaf.pem'), pem(leaf));
    writeFileSync(scene.file('chain.pem'), pem(fulcio.intermediate, fulcio.root));
  };

  /** The same as cosign 3 writes, by Sigstore's library for JavaScript. */
  const signByLibrary = async (name: string): Promise<void> => {
    const { url } = scene.sigstore;
    const signer = new FulcioSigner({ fulcioBaseURL: url, identityProvider: { getToken: () => Promise.resolve(jobToken()[1] ?? '') } });
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
    writeFileSync(scene.file('bundle.json'), JSON.stringify(bundleToJSON(bundle)));
    const attach = ['attach', '--plain-http', '--artifact-type', bundleType, scene.pinned(name), `bundle.json:${bundleType}`];
    await runTool('oras', attach, { cwd: scene.folder });
  };

  beforeAll(async () => {
    scene = await CosignScene.start();
    certify();
    await scene.push('library', ...cosignVersions.flatMap(version => images.map(name => signedName(version, name))));
    for (const version of cosignVersions) await signAll(version);
    await signByLibrary('library');
  }, 180_000);
  afterAll(() => scene?.close(), 30_000);

  /** What is trusted, by one document for Tidewaiter and for cosign: of another instance for one part, where that is wished. */
  const trustedRoot = (strange?: Part): { readonly path: string; readonly trust: SigstoreRequirement['trust'] } => {
    const own = trustedRootOf(scene.sigstore.parts);
    const text = JSON.stringify(strange ? { ...own, [strange]: trustedRootOf(scene.stranger.parts)[strange] } : own);
    const path = scene.file(`trusted-root-${strange ?? 'own'}.json`);
    writeFileSync(path, text);
    const reading = parseTrustedRoot(Buffer.from(text));
    if (reading.state === 'refused') throw new Error(reading.reason);
    return { path, trust: reading.root.material };
  };

  type Asked = Omit<SigstoreRequirement, 'trust'>;
  const ask = (
    command: 'verify' | 'verify-attestation',
    name: string,
    requirement: Asked,
    args: readonly string[],
    verdicts: Verdicts,
    strange?: Part,
  ): Promise<void> => {
    const { path, trust } = trustedRoot(strange);
    return scene.expectVerdicts(name, { ...requirement, trust }, { command, args: ['--trusted-root', path, ...args] }, verdicts);
  };
  type Change = (stored: { bytes: Buffer }) => void;
  const changeBundle =
    (change: (bundle: BundleJson) => void): Change =>
    stored => {
      const bundle = JSON.parse(stored.bytes.toString());
      change(bundle);
      stored.bytes = Buffer.from(JSON.stringify(bundle));
    };
  const changePayload = changeBundle(({ dsseEnvelope }) => {
    if (!dsseEnvelope) throw new Error('There is no envelope.');
    const payload = Buffer.from(dsseEnvelope.payload, 'base64').toString();
    dsseEnvelope.payload = Buffer.from(`${payload.slice(0, -1)} }`).toString('base64');
  });

  describe.each(cosignVersions)('signed by %s', signer => {
    const of = (name: string): string => signedName(signer, name);
    const verified = (name: string, requirement: Asked, args: readonly string[], verdicts: Verdicts, strange?: Part) =>
      ask('verify', of(name), requirement, args, verdicts, strange);
    const attested = (name: string, requirement: Asked, args: readonly string[], verdicts: Verdicts, strange?: Part) =>
      ask('verify-attestation', of(name), requirement, ['--type', 'slsaprovenance1', ...args], verdicts, strange);
    const tamper = (from: string, to: string, change: Change): Promise<void> => scene.tamper(of(from), of(to), '', change);

    /** cosign 3 knows only entries of the kind hashedrekord of Rekor v2; cosign 2 writes the kind dsse, too. Source: sigstore-go 1.2, tlog. */
    const dsseEntries = signer === 'cosign@2' ? ': entries of the kind dsse, which cosign 3 does not read' : '';
    const ofRekorV2: Verdicts = signer === 'cosign@2' ? { ours: 'verified', 'cosign@3': 'refused' } : 'verified';

    describe('with a key', () => {
      const own = [ignoreLog, '--key', 'cosign.pub'];
      const logged = (): SigstoreRequirement => ({ ...scene.key(), transparencyLog: 'required' });
      test.each(['key', 'key-flags', 'key-logged'])('the right key: %s', name => verified(name, scene.key(), own, 'verified'));
      test('another key', () => verified('key', scene.key('other.pub'), [ignoreLog, '--key', 'other.pub'], 'signature-invalid'));
      test('the log is wanted and was not written', () => verified('key', logged(), ['--key', 'cosign.pub'], 'log-entry-missing'));
      test('the log is wanted and was written', () => verified('key-logged', logged(), ['--key', 'cosign.pub'], 'verified'));
      test('the log is wanted, and another one was written', () =>
        verified('key-logged', logged(), ['--key', 'cosign.pub'], 'log-entry-invalid', 'tlogs'));
      test('an attestation', () => attested('attested-key', asAttestation(scene.key()), own, 'verified'));
      test('an attestation, another key', () =>
        attested('attested-key', asAttestation(scene.key('other.pub')), [ignoreLog, '--key', 'other.pub'], 'signature-invalid'));
      test('a changed statement', async () => {
        await tamper('key', 'key-changed', changePayload);
        await verified('key-changed', scene.key(), own, 'signature-invalid');
      });
    });

    describe('without a key of its own', () => {
      const all = ['keyless', 'keyless-flags', 'keyless-rekor-v2'];
      test.each(['keyless', 'keyless-flags'])('the right signer: %s', name => verified(name, scene.keyless(), signedBy(), 'verified'));
      test(`the right signer, logged in Rekor v2${dsseEntries}`, () =>
        verified('keyless-rekor-v2', scene.keyless(), [...signedBy(), useTimestamps], ofRekorV2));
      test.each(all)('another signer: %s', name => verified(name, scene.keyless({ subject: evil }), signedBy(evil), 'identity-mismatch'));
      test('a part of the right name', () =>
        verified('keyless', scene.keyless({ subject: 'acme/payments' }), signedBy('acme/payments'), 'identity-mismatch'));
      test('another issuer', () => {
        const issuer = 'https://accounts.google.com';
        return verified('keyless', scene.keyless({ issuer }), signedBy(workflow, issuer), 'issuer-mismatch');
      });
      test('another authority', () => verified('keyless', scene.keyless(), signedBy(), 'certificate-untrusted', 'certificateAuthorities'));
      test.each(all)('another transparency log: %s', name => verified(name, scene.keyless(), signedBy(), 'log-entry-invalid', 'tlogs'));
      test('another certificate transparency log', () => verified('keyless', scene.keyless(), signedBy(), 'sct-missing', 'ctlogs'));
      test('another certificate transparency log, which is not asked for', () =>
        verified(
          'keyless',
          { ...scene.keyless(), certificateTransparency: 'ignored' },
          ['--insecure-ignore-sct', ...signedBy()],
          'verified',
          'ctlogs',
        ));

      const onlyStamped = { transparencyLog: 'ignored', timestamp: 'required' } as const;
      const stampedArgs = [...signedBy(), ignoreLog, useTimestamps];
      test('a timestamp only, and the log is not asked for', () =>
        verified('stamped', { ...scene.keyless(), ...onlyStamped }, stampedArgs, 'verified'));
      test('a timestamp only, and the log is asked for', () => verified('stamped', scene.keyless(), signedBy(), 'log-entry-missing'));
      test('a timestamp of another authority', () =>
        verified('stamped', { ...scene.keyless(), ...onlyStamped }, stampedArgs, 'timestamp-invalid', 'timestampAuthorities'));

      interface LogEntry {
        integratedTime: string;
        inclusionPromise: { signedEntryTimestamp: string };
        inclusionProof: { hashes: string[]; checkpoint: { envelope: string } };
      }
      const changeEntry =
        (change: (entry: LogEntry) => void): Change =>
        stored => {
          const bundle = JSON.parse(stored.bytes.toString());
          change(bundle.verificationMaterial.tlogEntries[0]);
          stored.bytes = Buffer.from(JSON.stringify(bundle));
        };
      const breakProof = changeEntry(({ inclusionProof }) => {
        inclusionProof.hashes[0] = Buffer.alloc(32, 7).toString('base64');
      });
      const breakCheckpoint = changeEntry(({ inclusionProof: { checkpoint } }) => {
        checkpoint.envelope = checkpoint.envelope.replace(/\n\d+\n/u, '\n99\n');
      });
      const breakPromise = changeEntry(({ inclusionPromise }) => {
        const bytes = Buffer.from(inclusionPromise.signedEntryTimestamp, 'base64');
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        inclusionPromise.signedEntryTimestamp = bytes.toString('base64');
      });
      const moveTime = (seconds: number) =>
        changeEntry(entry => {
          entry.integratedTime = String(Number(entry.integratedTime) + seconds);
        });
      const dropEntry = changeBundle(({ verificationMaterial }) => {
        verificationMaterial.tlogEntries = [];
      });
      const dropTimestamp = changeBundle(({ verificationMaterial: { timestampVerificationData } }) => {
        timestampVerificationData.rfc3161Timestamps = [];
      });
      test.each<[string, string, string, Change]>([
        ['keyless', 'no-entry', 'log-entry-missing', dropEntry],
        ['keyless', 'proof-broken', 'log-entry-invalid', breakProof],
        ['keyless', 'checkpoint-broken', 'log-entry-invalid', breakCheckpoint],
        ['keyless', 'promise-broken', 'log-entry-invalid', breakPromise],
        ['keyless', 'time-moved', 'log-entry-invalid', moveTime(60)],
        ['keyless', 'time-out', 'certificate-expired', moveTime(3600)],
        ['keyless', 'changed', 'signature-invalid', changePayload],
        ['keyless-rekor-v2', 'proof-broken', 'log-entry-invalid', breakProof],
        ['keyless-rekor-v2', 'checkpoint-broken', 'log-entry-invalid', breakCheckpoint],
        ['keyless-rekor-v2', 'no-timestamp', 'timestamp-missing', dropTimestamp],
        ['keyless-rekor-v2', 'changed', 'signature-invalid', changePayload],
      ])('of %s, a bundle with %s is refused: %s', async (name, what, expected, change) => {
        await tamper(name, `${name}-${what}`, change);
        await verified(`${name}-${what}`, scene.keyless(), signedBy(), expected);
      });
    });

    describe('attestations', () => {
      test('by the right signer', () => attested('attested', asAttestation(scene.keyless()), signedBy(), 'verified'));
      test(`by the right signer, logged in Rekor v2${dsseEntries}`, () =>
        attested('attested-rekor-v2', asAttestation(scene.keyless()), [...signedBy(), useTimestamps], ofRekorV2));
      test.each(['attested', 'attested-rekor-v2'])('%s by another signer', name =>
        attested(name, asAttestation(scene.keyless({ subject: evil })), signedBy(evil), 'identity-mismatch'),
      );
      test('of another instance', () =>
        attested('attested', asAttestation(scene.keyless()), signedBy(), 'certificate-untrusted', 'certificateAuthorities'));
      test('of another type', () =>
        ask(
          'verify-attestation',
          of('attested'),
          asAttestation(scene.keyless(), 'https://spdx.dev/Document'),
          ['--type', 'spdxjson', ...signedBy()],
          'predicate-mismatch',
        ));
      test('with a changed statement', async () => {
        await tamper('attested', 'attested-changed', changePayload);
        await attested('attested-changed', asAttestation(scene.keyless()), signedBy(), 'signature-invalid');
      });
      test('a signature is none', () => attested('keyless', asAttestation(scene.keyless()), signedBy(), 'predicate-mismatch'));
    });

    describe('an authority of its own', () => {
      const issuer = 'https://idp.acme.example';
      const own = (): SigstoreRequirement => ({
        ...scene.keyless({ subject: 'release@acme.example', issuer }),
        transparencyLog: 'ignored',
        certificateTransparency: 'ignored',
      });
      const args = [ignoreLog, '--insecure-ignore-sct', ...signedBy('release@acme.example', issuer)];
      if (signer === 'cosign@2')
        test.each(['own-ca', 'own-ca-chain'])('cosign 2 leaves the certificate out of a bundle: %s', name =>
          verified(name, own(), args, 'identity-mismatch'),
        );
      else {
        test('the right signer, judged now', () => verified('own-ca', own(), args, 'verified'));
        test('cosign 3 writes a chain of certificates into a bundle that may have one, and no verifier takes it unasked', () =>
          verified('own-ca-chain', own(), args, 'malformed'));
      }
    });
  });

  describe("by Sigstore's library for JavaScript", () => {
    test('the right signer', () => ask('verify', 'library', { ...scene.keyless(), timestamp: 'required' }, signedBy(), 'verified'));
    test('another signer', () => ask('verify', 'library', scene.keyless({ subject: evil }), signedBy(evil), 'identity-mismatch'));
    test('it is not an attestation', async () => {
      expect(await scene.judge('library', asAttestation(scene.keyless()))).toBe('predicate-mismatch');
    });
    test('of another issuer', () =>
      ask(
        'verify',
        'library',
        scene.keyless({ issuer: `${githubIssuer}/acme` }),
        signedBy(workflow, `${githubIssuer}/acme`),
        'issuer-mismatch',
      ));
  });
});
