import { expect, test } from 'vitest';
import { mergeGroupId, mergeGroupKey, parseExternalId, pullRequestKey } from '../../../../app/jobs/review/external-id.ts';

const [base, head] = ['a'.repeat(40), 'b'.repeat(40)];

test('a check run tells which pull request it is about', () => {
  const key = pullRequestKey({ owner: 'acme', repo: 'my.app-1', number: 12, head, baseRef: 'main' }, 7);
  expect(key).toEqual({ name: 'tidewaiter', appId: 7, headSha: head, externalId: `acme/my.app-1#12@${head}@main` });
  expect(parseExternalId(key.externalId)).toEqual({
    kind: 'pull-request',
    owner: 'acme',
    repo: 'my.app-1',
    number: 12,
    head,
    baseRef: 'main',
  });
});

test('a check run of a release that did not name the base branch is about a pull request, and about no branch', () => {
  const subject = { kind: 'pull-request', owner: 'acme', repo: 'app', number: 12, head };
  expect(parseExternalId(`acme/app#12@${head}`)).toEqual(subject);
});

test.each([`x#12@${head}@main`, `a...${head}@main`, `#12@${head}`])('a branch called %j makes it about nothing else', baseRef => {
  const pull = pullRequestKey({ owner: 'acme', repo: 'app', number: 9, head, baseRef }, 7);
  expect(parseExternalId(pull.externalId)).toEqual({ kind: 'pull-request', owner: 'acme', repo: 'app', number: 9, head, baseRef });
  const group = { kind: 'merge-group', owner: 'acme', repo: 'app', base, head, baseRef } as const;
  expect(parseExternalId(mergeGroupId(group, group))).toEqual(group);
});

test('a check run tells which merge group it is about, whatever its branch is called', () => {
  const job = { installationId: 1, owner: 'acme', repo: 'app', base, head, baseRef: 'refs/heads/release/1@2...3' };
  const { externalId } = mergeGroupKey({ kind: 'review-merge-group', ...job }, 7);
  const { installationId: _, ...subject } = job;
  expect(parseExternalId(externalId)).toEqual({ kind: 'merge-group', ...subject });
});

test.each(['', 'x', 'acme/app#1', `acme/app#x@${head}`, `acme/app@${head}`, `a/b/c#1@${head}`, `acme/app#1@${head}\n`])(
  '%j is none of ours',
  id => {
    expect(parseExternalId(id)).toBeUndefined();
  },
);
