import { createPublicKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SigstoreRequirement } from '../../src/signing/requirements.ts';
import { trustRootFromAuthority } from '../../src/signing/sigstore/trust/trust-root-keys.ts';
import { verifySigstore } from '../../src/signing/sigstore/verify-sigstore.ts';
import { pem } from '../support/signing/certificates.ts';
import { askContainerPolicy } from '../support/signing/container-policy.ts';
import { type CosignVersion, cosignVersions, signedName, signingFlags } from '../support/signing/cosign.ts';
import { asAttestation, CosignScene, jobToken, signedBy, type Verdicts } from '../support/signing/cosign-scene.ts';
import { fetchEvidence } from '../support/signing/fetch-evidence.ts';
import { pushImage } from '../support/signing/push-image.ts';
import { trustOf, verdictOf } from '../support/signing/sigstore-requirements.ts';
import { workflow } from '../support/signing/sigstore-vectors.ts';
import { copySignature, type StoredSignature } from '../support/signing/stored-signatures.ts';
import { requireTools } from '../support/signing/tools.ts';

const authorityOf = (text: string): SigstoreRequirement['trust'] => {
  const reading = trustRootFromAuthority(text);
  if (reading.state === 'refused') throw new Error(reading.reason);
  return reading.root.material;
};

const ignoreLog = '--insecure-ignore-tlog';
const images = ['key', 'key-logged', 'keyless', 'stamped', 'attested', 'attested-intoto', 'attested-key', 'own-ca', 'oci11'];

