import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { manifestTypes } from '../../../src/oci/media-types.ts';
import { discoverSignatures, type SignatureRepository } from '../../../src/registry/content/discover-signatures.ts';
import type { HttpClient } from '../../../src/registry/http/http-client.ts';
import { usualLimits } from '../../../src/registry/limits.ts';
import type { Lookup } from '../../../src/registry/lookup.ts';
import { freshBudget, httpClientFor, registryClientFor } from '../../support/signing/registry-clients.ts';
import { ScriptedRegistry, type StoredDescriptor } from '../../support/signing/scripted-registry.ts';

let registry: ScriptedRegistry;
let http: HttpClient;
let image: StoredDescriptor;
let tag: string;

beforeEach(async () => {
  registry = await new ScriptedRegistry().start();
  http = httpClientFor([registry.host]);
  image = registry.image('v1');
  tag = image.digest.replace(':', '-');
});
afterEach(() => Promise.all([http.close(), registry.close()]));

const discover = (...more: readonly SignatureRepository[]): Promise<Lookup> => {
  const own = { place: { registry: registry.host, repository: 'acme/app' } };
  return discoverSignatures(registryClientFor(http), [own, ...more], image.digest, usualLimits, freshBudget());
};

const steps = ({ trace }: Lookup): readonly string[] => trace.map(({ place, outcome }) => `${place.kind} ${outcome}`);
const found = ({ signatures }: Lookup): readonly string[] => signatures.map(({ place, format }) => `${place.kind} ${format}`);

const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const notationType = 'application/vnd.cncf.notary.signature';

const serveReferrers = (referrers: readonly object[]): void => {
  const body = JSON.stringify({ schemaVersion: 2, mediaType: manifestTypes.ociIndex, manifests: referrers });
  registry.override = ({ path }) =>
    path.includes('/referrers/') ? { headers: { 'content-type': manifestTypes.ociIndex }, body } : undefined;
};

describe('referrers', () => {
  test("go-containerregistry's wrong artifact type hides no signature: each manifest is asked itself", async () => {
    const bundle = registry.artifact(bundleType, registry.blob(bundleType, '{"bundle":1}'), image);
    const notation = registry.artifact(notationType, registry.blob('application/jose+json', '{}'), image);
    const list = [bundle, notation].map(each => ({ ...each, artifactType: 'application/vnd.oci.empty.v1+json' }));
    registry.index(list, tag);
    const findings = await discover();
    expect(found(findings)).toEqual(['fallback-tag sigstore-bundle', 'fallback-tag notation']);
    expect(findings.signatures[0]?.place.digest).toBe(bundle.digest);
    expect(findings.gaps).toEqual([]);
  });

  test('are counted in the note of the search, and so is that there are none', async () => {
    const note = async (count: number): Promise<string | undefined> => {
      const all = Array.from({ length: count }, (_, index) =>
        registry.artifact(bundleType, registry.blob(bundleType, `{"bundle":${index}}`), image),
      );
      serveReferrers(all);
      return (await discover()).trace[0]?.note;
    };
    expect([await note(0), await note(1), await note(2)]).toEqual([
      'Nothing refers to the image.',
      '1 manifest refers to the image.',
      '2 manifests refer to the image.',
    ]);
  });

  test('an artifact type that promises a signature is not enough', async () => {
    const sbom = registry.artifact('application/spdx+json', registry.blob('application/spdx+json', '{}'), image);
    const jose = registry.artifact('application/x', registry.blob('application/jose+json', '{}'), image);
    serveReferrers([sbom, jose].map(each => ({ ...each, artifactType: bundleType })));
    const findings = await discover();
    expect(found(findings)).toEqual([]);
    expect(steps(findings).slice(0, 3)).toEqual(['referrer found', 'referrer skipped', 'referrer skipped']);
  });

  test('the config media type alone tells a Notation signature, as older clients write it', async () => {
    const config = registry.blob(notationType, '{}');
    const layers = [registry.blob('application/cose', 'envelope')];
    const manifest = registry.manifest({ schemaVersion: 2, mediaType: manifestTypes.ociManifest, config, layers, subject: image });
    serveReferrers([manifest]);
    expect((await discover()).signatures).toMatchObject([
      { format: 'notation', mediaType: 'application/cose', place: { kind: 'referrer', digest: manifest.digest } },
    ]);
  });

  test('a signature of another image, or of none, is not one of this image', async () => {
    const layer = registry.blob(bundleType, '{}');
    const strangers = [registry.artifact(bundleType, layer, registry.image('other')), registry.artifact(bundleType, layer)];
    serveReferrers(strangers);
    const findings = await discover();
    expect(found(findings)).toEqual([]);
    expect(findings.trace.filter(({ note }) => note.includes('its own subject is another'))).toHaveLength(2);
    expect(findings.gaps).toEqual([]);
  });

  test('what the API and the tag both list is fetched once', async () => {
    const bundle = registry.artifact(bundleType, registry.blob(bundleType, '{}'), image);
    registry.index([bundle], tag);
    serveReferrers([bundle, bundle]);
    expect(found(await discover())).toEqual(['referrer sigstore-bundle']);
  });

  test('a redirect to pages for people, as of ghcr.io, is followed nowhere, and the tag is looked at', async () => {
    registry.index([registry.artifact(bundleType, registry.blob(bundleType, '{}'), image)], tag);
    registry.override = ({ path }) => {
      if (path.includes('/referrers/')) return { status: 303, headers: { location: '/login' } };
      return path === '/login' ? { status: 429 } : undefined;
    };
    const findings = await discover();
    expect([steps(findings)[0], found(findings)]).toEqual(['referrer unsupported', ['fallback-tag sigstore-bundle']]);
    expect(registry.requests.filter(({ path }) => path === '/login')).toEqual([]);
  });
});

