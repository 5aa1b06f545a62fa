import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { manifestTypes } from '../../../src/oci/media-types.ts';
import { isNoReferrersList, readReferrersPage } from '../../../src/registry/content/referrers-page.ts';
import type { HttpAnswer } from '../../../src/registry/http/http-client.ts';

const image = digestOf(Buffer.from('image'));
const place = { registry: 'ghcr.io', repository: 'acme/app' };

const answer = ({
  status = 200,
  type = manifestTypes.ociIndex as string | null,
  link = undefined as string | undefined,
  body = JSON.stringify({ schemaVersion: 2, mediaType: manifestTypes.ociIndex, manifests: [] }),
}): HttpAnswer => ({
  url: new URL(`https://ghcr.io/v2/acme/app/referrers/${image}`),
  status,
  headers: new Map([...(type === null ? [] : [['content-type', type] as const]), ...(link === undefined ? [] : [['link', link] as const])]),
  body: Buffer.from(body),
});

describe('a registry has no referrers API', () => {
  test.each([300, 302, 399, 400, 404, 405, 406, 410, 415, 501])('when it answers with %i', status => {
    expect(isNoReferrersList(answer({ status }))).toBe(true);
  });

  test.each([201, 299, 401, 403, 429, 500, 503])('but %i tells nothing of it', status => {
    expect(isNoReferrersList(answer({ status }))).toBe(false);
  });

  test('when the page is no index, whatever the status says', () => {
    expect(isNoReferrersList(answer({ type: 'text/html' }))).toBe(true);
    expect(isNoReferrersList(answer({ type: null }))).toBe(true);
    expect(isNoReferrersList(answer({ type: `${manifestTypes.ociIndex}; charset=utf-8` }))).toBe(false);
  });
});

describe('a page', () => {
  const read = (parts: Parameters<typeof answer>[0]) => readReferrersPage(answer(parts), place, image);

  test('has what it lists, and no next one without a link', () => {
    const manifests = [{ mediaType: manifestTypes.ociManifest, digest: image, size: 7 }];
    const body = JSON.stringify({ schemaVersion: 2, mediaType: manifestTypes.ociIndex, manifests });
    expect(read({ body })).toMatchObject({ referrers: manifests });
    expect(read({ body })).not.toHaveProperty('next');
  });

  test('leads to the next one of the same image in the same repository, with what the link asks for', () => {
    expect(read({ link: `</v2/acme/app/referrers/${image}?last=7>; rel="next"` }).next).toBe(`referrers/${image}?last=7`);
    expect(read({ link: '<?last=7>; rel="next"' }).next).toBe(`referrers/${image}?last=7`);
  });

  test.each([
    ['on another host', `https://evil.example/v2/acme/app/referrers/${image}`],
    ['by another protocol', `http://ghcr.io/v2/acme/app/referrers/${image}`],
    ['of another repository', `/v2/acme/other/referrers/${image}`],
    ['of another image', `/v2/acme/app/referrers/${digestOf(Buffer.from('other'))}`],
    ['that is no address', 'https://['],
  ])('leads to no next one %s', (_, link) => {
    expect(() => read({ link: `<${link}>; rel="next"` })).toThrow(
      'ghcr.io says that the next page of referrers is somewhere else, which is not followed.',
    );
  });

  test('that is none is named with its reason', () => {
    const manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType: manifestTypes.ociManifest,
      config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: image, size: 2 },
      layers: [],
    });
    expect(() => read({ type: manifestTypes.ociManifest, body: manifest })).toThrow(
      `The list of referrers of ${image} at ghcr.io/acme/app can't be read. It is not an index.`,
    );
    expect(() => read({ body: '{' })).toThrow(`The list of referrers of ${image} at ghcr.io/acme/app can't be read. `);
    expect(() => read({ body: '{' })).not.toThrow('It is not an index.');
  });
});