/** Each is signed by one cosign, and verified by Tidewaiter and by every cosign. */
describe.runIf(requireTools(...cosignVersions, 'containerpolicy', 'docker-registry', 'skopeo'))("cosign's older layout, in tags", () => {
  let scene: CosignScene;

  const signAll = async (version: CosignVersion): Promise<void> => {
    const { url } = scene.sigstore;
    const cosign = scene.cosign(version);
    const named = (name: string): string => scene.pinned(signedName(version, name));
    const common = ['--allow-http-registry', '--yes', ...signingFlags(version, 'tags')];
    const logged = [...common, '--fulcio-url', url, '--rekor-url', url];
    const stamped = ['--timestamp-server-url', `${url}/api/v1/timestamp`];
    const bare = [...common, '--key', 'cosign.key', '--tlog-upload=false'];
    const predicate = ['--predicate', 'predicate.json', '--type', 'slsaprovenance1'];
    await Promise.all([
      cosign.run('sign', ...bare, '-a', 'team=payments', named('key')),
      cosign.run('sign', ...logged, '--key', 'cosign.key', named('key-logged')),
      cosign.run('sign', ...logged, ...jobToken(), ...stamped, named('keyless')),
      cosign.run('sign', ...logged, ...jobToken(), ...stamped, '--tlog-upload=false', named('stamped')),
      cosign.run('attest', ...logged, ...jobToken(), ...predicate, named('attested')),
      cosign.run('attest', ...logged, ...jobToken(), ...predicate, '--rekor-entry-type', 'intoto', named('attested-intoto')),
      cosign.run('attest', ...bare, ...predicate, named('attested-key')),
      cosign.run('sign', ...bare, '--certificate', 'leaf.pem', '--certificate-chain', 'chain.pem', named('own-ca')),
      cosign.with({ COSIGN_EXPERIMENTAL: '1' }).run('sign', ...bare, '--registry-referrers-mode=oci-1-1', named('oci11')),
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
    writeFileSync(scene.file('intermediate.pem'), pem(fulcio.intermediate));
    writeFileSync(scene.file('root.pem'), pem(fulcio.root));
  };

  beforeAll(async () => {
    scene = await CosignScene.start();
    certify();
    await scene.push(...cosignVersions.flatMap(version => images.map(name => signedName(version, name))));
    for (const version of cosignVersions) await signAll(version);
  }, 180_000);
  afterAll(() => scene?.close(), 30_000);

  describe.each(cosignVersions)('signed by %s', signer => {
    const of = (name: string): string => signedName(signer, name);
    const verified = (
      name: string,
      requirement: SigstoreRequirement,
      args: readonly string[],
      verdicts: Verdicts,
      more: {
        readonly trusting?: Parameters<ReturnType<CosignScene['cosign']>['trusting']>[0];
        readonly environment?: Record<string, string>;
      } = {},
    ): Promise<void> => scene.expectVerdicts(of(name), requirement, { command: 'verify', args, ...more }, verdicts);
    const attested = (name: string, requirement: SigstoreRequirement, args: readonly string[], verdicts: Verdicts): Promise<void> =>
      scene.expectVerdicts(
        of(name),
        requirement,
        { command: 'verify-attestation', args: ['--type', 'slsaprovenance1', ...args] },
        verdicts,
      );
    const tamper = (from: string, to: string, suffix: '.sig' | '.att', change: (signature: StoredSignature) => void): Promise<void> =>
      scene.tamper(of(from), of(to), suffix, change);

    describe('with a key', () => {
      const logged = (): SigstoreRequirement => ({ ...scene.key(), transparencyLog: 'required', trust: trustOf(scene.sigstore.parts) });

      test('the right key', () => verified('key', scene.key(), [ignoreLog, '--key', 'cosign.pub'], 'verified'));
      test('another key', () => verified('key', scene.key('other.pub'), [ignoreLog, '--key', 'other.pub'], 'signature-invalid'));
      test('the log is wanted and was not written', () => verified('key', logged(), ['--key', 'cosign.pub'], 'log-entry-missing'));
      test('the log is wanted and was written', () => verified('key-logged', logged(), ['--key', 'cosign.pub'], 'verified'));
      test('an attestation', () => attested('attested-key', asAttestation(scene.key()), [ignoreLog, '--key', 'cosign.pub'], 'verified'));
      test('an attestation, another key', () =>
        attested('attested-key', asAttestation(scene.key('other.pub')), [ignoreLog, '--key', 'other.pub'], 'signature-invalid'));
      test('the layout of OCI 1.1, found by referrers', () =>
        verified('oci11', scene.key(), [ignoreLog, '--experimental-oci11', '--key', 'cosign.pub'], 'verified', {
          environment: { COSIGN_EXPERIMENTAL: '1' },
        }));
      test('a changed payload', async () => {
        await tamper('key', 'key-changed', '.sig', stored => {
          stored.bytes = Buffer.from(stored.bytes.toString().replace('payments', 'Payments'));
        });
        await verified('key-changed', scene.key(), [ignoreLog, '--key', 'cosign.pub'], 'signature-invalid');
      });
      test('a signature of another image', async () => {
        const repository = scene.repository(of('moved'));
        const toDigest = await pushImage(`${repository}:v1`, { content: 'something else' });
        const base = `http://${scene.registry.host}/v2/demo`;
        const [from, to] = [`${base}/${of('key')}`, `${base}/${of('moved')}`];
        await copySignature({ from, to, fromDigest: scene.digest, toDigest, suffix: '.sig' });
        const { signatures, image } = await fetchEvidence(scene.registry.host, `${repository}@${toDigest}`);
        const [signature] = signatures;
        if (signature?.format !== 'simple-signing') throw new Error('There is no signature.');
        expect(verdictOf(verifySigstore(signature, image, scene.key(), new Date()))).toBe('digest-mismatch');
        for (const version of cosignVersions) {
          const question = ['verify', '--allow-http-registry', ignoreLog, '--key', 'cosign.pub', `${repository}@${toDigest}`];
          expect((await scene.cosign(version).ask(...question)).exitCode, version).not.toBe(0);
        }
      });

      test.each([
        ['key', 'cosign.pub', 'verified'],
        ['key', 'other.pub', 'signature-invalid'],
        ['stamped', 'cosign.pub', 'key-mismatch'],
        ['own-ca', 'other.pub', 'key-mismatch'],
      ])('containers/image and Tidewaiter agree on %s with %s: %s', async (name, key, expected) => {
        const question = { image: scene.pinned(of(name)), keyFile: scene.file(key), folder: scene.folder };
        const [ours, theirs] = await Promise.all([scene.judge(of(name), scene.key(key)), askContainerPolicy(question)]);
        expect([ours, theirs === ''], theirs).toEqual([expected, expected === 'verified']);
      });
    });

    describe('without a key of its own', () => {
      test('the right signer', () => verified('keyless', scene.keyless(), signedBy(), 'verified'));
      test('cosign reads the same trusted root', () =>
        verified('keyless', scene.keyless(), [...signedBy(), '--trusted-root', scene.sigstore.files.trustedRoot], 'verified'));
      test('another signer', () => {
        const subject = 'https://github.com/evil/payments';
        return verified('keyless', scene.keyless({ subject }), signedBy(subject), 'identity-mismatch');
      });
      test('a part of the right name', () =>
        verified('keyless', scene.keyless({ subject: 'acme/payments' }), signedBy('acme/payments'), 'identity-mismatch'));
      test('another issuer', () => {
        const issuer = 'https://accounts.google.com';
        return verified('keyless', scene.keyless({ issuer }), signedBy(workflow, issuer), 'issuer-mismatch');
      });

      /** Trusts another instance for one part. */
      const withPart = (part: 'tlogs' | 'ctlogs' | 'certificateAuthorities' | 'timestampAuthorities'): SigstoreRequirement => {
        const requirement = scene.keyless();
        return { ...requirement, trust: { ...requirement.trust, [part]: trustOf(scene.stranger.parts)[part] } };
      };
      const strange = (part: 'fulcio' | 'rekor' | 'ct' | 'tsa') => ({ trusting: { [part]: scene.stranger.files[part] } });
      test('another authority', () =>
        verified('keyless', withPart('certificateAuthorities'), signedBy(), 'certificate-untrusted', strange('fulcio')));
      test('another transparency log', () => verified('keyless', withPart('tlogs'), signedBy(), 'log-entry-invalid', strange('rekor')));
      test('another certificate transparency log', () => verified('keyless', withPart('ctlogs'), signedBy(), 'sct-missing', strange('ct')));
      test('another certificate transparency log, which is not asked for', () => {
        const requirement: SigstoreRequirement = { ...withPart('ctlogs'), certificateTransparency: 'ignored' };
        return verified('keyless', requirement, ['--insecure-ignore-sct', ...signedBy()], 'verified', strange('ct'));
      });

      const onlyStamped = { transparencyLog: 'ignored', timestamp: 'required' } as const;
      const stampedArgs = [...signedBy(), ignoreLog, '--use-signed-timestamps'];
      test('a timestamp only, and the log is not asked for', () =>
        verified('stamped', { ...scene.keyless(), ...onlyStamped }, stampedArgs, 'verified'));
      test('a timestamp only, and the log is asked for', () => verified('stamped', scene.keyless(), signedBy(), 'log-entry-missing'));
      test('a timestamp of another authority, which is not asked for', () =>
        verified('keyless', withPart('timestampAuthorities'), signedBy(), 'verified', strange('tsa')));
      test('a timestamp of another authority', () =>
        verified('stamped', { ...withPart('timestampAuthorities'), ...onlyStamped }, stampedArgs, 'timestamp-invalid', strange('tsa')));

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
        await verified(name, scene.keyless(), signedBy(), expected);
      });

      test('an entry of another signature', async () => {
        const [attestation] = (await fetchEvidence(scene.registry.host, scene.pinned(of('attested')))).signatures;
        const foreign = attestation?.format === 'dsse-envelope' ? attestation.annotations['dev.sigstore.cosign/bundle'] : undefined;
        await tamper('keyless', 'foreign-entry', '.sig', stored => {
          stored.annotations['dev.sigstore.cosign/bundle'] = foreign ?? '';
        });
        // Why two: the other signature may be older by a second than the certificate, whose validity is asked first.
        const refusedAs = (code: 'log-entry-invalid' | 'certificate-expired') =>
          verified('foreign-entry', scene.keyless(), signedBy(), code);
        await refusedAs('log-entry-invalid').catch(() => refusedAs('certificate-expired'));
      });
    });

    describe('attestations', () => {
      test.each(['attested', 'attested-intoto'])('%s by the right signer', name =>
        attested(name, asAttestation(scene.keyless()), signedBy(), 'verified'),
      );
      test.each(['attested', 'attested-intoto'])('%s by another signer', name => {
        const subject = 'https://github.com/evil/payments';
        return attested(name, asAttestation(scene.keyless({ subject })), signedBy(subject), 'identity-mismatch');
      });
      test('of another type', () =>
        scene.expectVerdicts(
          of('attested'),
          asAttestation(scene.keyless(), 'https://spdx.dev/Document'),
          { command: 'verify-attestation', args: ['--type', 'spdxjson', ...signedBy()] },
          'predicate-mismatch',
        ));
      test.each(['attested', 'attested-intoto'])('%s with a changed envelope', async name => {
        await tamper(name, `${name}-changed`, '.att', stored => {
          const envelope = JSON.parse(stored.bytes.toString());
          const payload = Buffer.from(envelope.payload, 'base64').toString().replace('"test"', '"tEst"');
          stored.bytes = Buffer.from(JSON.stringify({ ...envelope, payload: Buffer.from(payload).toString('base64') }));
        });
        await attested(`${name}-changed`, asAttestation(scene.keyless()), signedBy(), 'signature-invalid');
      });
      test(
        signer === 'cosign@2'
          ? 'the log has the kind of entry that was asked for'
          : 'cosign 3 writes entries of the kind dsse, even when intoto is asked for',
        async () => {
          const [attestation] = (await fetchEvidence(scene.registry.host, scene.pinned(of('attested-intoto')))).signatures;
          const entry =
            attestation?.format === 'dsse-envelope' ? JSON.parse(attestation.annotations['dev.sigstore.cosign/bundle'] ?? '') : {};
          const body = JSON.parse(Buffer.from(entry.Payload.body, 'base64').toString());
          expect(body.kind).toBe(signer === 'cosign@2' ? 'intoto' : 'dsse');
        },
      );
    });

    describe('an authority of its own', () => {
      const issuer = 'https://idp.acme.example';
      const own = (subject = 'release@acme.example'): SigstoreRequirement => ({
        ...scene.keyless({ subject, issuer }),
        trust: authorityOf(readFileSync(scene.file('root.pem'), 'utf8')),
        transparencyLog: 'ignored',
        certificateTransparency: 'ignored',
      });
      const ownArgs = (subject = 'release@acme.example'): readonly string[] => [
        ...[ignoreLog, '--insecure-ignore-sct', '--ca-roots', 'root.pem', '--ca-intermediates', 'intermediate.pem'],
        ...signedBy(subject, issuer),
      ];
      test('the right signer, judged now', () => verified('own-ca', own(), ownArgs(), 'verified'));
      test('another signer', () => verified('own-ca', own('evil@acme.example'), ownArgs('evil@acme.example'), 'identity-mismatch'));
      test('after its certificate has expired', async () => {
        expect(await scene.judge(of('own-ca'), own(), new Date(Date.now() + 2 * 3_600_000))).toBe('certificate-expired');
      });
    });
  });
});
