import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { manifestTypes } from '../../../src/oci/media-types.ts';
import type { RegistryClient } from '../../../src/registry/content/registry-client.ts';
import { FetchBudget } from '../../../src/registry/http/fetch-budget.ts';
import type { HttpClient } from '../../../src/registry/http/http-client.ts';
import { usualLimits } from '../../../src/registry/limits.ts';
import type { RepositoryPlace } from '../../../src/registry/repository-place.ts';
import { credentialFor, freshBudget, httpClientFor, registryClientFor, registryFailure } from '../../support/signing/registry-clients.ts';
import { ScriptedRegistry } from '../../support/signing/scripted-registry.ts';

let registry: ScriptedRegistry;
let http: HttpClient;
let client: RegistryClient;
let place: RepositoryPlace;

beforeEach(async () => {
  registry = await new ScriptedRegistry().start();
  http = httpClientFor([registry.host]);
  client = registryClientFor(http);
  place = { registry: registry.host, repository: 'acme/app' };
});
afterEach(() => Promise.all([http.close(), registry.close()]));

const asked = (): readonly string[] => registry.requests.map(({ method, path }) => `${method} ${path.replace('/v2/acme/app/', '')}`);
const other = digestOf(Buffer.from('other'));

describe('tags', () => {
  test('a tag is resolved by HEAD, and all four media types are accepted', async () => {
    const image = registry.image('v1');
    expect(await client.fetchDigest(place, 'v1', freshBudget())).toBe(image.digest);
    expect(asked()).toEqual(['HEAD manifests/v1']);
    for (const mediaType of Object.values(manifestTypes)) expect(registry.requests[0]?.headers.accept).toContain(mediaType);
  });

  test('a registry without HEAD, or without its header, is asked by GET', async () => {
    const image = registry.image('v1');
    for (const status of [405, 200]) {
      registry.override = ({ method }) => (method === 'HEAD' ? { status } : undefined);
      expect(await client.fetchDigest(place, 'v1', freshBudget())).toBe(image.digest);
    }
    registry.override = ({ method }) => (method === 'HEAD' ? { headers: { 'docker-content-digest': 'sha256:nonsense' } } : undefined);
    expect(await client.fetchDigest(place, 'v1', freshBudget())).toBe(image.digest);
  });

  test('a tag that does not exist is none', async () => {
    expect(await client.fetchDigest(place, 'v9', freshBudget())).toBeUndefined();
  });
});

