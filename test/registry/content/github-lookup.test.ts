import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/oci/digest.ts';
import { lookUpAtGitHub } from '../../../src/registry/content/github-lookup.ts';
import type { GitHubAttestationsReader } from '../../../src/signing/github-attestations.ts';

const image = digestOf(Buffer.from('image'));
const place = { kind: 'github-attestations', name: 'acme/app' } as const;
type Answer = Awaited<ReturnType<GitHubAttestationsReader['readAttestations']>>;
const lookUp = (answer: Answer) => lookUpAtGitHub({ readAttestations: async () => answer }, 'acme/app', image);
const [one, two] = ['one', 'two'].map(text => Buffer.from(text));

describe('what GitHub has about an image', () => {
  test('is not asked for where policy does not want it, and is a gap where it can not be asked', async () => {
    expect(await lookUpAtGitHub(undefined, undefined, image)).toEqual({ signatures: [], trace: [], gaps: [] });
    const { signatures, trace, gaps } = await lookUpAtGitHub(undefined, 'acme/app', image);
    expect([signatures, gaps.length]).toEqual([[], 1]);
    expect(trace).toEqual([{ place, outcome: 'failed', note: "GitHub's attestations can't be asked for here." }]);
  });

  test('is asked for by the scope and the digest', async () => {
    const asked: unknown[] = [];
    const reader = {
      readAttestations: async (...question: readonly unknown[]) => {
        asked.push(question);
        return { state: 'read', bundles: [], isComplete: true } as unknown as Answer;
      },
    } as unknown as GitHubAttestationsReader;
    await lookUpAtGitHub(reader, 'acme/app', image);
    expect(asked).toEqual([['acme/app', image]]);
  });

  test('are bundles, or none, or unknown', async () => {
    expect(await lookUp({ state: 'read', bundles: [one, two], isComplete: true } as unknown as Answer)).toEqual({
      signatures: [one, two].map(bundle => ({ format: 'sigstore-bundle', place, bundle })),
      trace: [{ place, outcome: 'found', note: 'GitHub keeps 2 attestations about the image for acme/app.' }],
      gaps: [],
    });
    expect(await lookUp({ state: 'read', bundles: [], isComplete: true } as unknown as Answer)).toEqual({
      signatures: [],
      trace: [{ place, outcome: 'none', note: 'GitHub keeps no attestations about the image for acme/app.' }],
      gaps: [],
    });
    const failed = await lookUp({ state: 'failed', reason: 'HTTP 502.' } as unknown as Answer);
    expect([failed.signatures, failed.trace.map(({ outcome, note }) => [outcome, note]), failed.gaps.length]).toEqual([
      [],
      [['failed', 'HTTP 502.']],
      1,
    ]);
  });

  test('is a gap besides where there are more than were read', async () => {
    const { signatures, trace, gaps } = await lookUp({ state: 'read', bundles: [one], isComplete: false } as unknown as Answer);
    expect([signatures.length, trace.map(({ outcome }) => outcome), gaps.length]).toEqual([1, ['found', 'skipped'], 1]);
  });
});
