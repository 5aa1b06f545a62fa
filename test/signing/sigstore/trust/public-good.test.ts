import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { publicGoodTrustRoot } from '../../../../src/signing/sigstore/trust/public-good.ts';
import { publicGoodTrustedRoot } from '../../../../src/signing/sigstore/trust/public-good-data.ts';

test("Sigstore's public instance ships as a trust root with Rekor v1 and v2, Fulcio, CT logs and a timestamp authority", () => {
  const { material, digest } = publicGoodTrustRoot();
  expect(material.tlogs.map(log => log.baseURL)).toEqual(['https://rekor.sigstore.dev', 'https://log2025-1.rekor.sigstore.dev']);
  expect(material.certificateAuthorities).toHaveLength(2);
  expect(material.ctlogs).toHaveLength(2);
  expect(material.timestampAuthorities).toHaveLength(1);
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/u);
});

test('what ships is what @sigstore/tuf ships; run .github/scripts/build-trust-roots.ts when it has changed', () => {
  const Seeds = v.record(v.string(), v.object({ targets: v.record(v.string(), v.string()) }));
  const path = createRequire(import.meta.url).resolve('@sigstore/tuf/seeds.json');
  const seeds = v.parse(Seeds, JSON.parse(readFileSync(path, 'utf8')));
  const seed = seeds['https://tuf-repo-cdn.sigstore.dev']?.targets['trusted_root.json'] ?? '';
  expect(publicGoodTrustedRoot).toBe(Buffer.from(seed, 'base64').toString());
});
