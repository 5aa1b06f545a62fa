import { describe, expect, test } from 'vitest';
import type { FakePullRequest } from '../fake-github/state/pull-request.ts';
import { tablesOf } from '../support/summary-reader.ts';
import { type ReviewRun, reviewEvent, useGitHub } from './review-run.ts';
import { hostNetworkPod, pod } from './sample-files.ts';

const github = useGitHub();
const marker = '<!-- tidewaiter:summary -->';

const review = (pull: FakePullRequest, mayWrite = true): Promise<ReviewRun> =>
  reviewEvent(github(), pull.event('synchronize'), { mayWrite, inputs: { comment: 'summary' } });

describe('comment: summary', () => {
  test('writes one comment, keeps it up to date and leaves it alone when nothing changed', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    await review(pull);
    expect(pull.comments.map(({ author }) => author.login)).toEqual(['github-actions[bot]']);
    expect(pull.comments[0]?.body).toMatch(/^<!-- tidewaiter:summary -->\n## Tidewaiter: Blocked\n/u);
    const again = await review(pull);
    expect(again.operations.filter(name => name.startsWith('issues/'))).toEqual([]);
    pull.push({ files: { 'pod.yaml': pod() } });
    expect((await review(pull)).operations).toContain('issues/update-comment');
    expect(pull.comments.map(({ body }) => body.split('\n')[1])).toEqual(['## Tidewaiter: Passed']);
  });

  test('writes none when there is nothing to say', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': pod() } });
    await review(pull);
    expect(pull.comments).toEqual([]);
  });

  test('does not take a comment of another for its own, nor one that GitHub has lost sight of on the last page', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    pull.comment(`${marker}\n## Tidewaiter: Passed\n`, 'mallory');
    await review(pull);
    for (let at = 0; at < 120; at += 1) pull.comment(`Comment ${at}`);
    pull.push({ files: { 'pod.yaml': pod() } });
    await review(pull);
    expect(
      pull.comments.filter(({ body }) => body.includes(marker)).map(({ author, body }) => `${author.login} ${body.split('\n')[1]}`),
    ).toEqual(['mallory ## Tidewaiter: Passed', 'github-actions[bot] ## Tidewaiter: Passed']);
  });

  test.each([
    ['quotes it in its middle', `Preview of the description:\n\n${marker}\n## Tidewaiter: Passed\n`],
    ['begins with its words', `> ${marker}\n`],
    ['has it behind white space', ` ${marker}\n## Tidewaiter: Passed\n`],
    ['has more on its line', `${marker} and more\n`],
    ['has it behind an invisible mark', `\ufeff${marker}\n## Tidewaiter: Passed\n`],
    ['has it in a fold', `<details>\n\n${marker}\n## Tidewaiter: Passed\n</details>`],
    ['has it behind a comment of its own', `<!-- other -->${marker}\n## Tidewaiter: Passed\n`],
    ['writes it in capitals', `${marker.toUpperCase()}\n## Tidewaiter: Passed\n`],
  ])('leaves alone what another workflow of the same bot has written, which %s', async (_, body) => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    pull.comment(body, 'github-actions[bot]');
    await review(pull);
    pull.push({ files: { 'pod.yaml': pod() } });
    await review(pull);
    expect(pull.comments.map(comment => comment.body.split('\n')[0])).toEqual([body.split('\n')[0], marker]);
  });

  test('that is too long for a comment is cut and says so', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [
        `${'deep/'.repeat(40)}p${at}.yaml`,
        hostNetworkPod(`p${at}`).replace('type: RuntimeDefault', 'type: Unconfined'),
      ]),
    );
    const pull = github().repository('acme/app').pullRequest({ files });
    const run = await review(pull);
    const [body = ''] = pull.comments.map(comment => comment.body);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(20_000);
    const { shown, left } = tablesOf(body);
    expect(left).toBeGreaterThan(0);
    expect(shown + left).toBe(Number(run.outputs['findings']));
    expect(body).toMatch(/\nThe rest is in the \[summary of this run\]\(https?:\/\/[^)\s]+\/acme\/app\/actions\/runs\/\d+\)\.\n/u);
    expect(run.summary).not.toContain('more findings did not fit here');
    expect(run.exitCode).toBe(1);
  });

  test('that can’t be written leaves the verdict as it is', async () => {
    const pull = github()
      .repository('acme/app')
      .pullRequest({ files: { 'pod.yaml': hostNetworkPod() } });
    github().fail({ route: 'issues/create-comment', status: 500, times: 2 });
    const run = await review(pull);
    expect([run.verdict, run.exitCode, pull.comments]).toEqual(['block', 1, []]);
    expect(run.summary).toContain('GitHub did not take comments: Writing the summary comment failed with HTTP 500');
    expect((await review(pull, false)).summary).toContain('The token may not write comments.');
  });
});
