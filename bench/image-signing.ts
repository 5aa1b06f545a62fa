import { execFileSync } from 'node:child_process';
import { parseImageReference } from '../src/artifacts/images/image-reference.ts';
import { defaultPolicy } from '../src/policy/merge.ts';
import { reviewImages } from '../src/review/images/review-images.ts';
import { reviewChange } from '../src/review/review.ts';
import { allRules } from '../src/rules/catalog.ts';
import type { SignatureCheck } from '../src/signing/signature-check.ts';
import { verifySigstore } from '../src/signing/sigstore/verify-sigstore.ts';
import { verifyImage } from '../src/signing/verify-image.ts';
import { InMemoryRepository } from '../test/support/in-memory-repository.ts';
import { createSigstoreParts } from '../test/support/signing/sigstore-parts.ts';
import { keylessRequirement } from '../test/support/signing/sigstore-requirements.ts';
import { bundle, envelope, image, keylessSigner, signType, simpleSigning, statement } from '../test/support/signing/sigstore-vectors.ts';
import { now, SigningScene } from './image-signing/scene.ts';
import { median, printTable, type Row } from './table.ts';

/** Milliseconds that each case is verified for. */
const measuredMs = 1_500;
const imagesOfChange = 50;
const runs = 5;

/** Prints how fast signatures are verified, and how much an image, and a change with many, ask of a registry. */
export const printImageSigning = async (): Promise<void> => {
  printTable('Image signing, verification alone (warm: trust root parsed, code compiled)', measureVerifiers());
  const scene = await SigningScene.start();
  try {
    printTable('Image signing, one image, registry on this machine', await measureImages(scene));
    printTable(`Image signing, a change that brings in ${imagesOfChange} images (median of ${runs})`, [await measureChange(scene)]);
  } finally {
    await scene.close();
  }
};

const measureVerifiers = (): readonly Row[] => {
  const parts = createSigstoreParts(() => now);
  const signer = keylessSigner(parts);
  const signature = keylessRequirement(parts, { kind: 'signature' });
  const attestation = keylessRequirement(parts, { kind: 'attestation' });
  const cases = {
    'cosign tag, keyless': [simpleSigning(parts, signer), signature],
    'cosign attestation, keyless': [envelope(parts, signer), attestation],
    'bundle v0.3, keyless': [bundle(parts, signer, { payload: statement(signType, {}) }), signature],
  } as const;
  return Object.entries(cases).map(([name, [stored, requirement]]) => {
    const verify = (): SignatureCheck => verifySigstore(stored, image, requirement, now);
    const start = performance.now();
    if (verify().state !== 'verified') throw new Error(`${name} is not verified.`);
    const first = performance.now() - start;
    let count = 0;
    const begin = performance.now();
    while (performance.now() - begin < measuredMs) {
      verify();
      count += 1;
    }
    const warm = (performance.now() - begin) / count;
    return { signature: name, 'first (ms)': first.toFixed(1), 'warm (ms)': warm.toFixed(2), 'per second, warm': Math.round(1_000 / warm) };
  });
};

const measureImages = async (scene: SigningScene): Promise<readonly Row[]> => {
  const texts = scene.store(20);
  const basis = scene.basis();
  const registry = scene.openRegistry();
  const ports = { images: registry.images(), revocation: registry.revocation };
  const measure = async (name: string, of: readonly string[]): Promise<Row> => {
    const before = scene.requests;
    const times: number[] = [];
    for (const text of of) {
      const start = performance.now();
      const judgement = await verifyImage({ text, reference: parseImageReference(text), context: {} }, basis, ports);
      times.push(performance.now() - start);
      if (judgement.state !== 'admitted') throw new Error(`${text}: ${judgement.reason}`);
    }
    return {
      image: name,
      'requests per image': ((scene.requests - before) / of.length).toFixed(1),
      'ms per image': median(times).toFixed(1),
    };
  };
  const tags = texts.filter((_, index) => index % 2 === 0);
  const bundles = texts.filter((_, index) => index % 2 === 1);
  return [
    await measure('cosign tag, nothing kept', tags),
    await measure('cosign tag, content kept by digest', tags),
    await measure('bundle by referrers tag, nothing kept', bundles),
    await measure('bundle by referrers tag, content kept by digest', bundles),
  ];
};

const measureChange = async (scene: SigningScene): Promise<Row> => {
  const texts = scene.store(imagesOfChange);
  const compose = `services:\n${texts.map((text, index) => `  app${index}:\n    image: ${text}\n`).join('')}`;
  const reader = new InMemoryRepository({ base: {}, head: { 'compose.yaml': compose } });
  const clock = { today: () => now.toISOString().slice(0, 'YYYY-MM-DD'.length) };
  const reviewed = await reviewChange({ policy: defaultPolicy, rules: allRules, version: '0.0.0' }, { reader, clock });
  const request = { ...scene.basis(), origin: 'bench', ignorePaths: [], unrenderedPaths: [] };
  const deadline = new AbortController().signal;
  const times: number[] = [];
  let requests = 0;
  for (let run = 0; run < runs; run += 1) {
    const registry = scene.openRegistry();
    const before = scene.requests;
    const start = performance.now();
    const review = await reviewImages(reviewed, request, { reader, images: registry.images(), revocation: registry.revocation, deadline });
    times.push(performance.now() - start);
    requests = scene.requests - before;
    if (review.verdict.conclusion !== 'pass' || review.images.length !== imagesOfChange) throw new Error('The images are not admitted.');
  }
  const empty = median(Array.from({ length: runs }, emptyProcess));
  const time = median(times);
  return {
    images: imagesOfChange,
    ms: Math.round(time),
    'ratio to node -e 0': (time / empty).toFixed(1),
    requests,
    'requests per image': (requests / imagesOfChange).toFixed(1),
  };
};

/** Milliseconds of a process that does nothing. */
const emptyProcess = (): number => {
  const start = performance.now();
  execFileSync(process.execPath, ['-e', '0']);
  return performance.now() - start;
};