describe('the tag that stands in for the API', () => {
  test("GitLab's registry reads the tag as the image itself, which is no list of referrers", async () => {
    image = registry.index([{ ...registry.image(), platform: { os: 'linux', architecture: 'amd64' } }]);
    tag = image.digest.replace(':', '-');
    const { digest } = image;
    registry.override = ({ path }) => (path.endsWith(`/${tag}`) ? { headers: { 'docker-content-digest': digest } } : undefined);
    const findings = await discover();
    expect(steps(findings)).toContain('fallback-tag skipped');
    expect(findings.trace.find(({ place }) => place.kind === 'fallback-tag')?.note).toContain('names the image itself');
    expect([findings.signatures, findings.gaps]).toEqual([[], []]);
  });

  test('a tag that names an image is not a list', async () => {
    registry.image(tag);
    expect(steps(await discover())).toContain('fallback-tag skipped');
  });

  test('a list of as many as may be leaves no gap for that', async () => {
    const all = Array.from({ length: 100 }, (_, index) =>
      registry.artifact(bundleType, registry.blob(bundleType, `{"n":${index}}`), image),
    );
    registry.index(all, tag);
    const { trace, signatures } = await discover();
    expect(signatures).toHaveLength(100);
    expect(trace.filter(({ outcome }) => outcome === 'skipped')).toEqual([]);
  });

  test('a list over the limit leaves a gap', async () => {
    const bundle = registry.artifact(bundleType, registry.blob(bundleType, '{}'), image);
    const many = Array.from({ length: 101 }, (_, index) =>
      index === 0 ? bundle : { ...bundle, digest: `sha256:${String(index).padStart(64, '0')}` },
    );
    registry.index(many, tag);
    const findings = await discover();
    expect(found(findings)).toEqual(['fallback-tag sigstore-bundle']);
    expect(findings.gaps.filter(({ outcome }) => outcome === 'skipped')).toMatchObject([
      { note: expect.stringContaining('More than 100') },
    ]);
  });
});

