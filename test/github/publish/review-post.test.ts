import { describe, expect, test } from 'vitest';
import { GitHubError, type GitHubErrorCode } from '../../../src/github/call/errors.ts';
import { postReview } from '../../../src/github/publish/review-post.ts';
import type { ReviewComment } from '../../../src/reports/comments/review-comments.ts';

const comment = (body: string): ReviewComment => ({ path: 'Dockerfile', line: 1, side: 'RIGHT', body, fingerprints: [body] });
const failure = (code: GitHubErrorCode): GitHubError => new GitHubError(code, `It is ${code}.`, undefined);

/** Posts a plan of so many comments: `c0`, plain `p0`… `answer` throws for what GitHub does not take. */
const post = async (count: number, answer: (bodies: readonly string[]) => void = () => undefined, isPosted = false) => {
  const names = Array.from({ length: count }, (_, index) => String(index));
  const tries: string[] = [];
  const plan = { post: names.map(name => comment(`c${name}`)), plain: names.map(name => comment(`p${name}`)) };
  const create = async (comments: readonly ReviewComment[]): Promise<void> => {
    const bodies = comments.map(({ body }) => body);
    tries.push(bodies.join(' '));
    answer(bodies);
  };
  const looked: string[] = [];
  const poster = {
    create,
    isPosted: async (comments: readonly ReviewComment[]) => {
      looked.push(comments.map(({ body }) => body).join(' '));
      return isPosted;
    },
  };
  const { posted, comments } = await postReview(plan, poster);
  return { posted, comments: comments.map(({ body }) => body), tries, looked };
};
/** Finds fault with a comment wherever it stands. */
const refusing =
  (...at: readonly string[]) =>
  (bodies: readonly string[]): void => {
    if (bodies.some(body => at.includes(body))) throw failure('refused');
  };

describe('the comments of a plan', () => {
  test('are posted in one review, and none where there are none', async () => {
    expect(await post(3)).toEqual({ posted: { status: 'published' }, comments: ['c0', 'c1', 'c2'], tries: ['c0 c1 c2'], looked: [] });
    expect(await post(0)).toEqual({ posted: { status: 'nothing-new' }, comments: [], tries: [], looked: [] });
  });

  test('are posted in halves where GitHub finds fault, until the one at fault stands alone and is posted in its plain form', async () => {
    expect(await post(5, refusing('c3'))).toEqual({
      posted: { status: 'published' },
      comments: ['c0', 'c1', 'c2', 'p3', 'c4'],
      tries: ['c0 c1 c2 c3 c4', 'c0 c1 c2', 'c3 c4', 'c3', 'p3', 'c4'],
      looked: [],
    });
  });

  test('are published without the one that is refused in its plain form too, which is told', async () => {
    expect(await post(2, refusing('c0', 'p0'))).toMatchObject({
      posted: { status: 'published', problems: ['It is refused.'] },
      comments: ['c1'],
    });
    expect(await post(1, refusing('c0', 'p0'))).toMatchObject({
      posted: { status: 'refused', reason: 'GitHub refused review comments.' },
      comments: [],
    });
  });

  test('are told as refused where all are, after twelve reviews, the last of which has the rest in its plain form', async () => {
    const all = (): never => {
      throw failure('refused');
    };
    const { posted, tries } = await post(25, all);
    expect(posted).toEqual({ status: 'refused', reason: 'GitHub refused review comments.' });
    expect(tries).toHaveLength(12);
    expect(tries.at(-1)).toMatch(/^p\d+( p\d+)+$/u);
    const { comments, tries: others } = await post(25, bodies => {
      if (bodies.some(body => body.startsWith('c'))) throw failure('refused');
    });
    expect([comments.length, others.length]).toEqual([25, 12]);
  });

  test('are not posted again where only the answer was lost, and thrown where nothing came of it', async () => {
    const lost = (): never => {
      throw failure('unavailable');
    };
    expect(await post(2, lost, true)).toEqual({
      posted: { status: 'published' },
      comments: ['c0', 'c1'],
      tries: ['c0 c1'],
      looked: ['c0 c1'],
    });
    await expect(post(2, lost)).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('are given up at once where the token may not write, and thrown where the rate is spent, without looking', async () => {
    const of = (code: GitHubErrorCode) => (): never => {
      throw failure(code);
    };
    expect(await post(4, of('forbidden'), true)).toEqual({
      posted: { status: 'refused', reason: 'The token may not write review comments.' },
      comments: [],
      tries: ['c0 c1 c2 c3'],
      looked: [],
    });
    await expect(post(2, of('rate-limited'), true)).rejects.toMatchObject({ code: 'rate-limited' });
    const fault = new Error('a fault of ours');
    await expect(
      post(2, () => {
        throw fault;
      }),
    ).rejects.toBe(fault);
  });

  test('that have no plain form are tried twice as they are', async () => {
    const tries: string[] = [];
    const create = async (comments: readonly ReviewComment[]): Promise<void> => {
      tries.push(comments.map(({ body }) => body).join(' '));
      if (tries.length < 2) throw failure('refused');
    };
    const { comments } = await postReview({ post: [comment('c0')], plain: [] }, { create, isPosted: async () => false });
    expect([tries, comments.map(({ body }) => body)]).toEqual([['c0', 'c0'], ['c0']]);
  });

  test('that were posted before GitHub took no more stay posted', async () => {
    let reviews = 0;
    const { posted, comments } = await post(2, () => {
      reviews += 1;
      if (reviews !== 2) throw failure(reviews === 1 ? 'refused' : 'not-found');
    });
    expect([posted.status, comments]).toEqual(['refused', ['c0']]);
  });
});
