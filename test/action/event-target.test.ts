import { describe, expect, test } from 'vitest';
import { EventError, targetOfEvent } from '../../src/action/event-target.ts';

const repository = { owner: 'acme', repo: 'app' };
const [base, head, none] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)] as const;
const pull = { number: 7, base: { sha: base, ref: 'main', label: 'acme:main' }, head: { sha: head, ref: 'work' }, changed_files: 3 };

describe('a pull request', () => {
  const target = { ...repository, number: 7, base, head, baseRef: 'main', changedFiles: 3 };

  test.each(['pull_request', 'pull_request_target', 'pull_request_review'])('is the target of %s', name => {
    expect(targetOfEvent(name, { action: 'synchronize', pull_request: pull }, repository)).toEqual({ target });
  });

  test('that was just opened is known to be new', () => {
    expect(targetOfEvent('pull_request', { action: 'opened', pull_request: pull }, repository)).toEqual({
      target: { ...target, isNew: true },
    });
  });

  test('has the author who opened it', () => {
    expect(targetOfEvent('pull_request', { pull_request: { ...pull, user: { login: 'octocat' } } }, repository)).toEqual({
      target,
      author: { login: 'octocat' },
    });
  });

  test('may come without the number of its files', () => {
    const { changed_files: _, ...rest } = pull;
    expect(targetOfEvent('pull_request', { pull_request: rest }, repository)).toEqual({
      target: { ...repository, number: 7, base, head, baseRef: 'main' },
    });
  });
});

describe('a merge group', () => {
  test('has two commits and the branch that it goes to', () => {
    const group = { base_sha: base, head_sha: head, base_ref: 'refs/heads/release/1.x' };
    expect(targetOfEvent('merge_group', { merge_group: group }, repository)).toEqual({
      target: { ...repository, base, head, baseRef: 'release/1.x' },
      author: 'each-was-judged',
    });
  });
});

describe('a push', () => {
  const push = { before: base, after: head, ref: 'refs/heads/work', repository: { default_branch: 'main' } };
  const target = (change: Partial<typeof push>) => targetOfEvent('push', { ...push, ...change }, repository);

  /** Which branch's policy counts. */
  const branches = { defaultBranch: 'main', pushedTo: 'work' };

  test('is compared with what was there before', () => {
    expect(target({})).toEqual({ target: { ...repository, base, head, ...branches } });
  });

  test('of a new branch or tag is compared with the default branch', () => {
    expect(target({ before: none })).toEqual({ target: { ...repository, base: 'main', head, ...branches } });
    expect(target({ before: none, ref: 'refs/tags/main' })).toEqual({
      target: { ...repository, base: 'main', head, defaultBranch: 'main' },
    });
  });

  test('may leave nothing to compare', () => {
    expect(target({ after: none })).toEqual({ nothing: 'The push deletes its branch: there is nothing to review.' });
    expect(target({ before: none, ref: 'refs/heads/main' })).toEqual({
      nothing: 'The push creates the default branch: there is nothing to compare it with.',
    });
  });

  test('is told by the name of the event alone, not by such fields elsewhere', () => {
    expect(() => targetOfEvent('workflow_dispatch', push, repository)).toThrow(EventError);
  });
});

describe('what is no change', () => {
  test.each(['schedule', 'workflow_dispatch', 'issue_comment'])('%s names the events to use', name => {
    expect(() => targetOfEvent(name, {}, repository)).toThrow(
      `The event "${name}" names no change to review. Run the action on pull_request, pull_request_target, merge_group or push.`,
    );
  });

  test.each([[null], ['text'], [[]], [{ pull_request: { number: '7' } }], [{ merge_group: {} }]])(
    '%j is not a payload of GitHub',
    payload => {
      expect(() => targetOfEvent('pull_request', payload, repository)).toThrow(EventError);
    },
  );
});
