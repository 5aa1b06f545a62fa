import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import { createRegistry, type Registry } from '../../src/registry/create-registry.ts';
import type { NotationSignature } from '../../src/signing/evidence.ts';
import type { RevocationAnswer } from '../../src/signing/image-source.ts';
import { type NotationContext, revocationQueries, verifyNotation } from '../../src/signing/notation/verify-notation.ts';
import { revocationKey } from '../../src/signing/revocation/check-revocation.ts';
import type { SignatureCheck } from '../../src/signing/signature-check.ts';
import { type DockerRegistry, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { NotationCoreGo, type SignTask, type VerifyTask } from '../support/signing/notation-core-go.ts';
import {
  type EnvelopeFormat,
  type EnvelopeWish,
  envelopeFormats,
  signEnvelope,
  signedImage,
} from '../support/signing/notation-envelope.ts';
import { contextOf, statement, storesOf, wordOf } from '../support/signing/notation-scene.ts';
import {
  type LoopbackServer,
  makeOpensslCrl,
  startFileServer,
  startOcspResponder,
  startTimestampServer,
} from '../support/signing/openssl-servers.ts';
import { pushImage } from '../support/signing/push-image.ts';
import { freePort } from '../support/signing/server-process.ts';
import { requireTools, runTool } from '../support/signing/tools.ts';
import {
  type CertificateWish,
  constraints,
  crlPoint,
  defaultExtensions,
  eku,
  type Identity,
  issue,
  type KeyKind,
  keyUsage,
  ocspAddress,
  purposes,
} from '../support/signing/x509-authority.ts';

/** Why the machine's clock: openssl's timestamps and answers are of now. */
const now = new Date();
const at = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const make = (wish: CertificateWish, issuer?: Identity): Identity => issue({ notBefore: at(-30), notAfter: at(365), ...wish }, issuer);
const makeSigner = (wish: CertificateWish, issuer?: Identity): Identity => make({ extensions: defaultExtensions.signer, ...wish }, issuer);

const mediaOf = (format: EnvelopeFormat): NotationSignature['mediaType'] =>
  format === 'jws' ? 'application/jose+json' : 'application/cose';

const root = make({ common: 'live root' });
const signer = makeSigner({ common: 'live signer' }, make({ common: 'live middle' }, root));
const stranger = make({ common: 'live stranger' });
const tsaRoot = make({ common: 'live TSA root', kind: 'rsa2048' });
const tsa = make({ common: 'live TSA', kind: 'rsa3072', extensions: defaultExtensions.timestamper }, tsaRoot);

const withTimestamps = statement({
  trustStores: [
    { type: 'ca', name: 'acme' },
    { type: 'signingAuthority', name: 'acme' },
    { type: 'tsa', name: 'acme' },
  ],
});
const withoutTimestamps = statement({ trustStores: withTimestamps.trustStores.slice(0, 2) });

const contextFor = ({ roots, timestampRoots = [], now: time }: VerifyTask): NotationContext =>
  contextOf({
    statement: timestampRoots.length > 0 ? withTimestamps : withoutTimestamps,
    stores: storesOf({ 'ca:acme': roots, 'signingAuthority:acme': roots, 'tsa:acme': timestampRoots }),
    now: time,
  });

const judge = (task: VerifyTask): SignatureCheck => verifyNotation(task.signature, task.image ?? signedImage, contextFor(task));

describe.runIf(requireTools('notation', 'openssl', 'docker-registry', 'skopeo', 'oras'))('Notation', () => {
  let reference: NotationCoreGo;
  let timestamps: LoopbackServer;
  beforeAll(async () => {
    [reference, timestamps] = await Promise.all([NotationCoreGo.build(), startTimestampServer(tsa)]);
  }, 180_000);
  afterAll(() => timestamps.close());

  /** Our word for each task, and that notation-core-go accepts and refuses the same. */
  const agreed = async (tasks: readonly VerifyTask[]): Promise<readonly string[]> => {
    const ours = tasks.map(task => wordOf(judge(task)));
    const theirs = await reference.verify(tasks);
    expect(theirs.map(error => (error === '' ? 'accepted' : 'refused'))).toEqual(
      ours.map(word => (word === 'verified' ? 'accepted' : 'refused')),
    );
    return ours;
  };

  const signAndJudge = async (
    task: Omit<SignTask, 'media' | 'time'> & { readonly time?: Date },
    wishes: readonly Omit<VerifyTask, 'signature'>[],
  ) => {
    const signatures = await reference.sign(envelopeFormats.map(format => ({ time: at(-1), ...task, media: mediaOf(format) })));
    const words = await agreed(signatures.flatMap(signature => wishes.map(wish => ({ ...wish, signature }))));
    const [jws, cose] = [words.slice(0, wishes.length), words.slice(wishes.length)];
    expect(cose).toEqual(jws);
    return jws;
  };

  describe('signatures that the reference library made are judged as it does', () => {
    test.each<KeyKind>(['p256', 'p384', 'p521', 'rsa2048', 'rsa3072', 'rsa4096'])('with a key of %s', async kind => {
      const identity = makeSigner({ common: `live signer ${kind}`, kind }, root);
      const image = { ...signedImage, digest: `sha256:${'0'.repeat(64)}` } as const;
      expect(
        await signAndJudge({ signer: identity }, [
          { roots: [root], now },
          { roots: [stranger], now },
          { roots: [root], now, image },
          { roots: [root], now, image: { ...signedImage, size: 1 } },
          { roots: [root], now: at(400) },
        ]),
      ).toEqual(['verified', 'certificate-untrusted', 'digest-mismatch', 'digest-mismatch', 'certificate-expired']);
    });

    test('with an expiry', async () => {
      expect(
        await signAndJudge({ signer, expiry: at(5) }, [
          { roots: [root], now },
          { roots: [root], now: at(6) },
        ]),
      ).toEqual(['verified', 'expired']);
    });

    test("in the signing authority's scheme, after the certificate expired", async () => {
      const short = makeSigner({ common: 'live short', notAfter: at(3) }, root);
      const scheme = 'notary.x509.signingAuthority';
      expect(await signAndJudge({ signer: short, scheme }, [{ roots: [root], now: at(90) }])).toEqual(['verified']);
      expect(await signAndJudge({ signer: short }, [{ roots: [root], now: at(90) }])).toEqual(['certificate-expired']);
    });

    test('with a critical attribute that nobody knows, and a plugin', async () => {
      for (const critical of ['com.example.rule', 'io.cncf.notary.verificationPlugin'])
        expect(await signAndJudge({ signer, critical }, [{ roots: [root], now }])).toEqual(['unsupported']);
    });

    test('of a certificate that signed itself', async () => {
      const lone = makeSigner({ common: 'live lone' });
      expect(
        await signAndJudge({ signer: lone }, [
          { roots: [lone], now },
          { roots: [root], now },
        ]),
      ).toEqual(['verified', 'certificate-untrusted']);
    });

    test('with a timestamp of an RSA authority, made by openssl', async () => {
      const short = makeSigner({ common: 'live stamped', notAfter: at(3) }, root);
      const timestamp = { url: timestamps.url, roots: [tsaRoot] };
      expect(
        await signAndJudge({ signer: short, timestamp }, [
          { roots: [root], timestampRoots: [tsaRoot], now: at(90) },
          { roots: [root], timestampRoots: [stranger], now: at(1) },
          { roots: [root], now: at(1) },
          { roots: [root], now: at(90) },
        ]),
      ).toEqual(['verified', 'timestamp-invalid', 'verified', 'certificate-expired']);
      expect(await signAndJudge({ signer: short }, [{ roots: [root], timestampRoots: [tsaRoot], now: at(1) }])).toEqual([
        'timestamp-missing',
      ]);
    });

    test('with the timestamp of another signature', async () => {
      const timestamp = { url: timestamps.url, roots: [tsaRoot] };
      const [one, other] = await reference.sign([
        { signer, media: 'application/jose+json', time: at(-1), timestamp },
        { signer, media: 'application/jose+json', time: at(-2), timestamp },
      ]);
      const parse = (signature = one) => JSON.parse(Buffer.from(signature?.envelope ?? []).toString());
      const name = 'io.cncf.notary.timestampSignature';
      const mixed = { ...parse(), header: { ...parse().header, [name]: parse(other).header[name] } };
      if (one === undefined) throw new Error('Nothing was signed.');
      const signature = { ...one, envelope: Buffer.from(JSON.stringify(mixed)) };
      expect(await agreed([{ signature, roots: [root], timestampRoots: [tsaRoot], now }])).toEqual(['timestamp-invalid']);
    });
  });

  describe('signatures that we made', () => {
    const scheme = 'notary.x509.signingAuthority';
    const good: readonly EnvelopeWish[] = [{}, { expiry: at(9) }, { scheme, time: at(-2) }, { attributes: { 'com.example.note': 'x' } }];
    const bad: readonly EnvelopeWish[] = [
      { algorithm: 'ES384' },
      { without: ['signingTime'] },
      { without: ['signingScheme'] },
      { critical: [] },
      { critical: ['io.cncf.notary.signingTime'] },
      { expiry: at(9), critical: ['io.cncf.notary.signingScheme'] },
      { expiry: at(-9) },
      { scheme, critical: ['io.cncf.notary.signingScheme'] },
      { scheme: 'notary.x509.other' },
      { contentType: 'application/json' },
      { payload: Buffer.from('{}') },
      { payload: Buffer.alloc(0) },
      { target: { mediaType: 'text/plain' } },
      { chain: [] },
      { chain: signer.chain.slice(0, 1) },
      { chain: signer.chain.slice(0, 2) },
      { chain: signer.chain.toReversed() },
      { chain: [...signer.chain, root.der] },
      { chain: [...signer.chain.slice(0, 2), stranger.der] },
      { chain: makeSigner({ common: 'live other' }, root).chain },
    ];
    test.each(envelopeFormats)('are accepted by the reference library when right, and refused by both when wrong (%s)', async format => {
      const tasks = [...good, ...bad].map(wish => ({
        signature: signEnvelope(signer, { time: at(-1), format, ...wish }),
        roots: [root],
        now,
      }));
      const words = await agreed(tasks);
      expect(words.slice(0, good.length)).toEqual(good.map(() => 'verified'));
      expect(words.slice(good.length)).not.toContain('verified');
    });

    const leaf = (...extensions: readonly Buffer[]): Identity => make({ extensions }, root);
    const under = (...extensions: readonly Buffer[]): Identity => makeSigner({}, make({ extensions }, root));
    const [usage, purpose] = defaultExtensions.signer;
    const identities: readonly (readonly [string, Identity])[] = [
      ['no key usage', leaf(purpose)],
      ['a key usage that is not critical', leaf(keyUsage([0], 'usual'), purpose)],
      ['no digitalSignature', leaf(keyUsage([1]), purpose)],
      ['keyEncipherment, too', leaf(keyUsage([0, 2]), purpose)],
      ['keyCertSign, too', leaf(keyUsage([0, 5]), purpose)],
      ['an authority that signs itself', leaf(constraints(true), usage, purpose)],
      ['the purpose of TLS servers, too', leaf(usage, purposes([eku.codeSigning, '1.3.6.1.5.5.7.3.1']))],
      ['the purpose of timestamps', leaf(usage, purposes([eku.timeStamping]))],
      ['no basic constraints above', under(keyUsage([5]))],
      ['no authority above', under(constraints(false), keyUsage([5]))],
      ['no keyCertSign above', under(constraints(true), keyUsage([6]))],
      ['a path that is too long', makeSigner({}, make({}, make({ extensions: [constraints(true, 0), keyUsage([5])] }, root)))],
      ['SHA-1 above', makeSigner({}, make({ hash: 'sha1' }, root))],
      ['an RSA key of 1024 bits', makeSigner({ kind: 'rsa1024' }, root)],
    ];
    const fine: readonly (readonly [string, Identity])[] = [
      ['no purposes', leaf(usage)],
      ['non-repudiation, too', leaf(keyUsage([0, 1]), purpose)],
      ['basic constraints of a leaf', leaf(constraints(false), usage, purpose)],
      ['a path that is just long enough', makeSigner({}, make({ extensions: [constraints(true, 0), keyUsage([5])] }, root))],
    ];
    test('with certificates of many kinds are judged as the reference library does', async () => {
      const all = [...fine, ...identities];
      const tasks = all.map(([, identity]) => ({ signature: signEnvelope(identity, { time: at(-1) }), roots: [root], now }));
      const words = await agreed(tasks);
      expect(all.filter((_, index) => words[index] === 'verified').map(([name]) => name)).toEqual(fine.map(([name]) => name));
    });

    /** Where we are stricter, by the letter of the specification. */
    test.each([
      ['any purpose', leaf(usage, purposes([eku.codeSigning, '2.5.29.37.0']))],
      ['a purpose and not that of signing code', leaf(usage, purposes(['1.3.6.1.4.1.311.10.3.13']))],
      ['basic constraints of an authority that are not critical', under(constraints(true, undefined, 'usual'), keyUsage([5]))],
    ])('with %s are refused, although the library accepts them', async (_, identity) => {
      const task = { signature: signEnvelope(identity, { time: at(-1) }), roots: [root], now };
      expect([wordOf(judge(task)), await reference.verify([task])]).toEqual(['certificate-invalid', ['']]);
    });
  });

  describe('revocation', () => {
    let client: Registry;
    const servers: LoopbackServer[] = [];
    let leaves: Readonly<Record<'good' | 'revoked' | 'delegated' | 'listed' | 'unlisted', Identity>>;
    beforeAll(async () => {
      const [port, delegatedPort] = await Promise.all([freePort(), freePort()]);
      const leaf = (common: string, ...more: readonly Buffer[]): Identity =>
        makeSigner({ common, extensions: [...defaultExtensions.signer, ...more] }, root);
      const ocsp = ocspAddress(`http://127.0.0.1:${port}`);
      const good = leaf('live good', ocsp);
      const revoked = leaf('live revoked', ocsp);
      const delegated = leaf('live delegated', ocspAddress(`http://127.0.0.1:${delegatedPort}`));
      const responder = make({ common: 'live responder', extensions: defaultExtensions.responder }, root);
      const files = new Map<string, Buffer>();
      const lists = await startFileServer(files);
      const listed = leaf('live listed', crlPoint(`${lists.url}/a.crl`));
      const unlisted = leaf('live unlisted', crlPoint(`${lists.url}/a.crl`));
      files.set('/a.crl', await makeOpensslCrl({ issuer: root, good: [], revoked: [{ identity: listed, at: at(-1) }] }));
      servers.push(
        lists,
        await startOcspResponder({ issuer: root, good: [good], revoked: [{ identity: revoked, at: at(-1) }] }, port),
        await startOcspResponder({ issuer: root, good: [delegated], revoked: [] }, delegatedPort, responder),
      );
      leaves = { good, revoked, delegated, listed, unlisted };
      client = createRegistry({
        access: { privateHosts: ['127.0.0.1', ...servers.map(({ url }) => new URL(url).host)], plainHttpHosts: [] },
      });
    }, 60_000);
    afterAll(async () => {
      await Promise.all(servers.map(server => server.close()));
      await client.close();
    });

    const check = async (identity: Identity): Promise<string> => {
      const signature = signEnvelope(identity, { time: at(-1) });
      const answers = new Map<string, RevocationAnswer>();
      const context = { ...contextFor({ signature, roots: [root], now: new Date() }), answers };
      for (
        let queries = revocationQueries(signature, signedImage, context);
        queries.length > 0;
        queries = revocationQueries(signature, signedImage, context)
      )
        for (const query of queries) answers.set(revocationKey(query), await client.revocation.fetchRevocation(query));
      return wordOf(verifyNotation(signature, signedImage, context));
    };

    test('by openssl as an OCSP responder is found as the reference library finds it', async () => {
      const words = await Promise.all([leaves.good, leaves.revoked, leaves.delegated].map(check));
      expect(words).toEqual(['verified', 'certificate-revoked', 'verified']);
      const tasks = [leaves.good, leaves.revoked, leaves.delegated].map(identity => ({
        signature: signEnvelope(identity, { time: at(-1) }),
        roots: [root],
        now,
        revocation: true,
      }));
      expect((await reference.verify(tasks)).map(error => error === '')).toEqual([true, false, true]);
    });

    test('by a list that openssl made', async () => {
      expect(await Promise.all([leaves.listed, leaves.unlisted].map(check))).toEqual(['certificate-revoked', 'verified']);
    });

    test('is not known once the responder is gone', async () => {
      await Promise.all(servers.map(server => server.close()));
      servers.length = 0;
      expect(await check(leaves.good)).toBe('revocation-unknown');
    });
  });

  describe('in a registry', () => {
    let registry: DockerRegistry;
    let client: Registry;
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'tidewaiter-notation-'));
      registry = await startDockerRegistry();
      client = createRegistry({ access: { privateHosts: [registry.host], plainHttpHosts: [] } });
    }, 60_000);
    afterAll(async () => {
      await Promise.all([registry.close(), client.close()]);
      rmSync(folder, { recursive: true, force: true });
    });

    test('signatures that oras attached are found and verified', async () => {
      const digest = await pushImage(`${registry.host}/demo/notation:v1`);
      const reference = parseImageReference(`${registry.host}/demo/notation:v1`);
      if (!reference) throw new Error('No reference.');
      const fetch = async () => {
        const facts = await client.images().fetchImage({ reference, signatureRepositories: [] });
        if (facts.state !== 'known') throw new Error(JSON.stringify(facts));
        return facts.evidence;
      };
      const { image } = await fetch();
      for (const format of envelopeFormats) {
        const signature = signEnvelope(signer, { time: at(-1), format, target: image });
        writeFileSync(join(folder, `signature.${format}`), signature.envelope);
        await runTool(
          'oras',
          [
            'attach',
            '--plain-http',
            ...['--artifact-type', 'application/vnd.cncf.notary.signature', '-a', 'io.cncf.notary.x509chain.thumbprint#S256=[]'],
            `${registry.host}/demo/notation@${digest}`,
            `signature.${format}:${mediaOf(format)}`,
          ],
          { cwd: folder },
        );
      }
      const { signatures } = await fetch();
      const checks = signatures
        .filter(signature => signature.format === 'notation')
        .map(signature => judge({ signature, image, roots: [root], now }));
      expect(checks.map(wordOf)).toEqual(['verified', 'verified']);
      expect(checks.map(one => (one.state === 'verified' ? one.signature.place.kind : ''))).toEqual(['fallback-tag', 'fallback-tag']);
    });
  });
});
