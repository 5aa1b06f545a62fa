import { describe, expect, test } from 'vitest';
import { commentBody, markOf, readComment } from '../../../src/reports/comments/comment-markers.ts';
import { joinPlans, planReviewComments } from '../../../src/reports/comments/review-comment-plan.ts';
import type { ReviewThread } from '../../../src/reports/comments/review-thread.ts';
import { manyServices } from '../../support/generated-changes.ts';
import { type Change, type Files, type ReviewSettings, reviewChange } from '../../support/in-memory-repository.ts';
import { threadOf } from '../../support/review-thread.ts';

const everything = { policy: { thresholds: { report: 'low', comment: 'low', block: 'high' } } } as const satisfies ReviewSettings;

const planned = async (change: Change, threads: readonly ReviewThread[] = [], settings: ReviewSettings = everything) =>
  planReviewComments(await reviewChange(change, settings), threads);

/** Threads of a first review of files that are new. */
const threadsAfter = async (head: Files, more: Partial<ReviewThread> = {}): Promise<readonly ReviewThread[]> =>
  (await planned({ base: {}, head })).post.map(comment => threadOf(comment, more));

const only = <T>(items: readonly T[]): T => {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`There are ${items.length} items, not one.`);
  return item;
};

/** One finding, on line 2. */
const dirty = 'FROM acme/base@sha256:0123456789012345678901234567890123456789012345678901234567890123\nADD a /a\nUSER 1\n';
const clean = dirty.replace('ADD', 'COPY');

describe('a first run', () => {
  test('posts what is to be said, and has the same in a plain form', async () => {
    const plan = await planned({ base: {}, head: { Dockerfile: dirty } });
    expect(plan.post).toMatchObject([{ path: 'Dockerfile', line: 2 }]);
    expect(only(plan.post).body).toContain('```suggestion\nCOPY a /a\n```');
    expect(only(plan.plain)).toMatchObject({ path: 'Dockerfile', line: 2, fingerprints: only(plan.post).fingerprints });
    expect(only(plan.plain).body).not.toContain('```suggestion');
    expect([plan.markFixed, plan.records, [...plan.commented]]).toEqual([[], [], []]);
  });

  test('says nothing about a clean change', async () => {
    const plan = await planned({ base: {}, head: { Dockerfile: clean } });
    expect([plan.post, plan.plain, plan.markFixed]).toEqual([[], [], []]);
  });
});

