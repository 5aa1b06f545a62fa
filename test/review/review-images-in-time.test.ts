import { expect, test } from 'vitest';
import { defaultImageSettings } from '../../src/policy/images/image-settings.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { type RememberedJudgements, reviewImages } from '../../src/review/images/review-images.ts';
import { reviewChange } from '../../src/review/review.ts';
import { signatureVerifiers } from '../../src/signing/policy/judge/signature-verifiers.ts';
import { parseImagePolicies } from '../../src/signing/policy/parse-image-policies.ts';
import { knownImage } from '../support/app/scripted-verifications.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';

const parsed = parseImagePolicies(new Map(), { ...defaultImageSettings, noMatch: 'warn' });
if (!parsed.policies) throw new Error('No policies are no error.');
const { policies } = parsed;
const now = new Date('2026-11-24T12:00:00Z');

test('once its time is over, no registry is asked any more, not even for what is remembered, and what is left is not known', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `ghcr.io/acme/app${index}:1`);
  const reader = new InMemoryRepository({ base: {}, head: { Dockerfile: names.map(name => `FROM ${name}\n`).join('') } });
  const reviewed = await reviewChange({ policy: defaultPolicy, rules: [], version: '1' }, { reader, clock: { today: () => '2026-11-24' } });
  const controller = new AbortController();
  const asked: string[] = [];
  const lookedUp: string[] = [];
  const remembered: RememberedJudgements = {
    readRemembered: async ({ text }) => void lookedUp.push(text),
    remember: () => Promise.resolve(),
  };
  const review = await reviewImages(
    reviewed,
    { policies, trustRoots: new Map(), verifiers: signatureVerifiers, now, origin: 'acme', ignorePaths: [], unrenderedPaths: [] },
    {
      reader,
      images: {
        fetchImage: async ({ reference }) => {
          asked.push(reference.text);
          if (asked.length === 16) controller.abort();
          return knownImage(reference.text);
        },
      },
      revocation: { fetchRevocation: () => Promise.resolve({ state: 'failed', reason: 'Nobody is asked.' }) },
      remembered,
      deadline: controller.signal,
    },
  );
  expect(review.images).toHaveLength(40);
  expect(asked).toHaveLength(16);
  expect(lookedUp.length).toBeLessThan(40);
  const states = Object.groupBy(review.images, ({ judgement }) => (judgement.digest === undefined ? 'unknown' : 'known'));
  expect([states.known?.length, states.unknown?.length]).toEqual([16, 24]);
});
