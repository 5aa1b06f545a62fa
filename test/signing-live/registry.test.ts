import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import type { Digest } from '../../src/oci/digest.ts';
import { anonymous, type CredentialSource } from '../../src/registry/auth/credential.ts';
import { configCredentials, parseDockerConfig } from '../../src/registry/auth/docker-config.ts';
import { LayoutImageSource } from '../../src/registry/content/layout-image-source.ts';
import { createRegistry, type Registry } from '../../src/registry/create-registry.ts';
import type { HostAccess } from '../../src/registry/http/host-access.ts';
import type { ImageEvidence, ImageFacts } from '../../src/signing/evidence.ts';
import type { ImageQuery, ImageSource } from '../../src/signing/image-source.ts';
import { type CosignVersion, cosignVersions, type SignatureLayout, signedName, signingFlags } from '../support/signing/cosign.ts';
import { type DockerRegistry, registryLogin, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { pushImage, pushMultiArchImage } from '../support/signing/push-image.ts';
import { type ReferrersRegistry, startReferrersRegistry } from '../support/signing/referrers-registry.ts';
import { requireTools, runTool } from '../support/signing/tools.ts';

const queryOf = (text: string, more: Partial<ImageQuery> = {}): ImageQuery => {
  const reference = parseImageReference(text);
  if (!reference) throw new Error(`${text} is not a reference.`);
  return { reference, signatureRepositories: [], ...more };
};

const known = (facts: ImageFacts): ImageEvidence => {
  if (facts.state !== 'known') throw new Error(`${facts.state}: ${facts.reason}`);
  return facts.evidence;
};

const outcomes = ({ trace }: ImageEvidence): readonly string[] => trace.map(({ place, outcome }) => `${place.kind} ${outcome}`);

const tools = [...cosignVersions, 'docker-registry', 'skopeo', 'oras', 'openssl', 'referrers-registry'] as const;

describe.runIf(requireTools(...tools))('real registries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-live-'));
  let plain: DockerRegistry;
  let basic: DockerRegistry;
  let token: DockerRegistry;
  let withReferrers: ReferrersRegistry;
  let client: Registry;
  let images: ImageSource;
  let access: HostAccess;
  let credentials: CredentialSource;

  const cosign = (version: CosignVersion, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<string> =>
    runTool(version, args, {
      cwd: folder,
      environment: { COSIGN_PASSWORD: 'pw', COSIGN_EXPERIMENTAL: '1', DOCKER_CONFIG: folder, HOME: folder, ...environment },
    });
  /** Signs with a key and without a log, so that nothing leaves this machine. */
  const signerOf = (version: CosignVersion, layout: SignatureLayout) => {
    const flags = [...signingFlags(version, layout), '--key', 'cosign.key', '--tlog-upload=false', '--yes', '--allow-http-registry'];
    const predicate = ['--type', 'custom', '--predicate', 'predicate.json'];
    return {
      sign: (image: string, more: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Promise<string> =>
        cosign(version, ['sign', ...flags, ...more, image], environment),
      attest: (image: string): Promise<string> => cosign(version, ['attest', ...flags, ...predicate, image]),
    };
  };
  const attach = (image: string, type: string, file: string): Promise<string> =>
    runTool('oras', ['attach', '--plain-http', '--artifact-type', type, image, file], { cwd: folder });

  beforeAll(async () => {
    writeFileSync(join(folder, 'predicate.json'), '{"built":"here"}');
    writeFileSync(join(folder, 'signature.jws'), '{"payload":""}');
    [plain, basic, token, withReferrers] = await Promise.all([
      startDockerRegistry(),
      startDockerRegistry({ auth: 'basic' }),
      startDockerRegistry({ auth: 'token' }),
      startReferrersRegistry(),
      cosign('cosign@3', ['generate-key-pair']),
    ]);
    const hosts = [plain, basic, token, withReferrers].map(({ host }) => host);
    const auth = Buffer.from(`${registryLogin.username}:${registryLogin.password}`).toString('base64');
    const config = JSON.stringify({ auths: { [basic.host]: { auth }, [token.host]: registryLogin } });
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [basic.host]: { auth }, [token.host]: { auth } } }));
    const parsed = parseDockerConfig(config);
    if (parsed.state === 'malformed') throw new Error(parsed.reason);
    const realm = new URL(token.tokens?.url ?? '').host;
    access = { privateHosts: [...hosts, realm], plainHttpHosts: [] };
    credentials = configCredentials(parsed.config);
    client = createRegistry({ access, credentials });
    images = client.images();
  }, 120_000);

  afterAll(async () => {
    await client.close();
    await Promise.all([plain, basic, token, withReferrers].map(registry => registry.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  test('an image that nobody signed has evidence of none, from every place, without a gap', async () => {
    const digest = await pushImage(`${plain.host}/demo/unsigned:v1`);
    const evidence = known(await images.fetchImage(queryOf(`${plain.host}/demo/unsigned:v1`)));
    expect(evidence.image).toMatchObject({ digest, mediaType: 'application/vnd.oci.image.manifest.v1+json' });
    expect(outcomes(evidence)).toEqual(['referrer unsupported', 'fallback-tag none', 'signature-tag none', 'attestation-tag none']);
    expect([evidence.signatures, evidence.gaps]).toEqual([[], []]);
  });

  test('a tag that does not exist is absent', async () => {
    expect(await images.fetchImage(queryOf(`${plain.host}/demo/unsigned:v9`))).toMatchObject({
      state: 'absent',
      reason: expect.stringContaining("no tag 'v9'"),
    });
  });

  test("an image of Docker's own media types is known by them", async () => {
    const digest = await pushImage(`${plain.host}/demo/docker:v1`, { format: 'v2s2' });
    const { image } = known(await images.fetchImage(queryOf(`${plain.host}/demo/docker:v1`)));
    expect(image).toMatchObject({ digest, mediaType: 'application/vnd.docker.distribution.manifest.v2+json' });
  });

  test('an index names its platforms, without attestations of BuildKit', async () => {
    const { digest, platforms } = await pushMultiArchImage(`${plain.host}/demo/multi:v1`);
    const evidence = known(await images.fetchImage(queryOf(`${plain.host}/demo/multi:v1`)));
    expect(evidence.image.digest).toBe(digest);
    expect(evidence.platforms.map(each => [each.digest, each.platform?.architecture])).toEqual([
      [platforms[0], 'amd64'],
      [platforms[1], 'arm64'],
    ]);
  });

  test('a registry on this machine is not asked unless it is named', async () => {
    const careful = createRegistry();
    expect(await careful.images().fetchImage(queryOf(`${plain.host}/demo/unsigned:v1`))).toMatchObject({
      state: 'unknown',
      code: 'refused-address',
    });
    await careful.close();
  });

  describe.each(cosignVersions)('signed by %s', version => {
    const older = signerOf(version, 'tags');
    const newer = signerOf(version, 'bundle');
    const of = (name: string): string => `demo/${signedName(version, name)}`;

    test("cosign's signatures and attestations of the old layout are found by their tags, each with its annotations", async () => {
      const digest = await pushImage(`${plain.host}/${of('signed')}:v1`);
      const image = `${plain.host}/${of('signed')}@${digest}`;
      await older.sign(image, ['-a', 'team=payments']);
      await older.sign(image, ['-a', 'team=tests']);
      await older.attest(image);
      const { signatures, gaps } = known(await images.fetchImage(queryOf(image)));
      expect(gaps).toEqual([]);
      expect(signatures.map(({ format, place }) => [format, place.kind])).toEqual([
        ['simple-signing', 'signature-tag'],
        ['simple-signing', 'signature-tag'],
        ['dsse-envelope', 'attestation-tag'],
      ]);
      const [first] = signatures;
      if (first?.format !== 'simple-signing') throw new Error('There is no signature.');
      const payload = JSON.parse(Buffer.from(first.payload).toString('utf8'));
      expect(payload).toMatchObject({ critical: { image: { 'docker-manifest-digest': digest } }, optional: { team: 'payments' } });
      expect(first.annotations['dev.cosignproject.cosign/signature']).toMatch(/^ME[A-Za-z0-9+/=]+$/u);
    });

    test('signatures in another repository are found when policy names it', async () => {
      const digest = await pushImage(`${plain.host}/${of('elsewhere')}:v1`);
      const image = `${plain.host}/${of('elsewhere')}@${digest}`;
      const elsewhere = { COSIGN_EXPERIMENTAL: '', COSIGN_REPOSITORY: `${plain.host}/${of('signatures')}` };
      await older.sign(image, [], elsewhere);
      expect(known(await images.fetchImage(queryOf(image))).signatures).toEqual([]);
      const signatureRepositories = [{ repository: `${plain.host}/${of('signatures')}` }];
      const { signatures } = known(await images.fetchImage(queryOf(image, { signatureRepositories })));
      expect(signatures.map(({ place }) => place.name)).toEqual([`${plain.host}/${of('signatures')}:${digest.replace(':', '-')}.sig`]);
    });

    const layouts = async (host: string, repository: string): Promise<Digest> => {
      const digest = await pushImage(`${host}/${repository}:v1`);
      const image = `${host}/${repository}@${digest}`;
      await older.sign(image, ['--registry-referrers-mode=oci-1-1']);
      await newer.sign(image);
      await newer.attest(image);
      await attach(image, 'application/vnd.cncf.notary.signature', 'signature.jws:application/jose+json');
      await attach(image, 'application/spdx+json', 'predicate.json:application/spdx+json');
      return digest;
    };

    test('referrers are found by the fallback tag where the API is missing, and only signatures among them', async () => {
      const digest = await layouts(plain.host, of('referred'));
      const evidence = known(await images.fetchImage(queryOf(`${plain.host}/${of('referred')}@${digest}`)));
      expect(evidence.gaps).toEqual([]);
      expect(evidence.signatures.map(({ format, place }) => `${place.kind} ${format}`).toSorted()).toEqual([
        'fallback-tag notation',
        'fallback-tag sigstore-bundle',
        'fallback-tag sigstore-bundle',
        'fallback-tag simple-signing',
      ]);
      expect(outcomes(evidence).filter(outcome => outcome === 'fallback-tag skipped')).toHaveLength(1);
    });

    test('referrers are found by the API where there is one, whatever artifact type it lists', async () => {
      const digest = await layouts(withReferrers.host, of('referred'));
      const evidence = known(await images.fetchImage(queryOf(`${withReferrers.host}/${of('referred')}@${digest}`)));
      expect(evidence.gaps).toEqual([]);
      expect(evidence.signatures.map(({ format, place }) => `${place.kind} ${format}`).toSorted()).toEqual([
        'referrer notation',
        'referrer sigstore-bundle',
        'referrer sigstore-bundle',
        'referrer simple-signing',
      ]);
    });

    test('a private registry shows its images and signatures for the right credentials, by password and by token', async () => {
      for (const { host } of [basic, token]) {
        const digest = await pushImage(`${host}/${of('private')}:v1`, { credentials: registryLogin });
        await older.sign(`${host}/${of('private')}@${digest}`);
        const { image, signatures, gaps } = known(await images.fetchImage(queryOf(`${host}/${of('private')}:v1`)));
        expect([image.digest, signatures.length, gaps]).toEqual([digest, 1, []]);
      }
    });

    test('one token that may only read is enough for an image', async () => {
      const before = token.tokens?.requests.length ?? 0;
      known(await images.fetchImage(queryOf(`${token.host}/${of('private')}:v1`)));
      const patient = createRegistry({ access, credentials });
      const { gaps } = known(await patient.images().fetchImage(queryOf(`${token.host}/${of('private')}:v1`)));
      await patient.close();
      expect(gaps).toEqual([]);
      const scopes = token.tokens?.requests.slice(before).map(({ query }) => new URLSearchParams(query).get('scope'));
      expect(scopes, 'the first client has kept its own').toEqual([`repository:${of('private')}:pull`]);
    });

    test('a private registry shows nothing to nobody, and the reason says what to do', async () => {
      const hosts = [basic.host, token.host, new URL(token.tokens?.url ?? '').host];
      const stranger = createRegistry({ access: { privateHosts: hosts, plainHttpHosts: [] }, credentials: anonymous });
      for (const { host } of [basic, token])
        expect(await stranger.images().fetchImage(queryOf(`${host}/${of('private')}:v1`))).toMatchObject({
          state: 'unknown',
          code: 'unauthorized',
          retryable: false,
          reason: expect.stringContaining(`Give credentials for ${host}.`),
        });
      await stranger.close();
    });

    test('a layout that cosign saved has the same signatures, without a registry', async () => {
      const image = `${plain.host}/${of('signed')}:v1`;
      await cosign(version, ['save', '--dir', of('saved'), '--allow-http-registry', image]);
      const online = known(await images.fetchImage(queryOf(image)));
      const offline = known(await new LayoutImageSource(join(folder, of('saved'))).fetchImage(queryOf(image)));
      expect(offline.image).toEqual(online.image);
      const contents = ({ signatures }: ImageEvidence): readonly unknown[] =>
        signatures.map(signature => ({ ...signature, place: signature.place.kind }));
      expect(contents(offline)).toEqual(contents(online));
      expect(offline.signatures).toHaveLength(3);
    });

    test('a layout that oras copied has the referrers', async () => {
      await runTool(
        'oras',
        ['cp', '-r', '--from-plain-http', '--to-oci-layout', `${withReferrers.host}/${of('referred')}:v1`, `${of('copied')}:v1`],
        {
          cwd: folder,
        },
      );
      expect(JSON.parse(readFileSync(join(folder, of('copied'), 'index.json'), 'utf8')).manifests.length).toBeGreaterThan(2);
      const { signatures } = known(
        await new LayoutImageSource(join(folder, of('copied'))).fetchImage(queryOf(`${withReferrers.host}/${of('referred')}:v1`)),
      );
      expect(signatures.map(({ format }) => format).toSorted()).toEqual([
        'notation',
        'sigstore-bundle',
        'sigstore-bundle',
        'simple-signing',
      ]);
    });
  });
});
