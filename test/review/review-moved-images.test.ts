import { expect, test } from 'vitest';
import { defaultImageSettings } from '../../src/policy/images/image-settings.ts';
import { defaultPolicy } from '../../src/policy/merge.ts';
import { reviewImages } from '../../src/review/images/review-images.ts';
import { reviewChange } from '../../src/review/review.ts';
import { signatureVerifiers } from '../../src/signing/policy/judge/signature-verifiers.ts';
import { parseImagePolicies } from '../../src/signing/policy/parse-image-policies.ts';
import { knownImage } from '../support/app/scripted-verifications.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';

type Texts = Readonly<Record<string, string>>;

const { policies } = parseImagePolicies(new Map(), defaultImageSettings);
const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: ghcr.io/evil/web:1\n';

/** What the gate says of a change, and the images that a registry was asked about. */
const gateOf = async (base: Texts, head: Texts, renames: Texts = {}) => {
  if (policies === undefined) throw new Error('No policies are no error.');
  const reader = new InMemoryRepository({ base, head, renames });
  const reviewed = await reviewChange({ policy: defaultPolicy, rules: [], version: '1' }, { reader, clock: { today: () => '2026-11-24' } });
  const asked: string[] = [];
  const review = await reviewImages(
    reviewed,
    {
      policies,
      trustRoots: new Map(),
      verifiers: signatureVerifiers,
      now: new Date('2026-11-24'),
      origin: 'acme',
      ignorePaths: [],
      unrenderedPaths: [],
    },
    {
      reader,
      images: {
        fetchImage: async ({ reference }) => {
          asked.push(reference.text);
          return knownImage(reference.text);
        },
      },
      revocation: { fetchRevocation: () => Promise.resolve({ state: 'failed', reason: 'Nobody is asked.' }) },
      deadline: new AbortController().signal,
    },
  );
  return { conclusion: review.verdict.conclusion, asked };
};

test('an example that becomes production is verified, and blocks when no policy lets it pass', async () => {
  expect(await gateOf({ 'examples/pod.yaml': pod }, { 'prod/pod.yaml': pod }, { 'examples/pod.yaml': 'prod/pod.yaml' })).toEqual({
    conclusion: 'block',
    asked: ['ghcr.io/evil/web:1'],
  });
});

test('a file that gets another name in its folder is not verified again', async () => {
  expect(await gateOf({ 'prod/pod.yaml': pod }, { 'prod/web.yaml': pod }, { 'prod/pod.yaml': 'prod/web.yaml' })).toEqual({
    conclusion: 'pass',
    asked: [],
  });
});

test('an object that goes to another namespace is verified', async () => {
  const inNamespace = (name: string): string => pod.replace('  name: web\nspec', `  name: web\n  namespace: ${name}\nspec`);
  const { conclusion, asked } = await gateOf({ 'k8s/pod.yaml': inNamespace('dev') }, { 'k8s/pod.yaml': inNamespace('prod') });
  expect([conclusion, asked]).toEqual(['block', ['ghcr.io/evil/web:1']]);
});
