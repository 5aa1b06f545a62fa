import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseTrustedRoot, type TrustRoot } from '../../src/signing/sigstore/trust/trust-root.ts';
import { fetchTrustRoot, publicGoodRepository, type TrustRootUpdateSettings } from '../../src/verification/trust-root-updates.ts';
import { createSigstoreParts, trustedRootOf } from '../support/signing/sigstore-parts.ts';
import { startTufRepository, type TufRepository } from '../support/signing/tuf-repository.ts';

const makeRoot = (): { readonly text: string; readonly root: TrustRoot } => {
  const text = JSON.stringify(trustedRootOf(createSigstoreParts(() => new Date('2026-01-01T00:00:00Z'))));
  const reading = parseTrustedRoot(Buffer.from(text));
  if (reading.state === 'refused') throw new Error(reading.reason);
  return { text, root: reading.root };
};
const [first, second, seed] = [makeRoot(), makeRoot(), makeRoot().root];
const later = new Date(Date.now() + 86_400_000);

describe('updates of a trust root by TUF', () => {
  let folder: string;
  let repository: TufRepository | undefined;
  const settings = (): TrustRootUpdateSettings => ({
    cacheFolder: join(folder, 'cache'),
    requestMilliseconds: 2000,
    milliseconds: 5000,
    retries: 0,
  });
  const start = async (text = first.text, expires = later): Promise<TufRepository> => {
    repository = await startTufRepository(text, expires);
    return repository;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tidewaiter-tuf-'));
  });
  afterEach(async () => {
    await repository?.close();
    repository = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  test('the repository has a newer root than the seed', async () => {
    const { url, root } = await start();
    const update = await fetchTrustRoot({ mirror: url, root }, seed, settings());
    expect(update).toMatchObject({ state: 'fresh', root: { digest: first.root.digest } });
  });

  test('the repository publishes another root', async () => {
    const { url, root, publish } = await start();
    await fetchTrustRoot({ mirror: url, root }, seed, settings());
    publish(second.text);
    const update = await fetchTrustRoot({ mirror: `${url}/`, root }, seed, settings());
    expect(update).toMatchObject({ state: 'fresh', root: { digest: second.root.digest } });
  });

  test('the repository is down: what an earlier run has verified stays', async () => {
    const { url, root, close } = await start();
    await fetchTrustRoot({ mirror: url, root }, seed, settings());
    await close();
    const update = await fetchTrustRoot({ mirror: url, root }, seed, settings());
    expect(update).toMatchObject({ state: 'kept', root: { digest: first.root.digest }, reason: expect.stringContaining(url) });
  });

  test('the repository was never reached: the seed stays', async () => {
    const { url, root, close } = await start();
    await close();
    expect(await fetchTrustRoot({ mirror: url, root }, seed, settings())).toMatchObject({ state: 'kept', root: { digest: seed.digest } });
  });

  test('the repository does not answer in time', async () => {
    const { url, root, fallSilent } = await start();
    fallSilent();
    const update = await fetchTrustRoot({ mirror: url, root }, seed, { ...settings(), requestMilliseconds: 200, milliseconds: 400 });
    expect(update).toMatchObject({ state: 'kept', root: { digest: seed.digest } });
  });

  test.each(['/timestamp.json', '/1.snapshot.json', '/1.targets.json'])('%s is changed by somebody without keys', async path => {
    const { url, root, tamper } = await start();
    tamper(path, content => Buffer.from(content.toString().replace('"version":1', '"version":2')));
    expect(await fetchTrustRoot({ mirror: url, root }, seed, settings())).toMatchObject({ state: 'kept', root: { digest: seed.digest } });
  });

  test('the trusted root itself is replaced by somebody without keys', async () => {
    const { url, root, tamper, paths } = await start();
    const target = paths().find(path => path.startsWith('/targets/')) ?? '';
    tamper(target, () => Buffer.from(second.text));
    expect(await fetchTrustRoot({ mirror: url, root }, seed, settings())).toMatchObject({ state: 'kept', root: { digest: seed.digest } });
  });

  test('the repository has expired', async () => {
    const { url, root } = await start(first.text, new Date(Date.now() - 1000));
    expect(await fetchTrustRoot({ mirror: url, root }, seed, settings())).toMatchObject({ state: 'kept', root: { digest: seed.digest } });
  });

  test("another repository's root is trusted first", async () => {
    const { url } = await start();
    const stranger = await startTufRepository(first.text, later);
    await stranger.close();
    expect(await fetchTrustRoot({ mirror: url, root: stranger.root }, seed, settings())).toMatchObject({ state: 'kept' });
  });

  test('what is published properly is not a trusted root', async () => {
    const { url, root } = await start('{"mediaType":"text/plain"}');
    const update = await fetchTrustRoot({ mirror: url, root }, undefined, settings());
    expect(update).toMatchObject({ state: 'kept', root: undefined, reason: expect.stringContaining('not a trusted root') });
  });

  test('plain HTTP to another machine is refused before anything is asked', async () => {
    const update = await fetchTrustRoot({ mirror: 'http://tuf.example' }, seed, settings());
    expect(update).toMatchObject({ state: 'kept', root: { digest: seed.digest }, reason: expect.stringContaining('HTTPS') });
  });

  test("Sigstore's public instance is asked by HTTPS", () => {
    expect(publicGoodRepository).toEqual({ mirror: 'https://tuf-repo-cdn.sigstore.dev' });
  });
});