describe('a later run', () => {
  const kinds: Readonly<Record<string, Partial<ReviewThread>>> = {
    'in an open thread': {},
    'in a thread that a person resolved': { isResolved: true },
    'in a thread that people answered': { hasReplies: true },
  };

  test.each(Object.entries(kinds))('never says again what was said %s', async (_, more) => {
    const threads = await threadsAfter({ Dockerfile: dirty }, more);
    for (const text of [dirty, `# moved down\n\n${dirty}`, dirty.replace('ADD a /a', 'ADD  a   /a')]) {
      const plan = await planned({ base: {}, head: { Dockerfile: text } }, threads);
      expect([plan.post, plan.markFixed]).toEqual([[], []]);
      expect(plan.commented.size).toBe(1);
      expect(plan.records).toMatchObject([{ ruleId: 'dockerfile/add-local-file', commentId: only(threads).commentId, state: 'open' }]);
    }
  });

  test('says it when the words were another’s', async () => {
    const threads = await threadsAfter({ Dockerfile: dirty }, { isOurs: false });
    const plan = await planned({ base: {}, head: { Dockerfile: dirty } }, threads);
    expect([plan.post.length, plan.records]).toEqual([1, []]);
    expect((await planned({ base: {}, head: { Dockerfile: clean } }, threads)).markFixed).toEqual([]);
  });

  test('marks as fixed what is gone, and resolves the thread where it may', async () => {
    const [thread] = await threadsAfter({ Dockerfile: dirty });
    if (!thread) throw new Error('No thread.');
    const plan = await planned({ base: {}, head: { Dockerfile: clean } }, [thread]);
    const { body, resolve } = only(plan.markFixed);
    expect(body).toMatch(/^<!-- tidewaiter -->\n\*\*Fixed\*\* in head\.\n\n<details><summary>What it was<\/summary>\n\n\*\*🟡 low: /u);
    expect(body).not.toContain('```suggestion');
    expect(readComment(body)).toMatchObject({ fixed: true, marks: readComment(thread.body).marks });
    expect([resolve, plan.post, only(plan.records).state, plan.commented.size]).toEqual([true, [], 'fixed', 0]);
    for (const more of [{ viewerCanResolve: false }, { isResolved: true }])
      expect(only((await planned({ base: {}, head: { Dockerfile: clean } }, [{ ...thread, ...more }])).markFixed).resolve).toBe(false);
  });

  test('marks it once', async () => {
    const threads = await threadsAfter({ Dockerfile: dirty });
    const { body } = only((await planned({ base: {}, head: { Dockerfile: clean } }, threads)).markFixed);
    const plan = await planned({ base: {}, head: { Dockerfile: clean } }, [threadOf({ body })]);
    expect([plan.markFixed, plan.post, only(plan.records).state]).toEqual([[], [], 'fixed']);
  });

  test('leaves a thread to the people who answered in it', async () => {
    const threads = await threadsAfter({ Dockerfile: dirty }, { hasReplies: true });
    const plan = await planned({ base: {}, head: { Dockerfile: clean } }, threads);
    expect([plan.markFixed, only(plan.records).state]).toEqual([[], 'kept']);
  });

  test('says again what comes back after it was marked as fixed', async () => {
    const threads = await threadsAfter({ Dockerfile: dirty });
    const { body } = only((await planned({ base: {}, head: { Dockerfile: clean } }, threads)).markFixed);
    const fixed = threadOf({ body }, { isResolved: true });
    const again = await planned({ base: {}, head: { Dockerfile: dirty } }, [fixed]);
    expect([again.post.length, again.markFixed]).toEqual([1, []]);
    // Both threads are there from then on: the new one counts.
    const later = await planned({ base: {}, head: { Dockerfile: dirty } }, [fixed, threadOf(only(again.post))]);
    expect([later.post, later.markFixed, later.commented.size]).toEqual([[], [], 1]);
  });

  test('knows a finding whose file has another name', async () => {
    const threads = await threadsAfter({ 'a/Dockerfile': dirty });
    const plan = await planned({ base: {}, head: { 'b/Dockerfile': dirty } }, threads);
    expect([plan.post, plan.markFixed, only(plan.records).state]).toEqual([[], [], 'open']);
    const { shown } = (await reviewChange({ base: {}, head: { 'b/Dockerfile': dirty } }, everything)).considered;
    expect([...plan.commented]).toEqual(shown.map(({ head }) => markOf(head)));
    expect((await planned({ base: {}, head: { 'b/Dockerfile': clean } }, threads)).markFixed).toHaveLength(1);
  });

  test('takes a copy for what it is: another finding', async () => {
    const threads = await threadsAfter({ 'a/Dockerfile': dirty });
    const copied = await planned({ base: {}, head: { 'a/Dockerfile': dirty, 'b/Dockerfile': dirty } }, threads);
    expect(copied.post.map(({ path }) => path)).toEqual(['b/Dockerfile']);
    const other = await planned({ base: {}, head: { 'a/Dockerfile': clean, 'b/Dockerfile': dirty } }, threads);
    expect([other.post.map(({ path }) => path), other.markFixed.length]).toEqual([['b/Dockerfile'], 1]);
  });

  test('takes a finding of a file that has left the change for gone', async () => {
    const threads = await threadsAfter({ Dockerfile: dirty });
    expect((await planned({ base: {}, head: {} }, threads)).markFixed).toHaveLength(1);
    expect((await planned({ base: { Dockerfile: dirty }, head: {} }, threads)).markFixed).toHaveLength(1);
  });
});

