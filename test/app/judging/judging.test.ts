import { gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { sizeOf } from '../../../app/judging/change-size.ts';
import type { JudgingRun, OpenChange } from '../../../app/judging/judging.ts';
import { JudgingStoppedError } from '../../../app/judging/judging-stopped.ts';
import { openReview } from '../../../app/judging/sealed-review.ts';
import { type Lane, LargeWorkError } from '../../../app/queue/lanes.ts';
import type { ChangedFile } from '../../../src/changes/change-set.ts';
import { defaultPolicy, effectivePolicy } from '../../../src/policy/merge.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { renderCheckRun } from '../../../src/reports/check-run/check-run.ts';
import { planReviewComments } from '../../../src/reports/comments/review-comment-plan.ts';
import { reviewResult } from '../../../src/review/review.ts';
import { allRules } from '../../../src/rules/catalog.ts';
import { version } from '../../../src/version.ts';
import { judgingHere, RunnerHere } from '../../support/app/judging-here.ts';
import { generatedChanges } from '../../support/generated-changes.ts';
import { type Change, InMemoryRepository } from '../../support/in-memory-repository.ts';

const today = '2026-11-24';

const opened = (change: Change, policy: Policy = defaultPolicy): OpenChange => ({
  request: { policy, rules: allRules, version },
  ports: { reader: new InMemoryRepository(change), clock: { today: () => today } },
  judgedBy: {
    policy: {
      file: { path: '.github/tidewaiter.yml', text: { state: 'absent' } },
      repository: { fullName: 'acme/app' },
    },
    today,
  },
});

/** Why large if nothing else is said: of a change in memory no diff is known, which counts as that of a large file. */
const jobOf = (lostRuns?: number, lane: Lane = 'large'): JudgingRun => ({
  run: { signal: new AbortController().signal, ...(lostRuns !== undefined && { lostRuns }), ...(lane === 'large' && { lane }) },
  log: pino({ level: 'silent' }),
});

const diffOf = (units: number): Partial<ChangedFile> => ({
  hunks: [{ baseStart: 0, baseCount: 0, headStart: 1, headCount: 1, lines: [{ sign: '+', text: 'x'.repeat(units) }] }],
});

const sudo: Change = { base: {}, head: { Dockerfile: 'FROM debian:12\nRUN sudo true\n', 'README.md': '# hello\n' } };

const stoppingAt = (...kinds: readonly string[]): RunnerHere => {
  const runner = new RunnerHere();
  const left = [...kinds];
  runner.onTask = kind => {
    if (left[0] !== kind) return;
    left.shift();
    throw new JudgingStoppedError(kind === 'review' ? 'time' : 'memory', kind === 'review' ? 'Dockerfile' : '');
  };
  return runner;
};

describe('a review that was judged elsewhere', () => {
  test('has a page that shows what charts deploy differently, where somebody may look at it', async () => {
    const chart = {
      'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'charts/web/values.yaml': 'colour: green\n',
      'charts/web/templates/a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {colour: {{ .Values.colour }}}\n',
    };
    const change = opened({ base: chart, head: { ...chart, 'charts/web/values.yaml': 'colour: purple\n' } });
    const pageOf = async (forPage: boolean): Promise<string> => {
      const judging = judgingHere();
      const review = await judging.review(jobOf(), { ...change, judgedBy: { ...change.judgedBy, forPage } });
      const stored = await judging.renderPage(jobOf(), review);
      return gunzipSync(stored?.page ?? new Uint8Array()).toString('utf8');
    };
    const page = await pageOf(true);
    expect(page).toContain('ConfigMap a');
    expect(page).toContain('purple');
    expect(await pageOf(false)).not.toContain('purple');
  });

  test('is told as one that was judged here: the same check, comments and facts', async () => {
    const judging = judgingHere();
    for (const change of generatedChanges(30)) {
      const here = await reviewResult({ policy: effectivePolicy({}), rules: allRules, version }, opened(change).ports);
      const there = await judging.review(jobOf(), opened(change));
      expect(await judging.renderCheck(jobOf(), there, { notes: ['x'] })).toEqual(renderCheckRun(here, { notes: ['x'] }).payload);
      const { omitted: _omitted, ...plan } = planReviewComments(here, []);
      expect(await judging.planComments(jobOf(), there, [], {})).toEqual(plan);
      expect(there.facts).toMatchObject({ verdict: here.verdict.conclusion, shown: here.considered.shown.length });
    }
  });

  test('leaves texts out in which nothing is told', async () => {
    const change = { base: {}, head: { Dockerfile: 'FROM debian:12\nRUN sudo true\n', 'ok/Dockerfile': 'FROM scratch\n' } };
    const { sealed } = await judgingHere().review(jobOf(), opened(change));
    expect([...openReview(sealed).files.keys()]).toContain('Dockerfile');
    expect(openReview(sealed).files.has('ok/Dockerfile')).toBe(false);
  });
});

describe('a review whose judging was stopped', () => {
  test('is incomplete, names the file and what helps, and leaves nothing open', async () => {
    const stopped: string[] = [];
    const judging = judgingHere(stoppingAt('review'), stopped);
    const review = await judging.review(jobOf(), opened(sudo));
    expect(stopped).toEqual(['time']);
    expect(review.facts).toMatchObject({ verdict: 'incomplete', shown: 0, findings: [] });
    const check = await judging.renderCheck(jobOf(), review, {});
    expect(check.conclusion).toBe('failure');
    expect(check.annotations).toMatchObject([{ path: 'Dockerfile', level: 'failure' }]);
    expect(check.annotations[0]?.message).toMatch(
      /^The review was stopped when it came to "Dockerfile".*"ignore-paths".*REVIEW_SECONDS\.$/u,
    );
    expect(check.summary).toContain('1 changed file could not be evaluated');
  });

  test('lets merge where policy says that an incomplete review only warns', async () => {
    const judging = judgingHere(stoppingAt('review'));
    const review = await judging.review(jobOf(), opened(sudo, { ...defaultPolicy, onIncomplete: 'warn' }));
    expect(await judging.renderCheck(jobOf(), review, {})).toMatchObject({ conclusion: 'neutral' });
  });

  test('never lets a new policy pass that nobody looked at', async () => {
    const judging = judgingHere(stoppingAt('review'));
    const change = opened({ base: {}, head: { ...sudo.head, '.github/tidewaiter.yml': 'version: 1\nnonsense: true\n' } });
    const { watchRepositoryPolicy } = await import('../../../src/policy/changes/watched-policy.ts');
    const watchedPolicies = [watchRepositoryPolicy('.github/tidewaiter.yml', {}, [])];
    const request = { ...change.request, policy: { ...defaultPolicy, onIncomplete: 'warn' as const }, watchedPolicies };
    const review = await judging.review(jobOf(), { ...change, request });
    expect(await judging.renderCheck(jobOf(), review, {})).toMatchObject({ conclusion: 'failure' });
  });

  test('says nothing of comments of files that it did not look at', async () => {
    const judging = judgingHere(stoppingAt('review'));
    const before = await judgingHere().review(jobOf(), opened(sudo));
    const [finding] = openReview(before.sealed).considered.shown;
    if (!finding) throw new Error('There is a finding.');
    const { commentMarker } = await import('../../../src/reports/comments/comment-markers.ts');
    const thread = {
      id: 't',
      isOurs: true,
      isResolved: false,
      hasReplies: false,
      commentId: 1,
      commentNodeId: 'n',
      body: commentMarker(finding.head),
    };
    const review = await judging.review(jobOf(), opened(sudo));
    expect(await judging.planComments(jobOf(), review, [thread as never], {})).toMatchObject({ markFixed: [], post: [] });
  });

  test.each(['plan-comments', 'render-check'] as const)('%s: a report that takes too much is that of an incomplete review', async kind => {
    const stopped: string[] = [];
    const judging = judgingHere(stoppingAt(kind), stopped);
    const review = await judging.review(jobOf(), opened(sudo));
    expect(review.facts.verdict).toBe('warn');
    const plan = await judging.planComments(jobOf(), review, [], {});
    const check = await judging.renderCheck(jobOf(), review, {});
    expect(stopped).toEqual(['memory']);
    if (kind === 'plan-comments') expect(plan.post).toEqual([]);
    else expect(check).toMatchObject({ conclusion: 'failure', title: expect.stringContaining('ncomplete') });
  });

  test('has no fixes, and says why', async () => {
    const runner = new RunnerHere();
    runner.onTask = () => {
      throw new JudgingStoppedError('memory', 'compose.yaml');
    };
    expect(await judgingHere(runner).fix(jobOf(), opened(sudo))).toMatchObject({
      reason: expect.stringMatching(/"compose\.yaml".*512 MB.*REVIEW_MEMORY_MB/u),
    });
  });
});

test('a head whose runs were lost is not judged any more, and says how often and what helps', async () => {
  const runner = new RunnerHere();
  const tasks: string[] = [];
  runner.onTask = kind => void tasks.push(kind);
  const judging = judgingHere(runner);
  const review = await judging.review(jobOf(3), opened(sudo));
  expect(review.facts.verdict).toBe('incomplete');
  expect((await judging.renderCheck(jobOf(3), review, {})).summary).toMatch(/ended 3 times .*runs the check again/u);
  expect(await judging.fix(jobOf(3), opened(sudo))).toHaveProperty('reason');
  expect(tasks).toEqual(['render-check']);
});

describe('a change whose files are large', () => {
  const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n';
  const lines = (count: number): string =>
    `${manifest}${Array.from({ length: count }, (_, at) => `  k${at}: "${'x'.repeat(100)}"\n`).join('')}`;
  const large = { base: {}, head: { Dockerfile: 'FROM debian:12\nRUN sudo true\n', 'a.yaml': lines(1_200) } };

  test('is judged only by a job among those about large changes, and then as any other', async () => {
    const tasks: string[] = [];
    const runner = new RunnerHere();
    runner.onTask = kind => void tasks.push(kind);
    const judging = judgingHere(runner);
    await expect(judging.review(jobOf(undefined, 'ordinary'), opened(large))).rejects.toThrow(LargeWorkError);
    await expect(judging.fix(jobOf(undefined, 'ordinary'), opened(large))).rejects.toThrow(LargeWorkError);
    expect(tasks).toEqual([]);
    const { facts, lane } = await judging.review(jobOf(), opened(large));
    expect(lane).toBe('large');
    expect(facts.verdict).toBe(
      (await reviewResult({ policy: defaultPolicy, rules: allRules, version }, opened(large).ports)).verdict.conclusion,
    );
  });

  test.each<readonly [string, Partial<ChangedFile>[], 'ordinary' | 'large']>([
    ['a manifest of which the host shows no diff', [{}], 'large'],
    ['files that are nobody’s', [{ path: 'a.png' }, { path: 'movie.mp4' }], 'ordinary'],
    ['files that only have another name', [{ status: 'renamed' }, { status: 'renamed' }, { status: 'renamed' }], 'ordinary'],
    ['more of those', Array.from({ length: 4 }, () => ({ status: 'renamed' as const })), 'large'],
    ['many small diffs', Array.from({ length: 500 }, () => diffOf(100)), 'ordinary'],
    ['more of those that are small', Array.from({ length: 1_000 }, () => diffOf(100)), 'large'],
    ['one diff of half as much', [diffOf(50_000)], 'ordinary'],
  ])('%s: %o', (_what, files, lane) => {
    const changed = files.map((file, at): ChangedFile => ({ path: `d/${at}.yaml`, status: 'added', ...file }));
    expect(sizeOf({ base: 'b', head: 'h', files: changed, complete: true })).toBe(lane);
  });
});
