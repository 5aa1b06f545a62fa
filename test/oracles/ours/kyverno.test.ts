import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../../src/artifacts/images/image-reference.ts';
import { matchesImageGlob } from '../../../src/signing/policy/cluster/image-glob.ts';
import { asImageGlobs } from '../../../src/signing/policy/kyverno/image-globs.ts';
import { readValidation } from '../../../src/signing/policy/kyverno/validation-expression.ts';
import { parseImagePolicies } from '../../../src/signing/policy/parse-image-policies.ts';
import { keptAnswers } from '../kept-answers.ts';

const references = v.object({ globs: v.array(v.string()), image: v.string() });
const validation = v.object({ expression: v.string() });
const answer = v.object({ match: v.boolean() });

const kept = keptAnswers('kyverno');
const matching = kept.filter(({ case: asked }) => 'globs' in asked);
const compiled = kept.filter(({ case: asked }) => 'expression' in asked);

/**
 * Images that a policy names here and not in the cluster, which takes names as they are written: Docker Hub is one place here, however it is called, so
 * that no spelling of an image escapes a policy about it.
 */
const namedHere = new Set([
  'docker.io/library/nginx* on nginx:1.27',
  'docker.io/* on acme/app:1',
  'index.docker.io/* on docker.io/library/nginx:1.27',
  // An image without a tag is that of "latest".
  'ghcr.io/*/web:* on ghcr.io/acme/web',
  '*/web:* on ghcr.io/acme/web',
]);

/** Globs that are refused by name are no policy here. */
const isRead = (globs: readonly string[]): boolean => {
  const policy = {
    apiVersion: 'policies.kyverno.io/v1',
    kind: 'ImageValidatingPolicy',
    metadata: { name: 'asked' },
    spec: { matchImageReferences: globs.map(glob => ({ glob })), attestors: [], validations: [] },
  };
  const { errors = [] } = parseImagePolicies(new Map([['a.json', Buffer.from(JSON.stringify(policy))]]));
  return !errors.some(({ message }) => message.includes('glob'));
};

const names = (globs: readonly string[], image: string): boolean => {
  const reference = parseImageReference(image);
  return reference !== undefined && asImageGlobs(globs).some(glob => matchesImageGlob(glob, reference));
};

describe('the references of a policy', () => {
  test.each(matching)('name what Kyverno says: $id', ({ id, case: asked, answer: given, error }) => {
    const { globs, image } = v.parse(references, asked);
    if (!isRead(globs)) return;
    expect(error).toBeUndefined();
    expect(names(globs, image)).toBe(v.parse(answer, given).match || namedHere.has(id));
  });

  test('that are not read have letters that only Kyverno’s globs have, and most are read', () => {
    const refused = matching.map(({ case: asked }) => v.parse(references, asked).globs.join(' ')).filter(glob => !isRead([glob]));
    expect(refused.every(glob => /[?{[\s]/u.test(glob))).toBe(true);
    expect(refused.length).toBeLessThan(matching.length / 4);
  });
});

describe('a validation', () => {
  test.each(compiled)('is read only when Kyverno’s compiler takes it: $id', ({ case: asked, error }) => {
    const { expression } = v.parse(validation, asked);
    if (error !== undefined) expect(readValidation(expression)).toBeUndefined();
  });

  test('is read in many forms that it takes', () => {
    const taken = compiled.filter(({ error }) => error === undefined).map(({ case: asked }) => v.parse(validation, asked).expression);
    expect(taken.filter(expression => readValidation(expression) !== undefined).length).toBeGreaterThanOrEqual(11);
  });
});