describe('a finding that this run could not look for', () => {
  const cases: Readonly<Record<string, readonly [Change, ReviewSettings?]>> = {
    'since its file can’t be read': [{ base: {}, head: { Dockerfile: clean }, unreadable: ['Dockerfile'] }],
    'since its file has an error': [{ base: {}, head: { Dockerfile: `${clean}NONSENSE\n` } }],
    'since the list of files is not complete': [{ base: {}, head: {}, listComplete: false }],
    'since policy leaves its file out': [{ base: {}, head: { Dockerfile: clean } }, { policy: { ignorePaths: ['**'] } }],
    'since policy turned its rule off': [
      { base: {}, head: { Dockerfile: clean } },
      { policy: { rules: new Map([['dockerfile/add-local-file', { enabled: false, options: {}, ignorePaths: [] }]]) } },
    ],
    'or that is waived': [
      { base: {}, head: { Dockerfile: dirty } },
      { policy: { waivers: [{ rules: ['*/*'], paths: [], subjects: [], reason: 'Known.', until: undefined }] } },
    ],
  };

  test.each(Object.entries(cases))('is not taken for fixed, %s', async (_, [change, settings]) => {
    const threads = await threadsAfter({ Dockerfile: dirty });
    const plan = await planned(change, threads, { policy: { ...everything.policy, ...settings?.policy } });
    expect([plan.markFixed, only(plan.records).state]).toEqual([[], 'open']);
  });
});

describe('many comments', () => {
  const services = (count: number) => manyServices(count, () => '    image: acme/a:1.2.3\n    privileged: true\n');

  test('that speak of several findings are marked once all of them are gone', async () => {
    const plan = await planned(services(8), [], {});
    const rolled = plan.post.filter(({ body }) => body.includes('compose/privileged-container'));
    const threads = rolled.map(comment => threadOf(comment));
    expect(only(rolled).fingerprints).toHaveLength(8);
    const some = await planned(services(3), threads, {});
    expect([some.markFixed, some.post.filter(({ body }) => body.includes('compose/privileged-container'))]).toEqual([[], []]);
    const none = await planned(
      manyServices(8, () => '    image: acme/a:1.2.3\n'),
      threads,
      {},
    );
    expect(none.markFixed).toHaveLength(1);
  });

  test('of another workflow of the same bot are none of ours, although they end in our marks', async () => {
    const result = await reviewChange({ base: {}, head: { 'd/Dockerfile': dirty } }, everything);
    const marks = result.considered.shown.map(({ head }) => `<!-- tidewaiter:${head.ruleId}:${markOf(head)} -->`);
    const foreign = threadOf({ body: `lint: see the description\n\n${marks.join('\n')}` });
    const said = planReviewComments(result, [foreign]);
    expect(said.post).toEqual(planReviewComments(result, []).post);
    expect([said.commented.size, said.records]).toEqual([0, []]);
    expect((await planned({ base: {}, head: {} }, [foreign])).markFixed).toEqual([]);
  });

  test('are marked 50 at a time; the next run goes on', async () => {
    const files = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`d${index}/Dockerfile`, dirty]));
    const result = await reviewChange({ base: {}, head: files }, everything);
    const marker = (mark: string) => `<!-- tidewaiter:dockerfile/add-local-file:${mark} -->`;
    const threads = result.considered.shown.map(({ head }) => threadOf({ body: commentBody('text', marker(markOf(head))) }));
    const first = await planned({ base: {}, head: {} }, threads);
    expect([first.markFixed.length, first.postponed]).toEqual([50, 20]);
    const edited = threads.map(thread => ({ ...thread, body: first.markFixed.find(one => one.thread === thread)?.body ?? thread.body }));
    const second = await planned({ base: {}, head: {} }, edited);
    expect([second.markFixed.length, second.postponed]).toEqual([20, 0]);
  });

  test('of full length stay within what GitHub takes when they are marked', async () => {
    const head = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`${index}/Dockerfile`, dirty]));
    const plan = await planned({ base: {}, head });
    expect(only(plan.post).body.length).toBeGreaterThan(65_000);
    const { body } = only((await planned({ base: {}, head: {} }, [threadOf(only(plan.post))])).markFixed);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(readComment(body)).toMatchObject({ fixed: true, marks: readComment(only(plan.post).body).marks });
  });
});

