import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DockerRegistry, registryLogin, startDockerRegistry } from '../support/signing/docker-registry.ts';
import { pushImage, pushMultiArchImage } from '../support/signing/push-image.ts';
import { type ReferrersRegistry, startReferrersRegistry } from '../support/signing/referrers-registry.ts';
import { requireTools } from '../support/signing/tools.ts';

describe.runIf(requireTools('docker-registry', 'skopeo', 'openssl', 'referrers-registry'))('registries for tests', () => {
  let plain: DockerRegistry;
  let basic: DockerRegistry;
  let token: DockerRegistry;
  let withReferrers: ReferrersRegistry;
  beforeAll(async () => {
    [plain, basic, token, withReferrers] = await Promise.all([
      startDockerRegistry(),
      startDockerRegistry({ auth: 'basic' }),
      startDockerRegistry({ auth: 'token' }),
      startReferrersRegistry(),
    ]);
  }, 120_000);
  afterAll(() => Promise.all([plain, basic, token, withReferrers].map(registry => registry.close())));

  const accept = { accept: 'application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json' };

  test('an image that is pushed is there, by the digest that the push told', async () => {
    const digest = await pushImage(`${plain.host}/demo/app:v1`);
    const answer = await fetch(`http://${plain.host}/v2/demo/app/manifests/v1`, { headers: accept });
    expect([answer.status, answer.headers.get('docker-content-digest')]).toEqual([200, digest]);
  });

  test('an index is pushed with all its children', async () => {
    for (const { host } of [plain, withReferrers]) {
      const { digest, platforms, attestation } = await pushMultiArchImage(`${host}/demo/multi:v1`);
      for (const each of [digest, ...platforms, attestation])
        expect((await fetch(`http://${host}/v2/demo/multi/manifests/${each}`, { headers: accept })).status).toBe(200);
    }
  });

  test('a registry with credentials takes an image from the right person and gives it to nobody else', async () => {
    for (const { host } of [basic, token]) {
      await pushImage(`${host}/demo/app:v1`, { credentials: registryLogin });
      expect((await fetch(`http://${host}/v2/demo/app/manifests/v1`, { headers: accept })).status).toBe(401);
    }
  });

  test('only the registry of go-containerregistry has the referrers API', async () => {
    const path = `/v2/demo/multi/referrers/sha256:${'0'.repeat(64)}`;
    expect((await fetch(`http://${plain.host}${path}`)).status).toBe(404);
    expect((await fetch(`http://${withReferrers.host}${path}`)).status).toBe(200);
  });
});
