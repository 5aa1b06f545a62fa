import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { VerifiedOwner } from '../../../app/verification/image-verifications.ts';
import { VerificationPool } from '../../../app/verification/verification-pool.ts';
import { parseImageReference } from '../../../src/artifacts/images/image-reference.ts';
import { anonymous } from '../../../src/registry/auth/credential.ts';
import { parseImagePolicies } from '../../../src/signing/policy/parse-image-policies.ts';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-pool-'));
afterAll(() => rmSync(folder, { recursive: true }));

const parsed = parseImagePolicies(new Map());
if (!parsed.policies) throw new Error('No policies are no error.');
const { policies } = parsed;
const acme: VerifiedOwner = { installationId: 1, owner: 'acme', policies };
const withDigest = (digest: string): VerifiedOwner => ({ ...acme, policies: { ...policies, digest } });

let opened: VerifiedOwner[] = [];
let trusted: string[] = [];
let pools: VerificationPool[] = [];
afterEach(async () => {
  await Promise.all(pools.map(pool => pool.close()));
  opened = [];
  trusted = [];
  pools = [];
});

const createPool = (updates: 'on' | 'off' = 'off'): VerificationPool => {
  const pool = new VerificationPool({
    setupFor: whose => {
      opened.push(whose);
      return { policies: whose.policies, credentials: anonymous };
    },
    // A public root that is not needed by any policy: nothing is asked.
    trustRoots: updates === 'on' ? { folder, publicGood: 'updated', hosts: [] } : undefined,
    onTrust: async ({ owner }, digest) => void trusted.push(`${owner} ${digest}`),
    logger: pino({ level: 'silent' }),
  });
  pools.push(pool);
  return pool;
};

const reference = parseImageReference('registry.invalid/app:1');
if (!reference) throw new Error('It is a reference.');

describe('connections to registries', () => {
  test('are the same for all jobs of an owner, whatever the case of its name', async () => {
    const pool = createPool();
    const ports = await Promise.all(
      [acme, { ...acme, owner: 'ACME' }, acme].map(whose => pool.use(whose, verification => Promise.resolve(verification.ports))),
    );
    expect(new Set(ports).size).toBe(1);
    expect(opened).toHaveLength(1);
  });

  test('are new ones for other policies, another owner and another installation', async () => {
    const pool = createPool();
    for (const whose of [acme, withDigest('other'), { ...acme, owner: 'other' }, { ...withDigest('other'), installationId: 2 }])
      await pool.use(whose, () => Promise.resolve());
    expect(opened).toHaveLength(4);
  });

  test('are not closed while a job of the earlier policies goes on', async () => {
    const pool = createPool();
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    const earlier = pool.use(acme, async ({ ports }) => {
      await over;
      return ports.images.fetchImage({ reference, signatureRepositories: [] });
    });
    const later = await pool.use(withDigest('other'), ({ ports }) => ports.images.fetchImage({ reference, signatureRepositories: [] }));
    end();
    const [one, two] = [await earlier, later];
    expect(one).toEqual(two);
    expect(one).toMatchObject({ state: 'unknown' });
  });

  test('are opened again after one that failed', async () => {
    const pool = new VerificationPool({
      setupFor: whose => {
        opened.push(whose);
        if (opened.length === 1) throw new TypeError('no setup');
        return { policies: whose.policies, credentials: anonymous };
      },
      trustRoots: undefined,
      onTrust: () => Promise.resolve(),
      logger: pino({ level: 'silent' }),
    });
    pools.push(pool);
    await expect(pool.use(acme, () => Promise.resolve())).rejects.toThrow('no setup');
    expect(await pool.use(acme, () => Promise.resolve('done'))).toBe('done');
  });
});

test.each(['on', 'off'] as const)('trust roots are told once for each set of connections (updates %s)', async updates => {
  const pool = createPool(updates);
  const digests = [
    await pool.use(acme, ({ trustDigest }) => Promise.resolve(trustDigest)),
    await pool.use(acme, ({ trustDigest }) => Promise.resolve(trustDigest)),
  ];
  await expect.poll(() => trusted).toEqual([`acme ${digests[0]}`]);
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/u);
  expect(digests[1]).toBe(digests[0]);
});