test('two plans become one review, in which the first comes first and no more is said than one review holds', async () => {
  const plan = await planned({ base: {}, head: { Dockerfile: dirty } });
  const [comment] = plan.post;
  const [plain] = plan.plain;
  if (!comment || !plain) throw new Error('Nothing is said.');
  const more = { ...plan, post: Array.from({ length: 40 }, () => comment), plain: Array.from({ length: 40 }, () => plain) };
  const joined = joinPlans(plan, more);
  expect([joined.post.length, joined.plain.length]).toEqual([25, 25]);
  expect(joined.post.slice(0, plan.post.length)).toEqual(plan.post);
  expect(joinPlans(more, plan).post).toHaveLength(40);
});

describe('comments of parts and of groups', () => {
  const pod = (name: string): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: ${name}\n      image: acme/web:1.2\n`;
  const head = { 'pod.yaml': pod('web') };

  /** A comment as earlier versions wrote it, of one finding. */
  const oldComment = async (ruleId: string): Promise<ReviewThread> => {
    const { considered } = await reviewChange({ base: {}, head }, everything);
    const entry = only(considered.shown.filter(one => one.head.ruleId === ruleId));
    return threadOf({ body: commentBody(`**medium: old** (${ruleId})`, `<!-- tidewaiter:${ruleId}:${markOf(entry.head)} -->`) });
  };

  test('a group’s comment says nothing again that an old comment of a part says', async () => {
    const thread = await oldComment('kubernetes/capabilities-not-dropped');
    const result = await reviewChange({ base: {}, head }, everything);
    const [whole, rest] = [planReviewComments(result, []), planReviewComments(result, [thread])];
    const { marks } = readComment(thread.body);
    expect(only(whole.post).fingerprints).toContain(only(marks).mark);
    expect(only(rest.post).fingerprints).toEqual(only(whole.post).fingerprints.filter(mark => mark !== only(marks).mark));
    expect(only(rest.post).body).not.toContain('capabilities-not-dropped');
    expect(only(whole.post).body).toContain('allowPrivilegeEscalation: false');
    expect(rest.commented.size).toBe(1);
    expect(rest.markFixed).toEqual([]);
  });

  test('nothing is posted when old comments speak of every part, and each is marked as fixed when its own part is gone', async () => {
    const result = await reviewChange({ base: {}, head }, everything);
    const threads = await Promise.all(result.considered.shown.map(entry => oldComment(entry.head.ruleId)));
    expect(planReviewComments(result, threads).post).toEqual([]);
    const fixed = { 'pod.yaml': `${head['pod.yaml']}      securityContext: {allowPrivilegeEscalation: false}\n` };
    const later = planReviewComments(await reviewChange({ base: {}, head: fixed }, everything), threads);
    expect(later.post).toEqual([]);
    expect(later.markFixed.map(({ thread }) => only(readComment(thread.body).marks).ruleId)).toEqual([
      'kubernetes/privilege-escalation-allowed',
    ]);
  });

  test('a group’s comment is not posted again, speaks for what is left, and is marked as fixed when all of it is gone', async () => {
    const threads = await threadsAfter(head);
    expect((await planned({ base: {}, head }, threads)).post).toEqual([]);
    const part = { 'pod.yaml': `${head['pod.yaml']}      securityContext: {allowPrivilegeEscalation: false}\n` };
    const some = await planned({ base: {}, head: part }, threads);
    expect([some.post, some.markFixed]).toEqual([[], []]);
    const none = await planned(
      { base: {}, head: { 'pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: []\n' } },
      threads,
    );
    expect(none.markFixed).toHaveLength(1);
  });

  test('a new container’s gaps are said, and only they', async () => {
    const threads = await threadsAfter(head);
    const more = { 'pod.yaml': `${head['pod.yaml']}    - name: proxy\n      image: acme/proxy:1.2\n` };
    const plan = await planned({ base: {}, head: more }, threads);
    const marks = new Set(threads.flatMap(({ body }) => readComment(body).marks.map(({ mark }) => mark)));
    expect(only(plan.post).fingerprints.filter(mark => marks.has(mark))).toEqual([]);
    expect(only(plan.post).body).toContain('`proxy`');
    expect(only(plan.post).body).not.toContain('`web`, `proxy`');
  });
});
