import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../../../src/artifacts/images/image-reference.ts';
import {
  imageGlobProblem,
  matchesGlobText,
  matchesImageGlob,
  namesImage,
  vouchesFor,
} from '../../../../src/signing/policy/cluster/image-glob.ts';
import { policyImageName } from '../../../../src/signing/policy/image-name.ts';
import { judgeGlob } from '../../../conformance/policy-controller.ts';
import { corpusPath, hasCorpus } from '../../../support/corpus.ts';

const reference = (text: string) => {
  const parsed = parseImageReference(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

const digest = `sha256:${'a'.repeat(64)}`;

describe('the name that policies match', () => {
  test.each([
    ['alpine', 'index.docker.io/library/alpine:latest'],
    ['docker.io/library/alpine:3.20', 'index.docker.io/library/alpine:3.20'],
    ['index.docker.io/acme/app', 'index.docker.io/acme/app:latest'],
    ['localhost:5000/app:1', 'localhost:5000/app:1'],
    ['GHCR.io/acme/app:1', 'ghcr.io/acme/app:1'],
    ['ghcr.io:443/acme/app:1', 'ghcr.io/acme/app:1'],
    ['Docker.IO/acme/app:1', 'index.docker.io/acme/app:1'],
    ['registry-1.docker.io/acme/app:1', 'index.docker.io/acme/app:1'],
    [`ghcr.io/acme/app:1@${digest}`, `ghcr.io/acme/app@${digest}`],
  ])('of %s is %s', (text, name) => {
    expect(policyImageName(reference(text))).toBe(name);
  });
});

describe('a glob over images', () => {
  test('stays within a segment with one asterisk, and does not with two', () => {
    expect(matchesImageGlob('ghcr.io/*', reference('ghcr.io/acme/app'))).toBe(false);
    expect(matchesImageGlob('ghcr.io/**', reference('ghcr.io/acme/app'))).toBe(true);
    expect(matchesImageGlob('ghcr.io/acme/app*', reference('ghcr.io/acme/app:1'))).toBe(true);
  });

  test('takes a dot for a dot', () => {
    expect(matchesImageGlob('ghcr.io/**', reference('ghcr-io.example/acme/app'))).toBe(false);
  });

  test('is tried on the text as it is written when the whole name does not fit', () => {
    expect(matchesImageGlob('acme/app', reference('acme/app'))).toBe(true);
    expect(matchesImageGlob('acme/app', reference('acme/app:1'))).toBe(false);
  });

  test('of the own section names a repository with all its tags, and a tag beside a digest', () => {
    expect(namesImage('ghcr.io/acme/app', reference('ghcr.io/acme/app:1'))).toBe(true);
    expect(namesImage('ghcr.io/acme/app:1', reference(`ghcr.io/acme/app:1@${digest}`))).toBe(true);
    expect(namesImage('ghcr.io/acme/app', reference('ghcr.io/acme/application:1'))).toBe(false);
  });

  test('that excuses does not count a tag beside a digest, which may be any of the repository', () => {
    const pinned = reference(`ghcr.io/acme/app:1@${digest}`);
    expect(vouchesFor('ghcr.io/acme/app:1', reference('ghcr.io/acme/app:1'))).toBe(true);
    expect(vouchesFor('ghcr.io/acme/app:1', pinned)).toBe(false);
    expect(vouchesFor('ghcr.io/acme/app:1*', pinned)).toBe(false);
    expect(vouchesFor('alpine:3*', reference(`alpine:3@${digest}`))).toBe(false);
    expect(vouchesFor('ghcr.io/acme/app', pinned)).toBe(true);
    expect(vouchesFor('ghcr.io/acme/**', pinned)).toBe(true);
    expect(vouchesFor(`ghcr.io/acme/app@${digest}`, pinned)).toBe(true);
  });

  test('costs no more than its length times the length of the name', () => {
    expect(matchesGlobText(`${'*a'.repeat(500)}b`, 'a'.repeat(2_000))).toBe(false);
    expect(matchesGlobText(`${'**a'.repeat(300)}`, 'a'.repeat(2_000))).toBe(true);
  });

  test.each(['', '.+', '[a-z]*', '[', 'a b', 'a'.repeat(1_025)])('cannot be %j', glob => {
    expect(imageGlobProblem(glob)).toBeDefined();
    expect(matchesGlobText(glob, glob)).toBe(false);
  });
});

interface GlobCase {
  readonly image: string;
  readonly glob: string;
  readonly match: boolean;
  readonly error: boolean;
}

const place = ['policy-controller', 'glob-cases.json'] as const;

describe.runIf(hasCorpus(...place))('the table of policy-controller', () => {
  // Why inside: the file need not be there.
  const cases = hasCorpus(...place) ? (JSON.parse(readFileSync(corpusPath(...place), 'utf8')) as readonly GlobCase[]) : [];

  test('has 42 cases', () => {
    expect(cases).toHaveLength(42);
  });

  test.each(cases)('$glob on $image: $match', ({ image, glob, match, error }) => {
    expect(judgeGlob(glob, image)).toEqual({ match, error });
  });
});