describe('manifests', () => {
  test('a manifest is asked for once', async () => {
    const { digest, size } = registry.image();
    expect(await client.fetchManifest(place, digest, freshBudget())).toMatchObject({ digest, size });
    expect(await client.fetchManifest(place, digest, freshBudget())).toMatchObject({ digest, size, manifest: { kind: 'manifest' } });
    expect(asked()).toHaveLength(1);
    await client.fetchManifest({ ...place, repository: 'acme/other' }, digest, freshBudget());
    expect(registry.requests).toHaveLength(2);
  });

  test('other bytes than the digest says are refused', async () => {
    const [first, second] = [registry.image('a'), registry.image('b')];
    registry.override = ({ path }) =>
      path.endsWith(first.digest) ? { status: 200, headers: { 'content-type': manifestTypes.ociManifest }, body: '{}' } : undefined;
    expect((await registryFailure(client.fetchManifest(place, first.digest, freshBudget()))).code).toBe('malformed');
    registry.override = () => ({
      status: 200,
      headers: { 'content-type': manifestTypes.ociManifest },
      body: JSON.stringify({ schemaVersion: 2, config: second, layers: [] }),
    });
    const failure = await registryFailure(client.fetchManifest(place, first.digest, freshBudget()));
    expect([failure.code, failure.message]).toEqual(['malformed', expect.stringContaining('gave other content')]);
  });

  test('without a media type in the header is what its own text says', async () => {
    const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: other, size: 5 };
    const document = { schemaVersion: 2, mediaType: manifestTypes.ociManifest, config, layers: [] };
    const { digest, size } = registry.manifest(document);
    registry.override = () => ({ body: JSON.stringify(document) });
    expect(await client.fetchManifest(place, digest, freshBudget())).toMatchObject({ digest, size, manifest: { kind: 'manifest' } });
  });

  test('a digest in the header that is not that of the bytes is refused', async () => {
    const image = registry.image('v1');
    const body = JSON.stringify({ schemaVersion: 2, config: image, layers: [] });
    registry.override = () => ({ headers: { 'content-type': manifestTypes.ociManifest, 'docker-content-digest': other }, body });
    expect((await registryFailure(client.fetchManifest(place, digestOf(Buffer.from(body)), freshBudget()))).message).toContain(
      'gave other content',
    );
  });

  test('a manifest over 4 MiB is not read to its end', async () => {
    registry.override = () => ({
      headers: { 'content-type': manifestTypes.ociManifest },
      body: Buffer.alloc(usualLimits.manifestBytes + 1),
    });
    expect((await registryFailure(client.fetchManifest(place, other, freshBudget()))).code).toBe('too-large');
  });

  describe('that another registry has', () => {
    let upstream: ScriptedRegistry;
    beforeEach(async () => {
      upstream = await new ScriptedRegistry().start();
    });
    afterEach(() => upstream.close());

    /** As registry.k8s.io does: every request for content is sent on, under another name. */
    const sendTo = (base: string): void => {
      registry.override = ({ path }) => ({
        status: 307,
        headers: { location: `${base}${path.replace('/v2/acme/app/', '/v2/k8s/images/app/')}` },
      });
    };
    const clientOf = (...hosts: readonly string[]): RegistryClient => {
      const own = httpClientFor([registry.host, ...hosts]);
      void http.close();
      http = own;
      return registryClientFor(own, credentialFor(registry.host, { kind: 'password', username: 'me', password: 'secret' }));
    };

    test('is followed, by tag and by digest, without credentials', async () => {
      const image = upstream.image('v1');
      const redirect = `http://${upstream.host}`;
      registry.override = ({ path, headers }) =>
        headers.authorization === undefined
          ? { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
          : { status: 307, headers: { location: `${redirect}${path}` } };
      const following = clientOf(upstream.host);
      expect(await following.fetchDigest(place, 'v1', freshBudget())).toBe(image.digest);
      expect(await following.fetchManifest(place, image.digest, freshBudget())).toMatchObject({ digest: image.digest });
      expect(upstream.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
    });

    test('has no tag when the other registry has none', async () => {
      sendTo(`http://${upstream.host}`);
      expect(await clientOf(upstream.host).fetchDigest(place, 'v9', freshBudget())).toBeUndefined();
    });

    test('is refused when it is other content than the digest says', async () => {
      const image = upstream.image('v1');
      upstream.override = () => ({ headers: { 'content-type': manifestTypes.ociManifest }, body: JSON.stringify({ schemaVersion: 2 }) });
      sendTo(`http://${upstream.host}`);
      expect((await registryFailure(clientOf(upstream.host).fetchManifest(place, image.digest, freshBudget()))).code).toBe('malformed');
    });

    test('is not asked for at addresses that nobody named', async () => {
      for (const [address, code] of [
        [`http://${upstream.host}`, 'refused-address'],
        ['http://169.254.169.254', 'refused-address'],
        ['https://10.0.0.1', 'refused-address'],
        ['https://[fd00::1]', 'refused-address'],
        ['http://registry.example', 'refused-address'],
        ['https://user:secret@registry.example', 'refused-address'],
        ['ftp://registry.example', 'refused-address'],
      ] as const) {
        sendTo(address);
        expect((await registryFailure(clientOf().fetchManifest(place, other, freshBudget()))).code, address).toBe(code);
      }
      expect(upstream.requests).toEqual([]);
    });

    test('is given up when the redirects have no end', async () => {
      registry.override = ({ path }) => ({ status: 307, headers: { location: `${path}x` } });
      const failure = await registryFailure(client.fetchManifest(place, other, freshBudget()));
      expect([failure.code, registry.requests.length]).toEqual(['malformed', usualLimits.redirects + 1]);
    });

    test('may want credentials, which are not given, and that is told', async () => {
      upstream.override = () => ({ status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } });
      sendTo(`http://${upstream.host}`);
      const failure = await registryFailure(clientOf(upstream.host).fetchManifest(place, other, freshBudget()));
      expect(failure.code).toBe('unauthorized');
      expect(failure.message).toContain(`sends to ${upstream.host}`);
      expect(upstream.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    });

    test('lists its referrers there, too', async () => {
      const image = upstream.image('v1');
      const body = JSON.stringify({ schemaVersion: 2, mediaType: manifestTypes.ociIndex, manifests: [image] });
      upstream.override = ({ path }) =>
        path.includes('/referrers/') ? { headers: { 'content-type': manifestTypes.ociIndex }, body } : undefined;
      sendTo(`http://${upstream.host}`);
      expect(await clientOf(upstream.host).fetchReferrers(place, image.digest, freshBudget())).toMatchObject({
        state: 'listed',
        referrers: [{ digest: image.digest }],
      });
    });
  });

  test('a failure of the registry is not a missing manifest', async () => {
    registry.override = () => ({ status: 500 });
    const failure = await registryFailure(client.fetchManifest(place, other, freshBudget()));
    expect([failure.code, failure.retryable]).toEqual(['unavailable', true]);
  });
});

describe('blobs', () => {
  test('a blob is followed to where it lies', async () => {
    const blob = registry.blob('text/plain', 'content');
    registry.override = ({ path }) => (path.startsWith('/v2/') ? { status: 307, headers: { location: '/storage' } } : { body: 'content' });
    expect(Buffer.from((await client.fetchBlob(place, blob, freshBudget())) ?? []).toString()).toBe('content');
  });

  test('a blob is asked for once in each repository, unless a descriptor says another size', async () => {
    const blob = registry.blob('text/plain', 'content');
    const read = async (descriptor = blob) => Buffer.from((await client.fetchBlob(place, descriptor, freshBudget())) ?? []).toString();
    expect([await read(), await read(), asked().length]).toEqual(['content', 'content', 1]);
    expect((await registryFailure(read({ ...blob, size: 3 }))).code).toBe('malformed');
    expect(registry.requests).toHaveLength(2);
    await client.fetchBlob({ ...place, repository: 'acme/other' }, blob, freshBudget());
    expect(registry.requests).toHaveLength(3);
  });

  test('other bytes, fewer and more than the descriptor says are refused', async () => {
    const blob = registry.blob('text/plain', 'content');
    const bodies = { 'same size': 'CONTENT', fewer: 'conten', more: 'contents' };
    for (const [name, body] of Object.entries(bodies)) {
      registry.override = () => ({ body });
      expect((await registryFailure(client.fetchBlob(place, blob, freshBudget()))).code, name).toBe('malformed');
    }
    registry.override = () => undefined;
    expect((await registryFailure(client.fetchBlob(place, { ...blob, size: 8 }, freshBudget()))).message).toContain(
      'its descriptor says 8',
    );
  });

  test('a blob that there is no room for any more is not its descriptor’s lie, nor is a refusal', async () => {
    const blob = registry.blob('text/plain', 'content');
    const small = new FetchBudget({ ...usualLimits, imageBytes: 3 });
    expect((await registryFailure(client.fetchBlob(place, blob, small))).code).toBe('too-large');
    registry.override = () => ({ status: 403 });
    expect((await registryFailure(client.fetchBlob(place, blob, freshBudget()))).code).not.toBe('malformed');
  });

  test('a blob over 16 MiB is not asked for', async () => {
    const size = usualLimits.blobBytes + 1;
    expect((await registryFailure(client.fetchBlob(place, { mediaType: 'x', digest: other, size }, freshBudget()))).code).toBe('too-large');
    expect(registry.requests).toEqual([]);
  });

  test('a blob that is not there is none', async () => {
    expect(await client.fetchBlob(place, { mediaType: 'x', digest: other, size: 1 }, freshBudget())).toBeUndefined();
  });
});

describe('referrers', () => {
  const page = (count: number, link?: string) => ({
    headers: { 'content-type': manifestTypes.ociIndex, ...(link === undefined ? {} : { link }) },
    body: JSON.stringify({
      schemaVersion: 2,
      manifests: Array.from({ length: count }, () => ({ mediaType: 'x', digest: other, size: 1 })),
    }),
  });

  test('all pages are read', async () => {
    registry.override = ({ path }) => (path.includes('?') ? page(1) : page(2, `</v2/acme/app/referrers/${other}?last=2>; rel="next"`));
    expect(await client.fetchReferrers(place, other, freshBudget())).toMatchObject({
      state: 'listed',
      isComplete: true,
      referrers: { length: 3 },
    });
  });

  test('what is not a list of referrers is not an API: plain 404, redirect to pages for people, HTML, an object of JSON', async () => {
    const answers = {
      'Distribution 2.8': { status: 404, headers: { 'content-type': 'text/plain' }, body: '404 page not found\n' },
      'ghcr.io': { status: 303, headers: { location: 'https://github.com/login' } },
      'a page': { headers: { 'content-type': 'text/html' }, body: '<html></html>' },
      'some JSON': { headers: { 'content-type': 'application/json' }, body: '{}' },
      'method not allowed': { status: 405 },
    };
    for (const [name, answer] of Object.entries(answers)) {
      registry.override = () => answer;
      expect((await client.fetchReferrers(place, other, freshBudget())).state, name).toBe('unsupported');
    }
    expect(registry.requests).toHaveLength(Object.keys(answers).length);
  });

  test('a registry that fails is not one without the API', async () => {
    for (const [status, code] of [
      [500, 'unavailable'],
      [429, 'rate-limited'],
      [403, 'unauthorized'],
    ] as const) {
      registry.override = () => ({ status });
      expect((await registryFailure(client.fetchReferrers(place, other, freshBudget()))).code).toBe(code);
    }
    registry.override = () => ({ headers: { 'content-type': manifestTypes.ociIndex }, body: '{"schemaVersion":2}' });
    expect((await registryFailure(client.fetchReferrers(place, other, freshBudget()))).code).toBe('malformed');
  });

  test('pages that go round, and pages without end, end', async () => {
    registry.override = () => page(1, `</v2/acme/app/referrers/${other}?n=1>; rel="next"`);
    expect((await registryFailure(client.fetchReferrers(place, other, freshBudget()))).message).toContain('circle');
    let count = 0;
    registry.override = () => {
      count += 1;
      return page(0, `<?n=${count}>; rel="next"`);
    };
    expect(await client.fetchReferrers(place, other, freshBudget())).toMatchObject({ state: 'listed', isComplete: false });
    expect(count).toBe(usualLimits.pages);
  });

  test('more than a hundred referrers are cut, and that is told', async () => {
    registry.override = () => page(100);
    expect(await client.fetchReferrers(place, other, freshBudget())).toMatchObject({ isComplete: true, referrers: { length: 100 } });
    registry.override = () => page(101);
    expect(await client.fetchReferrers(place, other, freshBudget())).toMatchObject({ isComplete: false, referrers: { length: 100 } });
  });

  test('a next page elsewhere is not asked for', async () => {
    const links = [
      `https://evil.example/v2/acme/app/referrers/${other}`,
      '/v2/acme/secret/referrers/x',
      '/v2/acme/app/manifests/latest',
      '//evil.example/',
    ];
    for (const link of links) {
      registry.override = () => page(1, `<${link}>; rel="next"`);
      expect((await registryFailure(client.fetchReferrers(place, other, freshBudget()))).message, link).toContain('somewhere else');
    }
    expect(registry.requests).toHaveLength(links.length);
  });
});
