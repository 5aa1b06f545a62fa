import { beforeAll, describe, expect, test } from 'vitest';
import { reviewScene, scenes } from '../../.github/scripts/screen-scenes.ts';
import type { Notification } from '../../src/findings/notification.ts';
import { renderCheckRun } from '../../src/reports/check-run/check-run.ts';
import { maxCheckRunTextBytes, maxCommentLength } from '../../src/reports/limits.ts';
import { lineAddress } from '../../src/reports/place-link.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { noPaint, renderReviewText } from '../../src/reports/terminal.ts';
import type { ReviewResult } from '../../src/review/result.ts';
import { groupsOf } from '../../src/verdict/groups.ts';
import { generatedReviews } from '../support/generated-changes.ts';
import { hostileTexts } from '../support/hostile-text.ts';
import { rowsOf, tablesOf } from '../support/summary-reader.ts';

/** What a reader sees without a click: the text before the first folded part, without addresses. */
const unfolded = (markdown: string): string => (markdown.split('<details>', 1)[0] ?? '').replaceAll(/\]\(https:[^)]*\)/gu, ']');

const wordsIn = (text: string): number => text.split(/\s+/u).filter(word => /\w/u.test(word)).length;

/** How many findings each scene has at least. */
const least: Readonly<Record<string, number>> = { small: 3, medium: 40, large: 560 };