describe("cosign's tags", () => {
  const layerType = 'application/vnd.dev.cosign.simplesigning.v1+json';
  const signature = (content: string) => ({
    ...registry.blob(layerType, content),
    annotations: { 'dev.cosignproject.cosign/signature': 'MEU=' },
  });
  const tagged = (layers: readonly object[], ...tags: readonly string[]): void => {
    registry.manifest(
      {
        schemaVersion: 2,
        mediaType: manifestTypes.ociManifest,
        config: registry.blob('application/vnd.oci.image.config.v1+json', '{}'),
        layers,
      },
      ...tags,
    );
  };

  test('each layer is a signature, with the digest of its own blob', async () => {
    const [first, second] = [signature('a'), signature('b')];
    tagged([first, second, registry.blob('application/octet-stream', 'x')], `${tag}.sig`);
    tagged([registry.blob('application/vnd.dsse.envelope.v1+json', '{}')], `${tag}.att`);
    const findings = await discover();
    expect(found(findings)).toEqual(['signature-tag simple-signing', 'signature-tag simple-signing', 'attestation-tag dsse-envelope']);
    expect(findings.signatures.slice(0, 2).map(({ place }) => place.digest)).toEqual([first.digest, second.digest]);
    expect(findings.signatures[0]).toMatchObject({ annotations: { 'dev.cosignproject.cosign/signature': 'MEU=' } });
  });

  test('more than a hundred signatures leave a gap', async () => {
    tagged(
      Array.from({ length: 101 }, () => signature('a')),
      `${tag}.sig`,
    );
    const findings = await discover();
    expect(findings.signatures).toHaveLength(100);
    expect(findings.gaps).toMatchObject([{ outcome: 'skipped', place: { kind: 'signature-tag' } }]);
  });

  test('another repository and a prefix are looked at when policy names them', async () => {
    tagged([signature('a')], `release-${tag}.sig`);
    expect(found(await discover())).toEqual([]);
    const findings = await discover({ place: { registry: registry.host, repository: 'acme/signatures' }, tagPrefix: 'release-' });
    expect(findings.signatures.map(({ place }) => place.name)).toEqual([`${registry.host}/acme/signatures:release-${tag}.sig`]);
  });
});

describe('gaps', () => {
  test('a place that fails leaves a gap, and the others are looked at all the same', async () => {
    registry.index([registry.artifact(bundleType, registry.blob(bundleType, '{}'), image)], tag);
    registry.override = ({ path }) => {
      if (path.includes('/referrers/')) return { status: 500 };
      return path.endsWith('.sig') ? { status: 429 } : undefined;
    };
    const findings = await discover();
    expect(found(findings)).toEqual(['fallback-tag sigstore-bundle']);
    expect(findings.gaps.map(({ place, outcome }) => `${place.kind} ${outcome}`)).toEqual(['referrer failed', 'signature-tag failed']);
  });

  test('a signature whose bytes are not what its digest says is a gap and not a signature', async () => {
    const layer = registry.blob(bundleType, '{"a":1}');
    registry.index([registry.artifact(bundleType, layer, image)], tag);
    registry.override = ({ path }) => (path.endsWith(layer.digest) ? { body: '{"a":2}' } : undefined);
    const findings = await discover();
    expect(found(findings)).toEqual([]);
    expect(findings.gaps).toMatchObject([{ outcome: 'failed', note: expect.stringContaining('gave other content') }]);
  });
});

describe('what is listed and not there', () => {
  const missing = { digest: `sha256:${'0'.repeat(64)}`, size: 2 } as const;

  test("a signature's blob is a gap: it may have been a signature", async () => {
    const { mediaType } = registry.blob(bundleType, '{}');
    registry.index([registry.artifact(bundleType, { mediaType, ...missing }, image)], tag);
    const findings = await discover();
    expect(findings.signatures).toEqual([]);
    expect(findings.gaps.map(({ note }) => note)).toEqual([`The signature's blob ${missing.digest} is listed, and not there.`]);
  });

  test("so is that of cosign's own tag", async () => {
    const payload = { mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json', ...missing };
    const config = registry.blob('application/vnd.oci.image.config.v1+json', '{}');
    registry.manifest({ schemaVersion: 2, mediaType: manifestTypes.ociManifest, config, layers: [payload] }, `${tag}.sig`);
    expect((await discover()).gaps.map(({ place }) => place.kind)).toEqual(['signature-tag']);
  });

  test('so is a manifest that refers to the image', async () => {
    registry.index([{ mediaType: manifestTypes.ociManifest, ...missing }], tag);
    expect((await discover()).gaps.map(({ place }) => place.kind)).toEqual(['fallback-tag']);
  });

  test('so is the manifest of a tag, be it one of signatures or a list of referrers', async () => {
    registry.override = ({ method, path }) =>
      method === 'HEAD' && (path.endsWith(`/${tag}`) || path.endsWith(`/${tag}.sig`))
        ? { headers: { 'docker-content-digest': missing.digest } }
        : undefined;
    expect((await discover()).gaps.map(({ place }) => place.kind)).toEqual(['fallback-tag', 'signature-tag']);
  });
});