describe.each(scenes.map(({ name, change }) => ({ name, change })))('of $name', ({ name, change }) => {
  let result: ReviewResult;
  beforeAll(async () => {
    result = await reviewScene(change);
  });

  test('the comment says how many there are, shows the worst, and is soon read', () => {
    const { payload, omitted } = renderSummary(result, maxCommentLength - 100);
    const count = result.considered.shown.length;
    expect(count).toBeGreaterThanOrEqual(least[name] ?? Infinity);
    expect(payload.split('\n')[2]).toMatch(new RegExp(`^\\*\\*${groupsOf(result).length} places to look at:\\*\\* `, 'u'));
    if (count > groupsOf(result).length) expect(payload).toContain(`which stand for ${count} findings.`);
    // A person reads some 240 words in a minute; where each finding still has its row, there may be more of them.
    expect(wordsIn(unfolded(payload))).toBeLessThan(name === 'medium' ? 400 : 240);
    expect([tablesOf(payload).shown, omitted]).toEqual([count, []]);
    expect(Buffer.byteLength(payload)).toBeLessThan(maxCommentLength);
  });

  test('check, summary, terminal and JSON tell the same places in the same order', () => {
    const places = groupsOf(result).map(
      ({ owner, members: [first] }) =>
        `${owner.path}:${result.files.get(owner.path)?.lines.position(first.head.location.range.start).line}`,
    );
    const { payload } = renderCheckRun(result);
    const written = (markdown: string): readonly string[] =>
      rowsOf(markdown).map(row => /\[`([^`]+:\d+)`\]/u.exec(row.split(' | ').at(-2) ?? '')?.[1] ?? row);
    expect(written(renderSummary(result).payload)).toEqual(places);
    expect(written(payload.summary)).toEqual(places);
    expect(payload.annotations.map(({ path, startLine }) => `${path}:${startLine}`)).toEqual(places);
    expect(Buffer.byteLength(payload.summary)).toBeLessThanOrEqual(maxCheckRunTextBytes);
    const text = renderReviewText(result, noPaint);
    const heads = text.match(/^(?:critical|high|medium|low|info) .*\[[a-z-/]+\]/gmu) ?? [];
    expect(heads).toHaveLength(places.length);
    for (const [index, head] of heads.entries()) expect(head).toContain(places[index]?.replace(/:\d+$/u, ''));
  });

  test('every place is a link to its line at the head’s commit', () => {
    const { payload } = renderSummary(result);
    const places = payload.match(/`[^`\n]+:\d+`/gu) ?? [];
    const links = payload.match(/\[`[^`\n]+:\d+`\]\(https:\/\/github\.com\/acme\/shop\/blob\/[0-9a-f]{40}\/[^)\s]+#L\d+\)/gu) ?? [];
    expect(links.length).toBeGreaterThanOrEqual(groupsOf(result).length);
    expect(places.filter(place => /^`[\w./-]+:\d+`$/u.test(place) && !links.some(link => link.startsWith(`[${place}]`)))).toEqual([]);
  });
});

test('what has no room is counted, and the end says where it is', async () => {
  const scene = scenes.at(-1);
  if (!scene) throw new Error('There is no scene.');
  const result = await reviewScene(scene.change);
  const { payload, omitted } = renderSummary(
    result,
    12_000,
    'The rest is in the [summary of this run](https://github.com/acme/shop/actions/runs/7).',
  );
  const told = tablesOf(payload);
  expect([told.shown + told.left, told.left]).toEqual([result.considered.shown.length, omitted.length]);
  expect(told.left).toBeGreaterThan(100);
  const [rest, ...others] = payload
    .slice(payload.lastIndexOf('</details>'))
    .split('\n')
    .slice(1)
    .filter(line => line !== '');
  expect([rest, others.at(-1)?.startsWith('<sub>Tidewaiter')]).toEqual([
    'The rest is in the [summary of this run](https://github.com/acme/shop/actions/runs/7).',
    true,
  ]);
  expect(renderSummary(result).payload).not.toContain('did not fit');
});

test('an incomplete review never begins with a tick', async () => {
  const incomplete = (await generatedReviews(80)).filter(({ verdict }) => verdict.conclusion === 'incomplete');
  expect(incomplete.length).toBeGreaterThan(10);
  for (const result of incomplete)
    for (const text of [renderSummary(result).payload, renderCheckRun(result).payload.summary])
      expect(/✅|❓|❌|⚠️/u.exec(text)?.[0]).not.toBe('✅');
});

test('what a change makes of the policy stands unfolded above the findings, and nowhere else', async () => {
  const [scene] = scenes;
  if (!scene) throw new Error('There is no scene.');
  const result = await reviewScene(scene.change);
  const note = (code: Notification['code'], message: string): Notification => ({
    code,
    level: 'note',
    path: '.github/tidewaiter.yml',
    message,
  });
  const { payload } = renderSummary({
    ...result,
    notifications: [
      note('policy-changed', 'This change edits the policy.'),
      note('policy-preview', 'The new policy changes "thresholds.block": high → none.'),
      note('unused-suppression', 'Nothing is found here.'),
    ],
  });
  const [before = '', after = ''] = payload.split('| Severity |');
  expect(before).toContain('> **Policy**\n> - note: [`.github/tidewaiter.yml`](https://github.com/acme/shop/blob/');
  expect(before.match(/^> - /gmu)).toHaveLength(2);
  expect(before).toContain('`thresholds.block`');
  expect(after).toContain('<summary>Notes (1)</summary>');
  expect(after).not.toContain('thresholds.block');
});

describe('the address of a line', () => {
  const at = { repositoryUrl: 'https://github.com/acme/shop', commit: 'abc' };

  test('holds the path in a form that ends no link and names that path only', () => {
    expect(lineAddress(at, 'a b/c#d?e(f).yaml', 3)).toBe('https://github.com/acme/shop/blob/abc/a%20b/c%23d%3Fe%28f%29.yaml#L3');
    for (const text of hostileTexts(300, 23)) {
      const address = lineAddress(at, text.replaceAll('\0', ''), 1);
      if (address === undefined) continue;
      expect(address).toMatch(/^https:\/\/github\.com\/acme\/shop\/blob\/abc\/[\w.\-%/]*#L1$/u);
      expect(decodeURIComponent(address.slice('https://github.com/acme/shop/blob/abc/'.length, -'#L1'.length))).toBe(
        text.replaceAll('\0', '').toWellFormed(),
      );
    }
  });

  test('is left out where there is none, and for a path that would fill the report', () => {
    expect(lineAddress({ commit: 'abc' }, 'a', 1)).toBeUndefined();
    expect(lineAddress(at, '漢'.repeat(400), 1)).toBeUndefined();
  });
});
