import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reviewScene, scenes } from '../../../.github/scripts/screen-scenes.ts';
import { imagesPageSection } from '../../../src/reports/html/images-section.ts';
import { renderPage } from '../../../src/reports/html/page.ts';
import { changeHead } from '../../../src/reports/html/page-head.ts';
import { renderReviewPage, reviewPageSection } from '../../../src/reports/html/review-page.ts';
import { textsAt } from '../../../src/reports/place-link.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { groupsOf } from '../../../src/verdict/groups.ts';
import { accessibilityProblems, showPage, startBrowser } from '../../support/browser.ts';
import { generatedReviews } from '../../support/generated-changes.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { exampleReview, hostileReview } from '../../support/image-reviews.ts';
import { requireTools } from '../../support/signing/tools.ts';

const reviews = new Map<string, Promise<ReviewResult>>();

/** A scene is reviewed once for all tests. */
const scene = (name: string): Promise<ReviewResult> => {
  const made = reviews.get(name) ?? review(name);
  reviews.set(name, made);
  return made;
};

const openAll = 'for (const one of document.querySelectorAll("details")) one.open = true';

const review = (name: string): Promise<ReviewResult> => {
  const found = scenes.find(one => one.name === name);
  if (!found) throw new Error(`There is no scene "${name}".`);
  return reviewScene(found.change);
};

/** A review in which every text of others is replaced by a hostile one. */
const hostile = (result: ReviewResult, texts: readonly string[]): ReviewResult => {
  let at = 0;
  const next = (): string => texts[at++ % texts.length] ?? '';
  const { considered } = result;
  return {
    ...result,
    changes: { ...result.changes, base: next(), head: next() },
    repositoryUrl: `javascript:alert(1)//${next()}`,
    verdict: { ...result.verdict, reasons: result.verdict.reasons.map(reason => ({ ...reason, reason: next() })) },
    notifications: (['policy-changed', 'unreadable', 'unresolved'] as const).map(code => ({
      code,
      level: code === 'unreadable' ? 'error' : 'note',
      path: next(),
      message: next(),
    })),
    coverage: { listComplete: false, entries: [{ path: next(), status: 'not-evaluated', reason: next() }] },
    effective: [
      {
        kind: 'chart',
        folder: next(),
        environments: [next()],
        object: next(),
        field: next(),
        before: next(),
        after: next(),
        at: { path: next(), line: 1 },
      },
    ],
    considered: {
      ...considered,
      shown: considered.shown.map(entry => ({
        ...entry,
        causes: [{ path: next(), kind: 'changed', line: 1, endLine: 1, text: next() }],
        head: {
          ...entry.head,
          message: next(),
          advice: next(),
          location: { ...entry.head.location, path: next(), subject: next() },
          related: [{ ...entry.head.location, path: next(), subject: next(), note: next() }],
        },
      })),
      fixed: considered.shown.map(({ head }) => ({ ...head, message: next(), location: { ...head.location, path: next() } })),
      suppressed: considered.shown.map(entry => ({
        ...entry,
        head: { ...entry.head, suppression: { by: 'peer', tool: next(), reason: next(), until: next() } },
      })),
    },
  };
};

describe.runIf(requireTools('chromium'))('the page of a review, in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  test('shows verdict, reasons and each group with its source, and asks for nothing', async () => {
    const result = await scene('small');
    const { page, problems } = await showPage(browser, renderReviewPage(result, []));
    expect(await page.locator('h2').first().textContent()).toBe('Review: Blocked');
    expect(await page.locator('.card').count()).toBe(groupsOf(result).length);
    const card = page.locator('.card', { hasText: 'dockerfile/remote-script-executed' });
    expect(await card.locator('mark').first().textContent()).toBe('curl -sSL https://get.example.org/agent.sh | sh');
    expect(await card.locator('figcaption a').first().getAttribute('href')).toMatch(
      /^https:\/\/github\.com\/acme\/shop\/blob\/[0-9a-f]{40}\/Dockerfile#L\d+$/u,
    );
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('shows place and cause side by side where there is room, and one below the other on a phone', async () => {
    const text = renderReviewPage(await scene('small'), []);
    const boxes = async (width: number) => {
      const { page } = await showPage(browser, text, { width });
      await page.evaluate(openAll);
      const sides = page.locator('.sides', { has: page.locator('.gone, .cause') }).first();
      const [place, cause] = [
        await sides.locator('figure').first().boundingBox(),
        await sides.locator('.gone, .cause').first().boundingBox(),
      ];
      const isWider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      await page.context().close();
      return { beside: (cause?.y ?? 0) < (place?.y ?? 0) + (place?.height ?? 0) && (cause?.x ?? 0) > (place?.x ?? 0), isWider };
    };
    expect([await boxes(1200), await boxes(360)]).toEqual([
      { beside: true, isWider: false },
      { beside: false, isWider: false },
    ]);
  });

  test('can be read without its script: all cards are there, and open by a click', async () => {
    const result = await scene('medium');
    const { page, problems } = await showPage(browser, renderReviewPage(result, []), { javaScriptEnabled: false });
    const card = page.locator('.card').last();
    expect(await card.locator('.inside').isVisible()).toBe(false);
    await card.locator('summary').first().click();
    expect([await card.locator('.inside').isVisible(), await page.locator('button:visible').count()]).toEqual([true, 0]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('is gone through by keys: skip link, cards by tab, the next by j, opened by space', async () => {
    const { page } = await showPage(browser, renderReviewPage(await scene('medium'), []));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.locator('.card summary').first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate('document.activeElement.closest(".card").id')).toBe('f2');
    const open = 'document.activeElement.parentElement.open';
    const before = await page.evaluate(open);
    await page.keyboard.press('Space');
    expect(await page.evaluate(open)).toBe(!before);
    // In a field, a letter is a letter.
    await page.locator('input[type=search]').focus();
    await page.keyboard.press('j');
    expect(await page.locator('input[type=search]').inputValue()).toBe('j');
    await page.context().close();
  });

  test('is filtered by severity and text, and says how many are left', async () => {
    const result = await scene('medium');
    const { page } = await showPage(browser, renderReviewPage(result, []));
    const visible = page.locator('.card:not([hidden])');
    const high = groupsOf(result).filter(({ severity }) => severity === 'high' || severity === 'critical').length;
    const severities = new Set(groupsOf(result).map(({ severity }) => severity));
    expect(severities.size).toBeGreaterThan(1);
    for (const name of severities) if (name !== 'high' && name !== 'critical') await page.getByRole('checkbox', { name }).uncheck();
    expect(await visible.count()).toBe(high);
    const withText = await page.locator('.card:not([hidden])', { hasText: 'docker.sock' }).count();
    expect(withText).toBeGreaterThan(0);
    expect(withText).toBeLessThan(high);
    await page.getByLabel('Show places with this text').fill('docker.sock');
    expect([await visible.count(), await page.locator('.tools [role=status]').textContent()]).toEqual([
      withText,
      `${withText} of ${groupsOf(result).length} places`,
    ]);
    await page.context().close();
  });

  test('copies a patch by its button', async () => {
    const { page } = await showPage(browser, renderReviewPage(await scene('small'), []));
    await page.getByRole('button', { name: 'Open all' }).click();
    const fix = page.locator('.fix', { has: page.locator('button') }).first();
    await fix.getByRole('button', { name: 'Copy patch' }).click();
    await fix.getByText('Copied.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await fix.locator('pre').evaluate(pre => pre.textContent));
    await page.context().close();
  });

  test('opens the card that an address names', async () => {
    const { page } = await showPage(browser, renderReviewPage(await scene('medium'), []));
    const last = page.locator('.card').last();
    const id = await last.getAttribute('id');
    await page.evaluate(`location.hash = '${id}'`);
    await last.locator('.inside').waitFor({ state: 'visible' });
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)(
    'has no barrier that axe knows, in the %s scheme, all of it opened',
    async colorScheme => {
      for (const name of ['small', 'medium']) {
        const result = await scene(name);
        const images = exampleReview();
        const head = changeHead({ ...result.changes, repositoryUrl: result.repositoryUrl, number: 7, version: result.version });
        const { page } = await showPage(
          browser,
          renderPage(head, [reviewPageSection(result), imagesPageSection(images, textsAt(result), [])]),
          { colorScheme },
        );
        expect(await accessibilityProblems(page)).toEqual([]);
        await page.context().close();
      }
    },
    90_000,
  );

  test('shows hostile text in every field as text: nothing of it runs, is asked for, or becomes an element', async () => {
    const plain = (await generatedReviews(20)).filter(({ considered }) => considered.shown.length > 3).slice(0, 4);
    expect(plain).toHaveLength(4);
    for (const [index, result] of plain.entries()) {
      const attack = `"'><img src=x onerror=alert(1)><script>alert(1)</script></style></details><svg onload=alert(1)>`;
      const texts = [attack, ...hostileTexts(50, index + 1)];
      const attacked = hostile(result, texts);
      const head = changeHead({ ...attacked.changes, repositoryUrl: attacked.repositoryUrl, number: 1, version: attacked.version });
      const sections = [reviewPageSection(attacked), imagesPageSection(hostileReview(attack), textsAt(attacked), [attack])];
      const { page, problems } = await showPage(browser, renderPage(head, sections));
      await page.evaluate(openAll);
      expect(
        await page.evaluate(
          'document.querySelectorAll("img, script, style, iframe, object, embed, form, [onerror], [onload], [style]").length',
        ),
      ).toBe(2);
      expect(await page.evaluate('[...document.querySelectorAll("a")].map(a => a.protocol).filter(p => p !== "https:")')).toEqual([]);
      expect(await page.locator('body').textContent()).toContain('<img src=x onerror=alert(1)><script>alert(1)</script>');
      expect(problems).toEqual([]);
      await page.context().close();
    }
  }, 90_000);

  test('runs no script that got into it, by its CSP', async () => {
    const text = renderReviewPage(await scene('small'), []);
    const { page, problems } = await showPage(
      browser,
      text.replace(
        '</main>',
        '<script>document.title = "taken"</script><img src="https://evil.example/x" onerror="document.title=1"><style>body{display:none}</style></main>',
      ),
    );
    expect(await page.title()).not.toBe('taken');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(problems.filter(problem => problem.startsWith('request:'))).toEqual([]);
    expect(problems.length).toBeGreaterThanOrEqual(3);
    await page.context().close();
  });

  test('of 560 findings is not laid out where nobody looks, also when all of it is opened', async () => {
    const { page } = await showPage(browser, renderReviewPage(await scene('large'), []));
    await page.getByRole('button', { name: 'Open all' }).click();
    const isLaidOut = 'one => one.checkVisibility({ contentVisibilityAuto: true })';
    const inside = await page.locator('.card .inside').count();
    const laidOut = await page.evaluate(
      `[...document.querySelectorAll('.card .inside > *')].filter(${isLaidOut}).map(one => one.closest('.card').id)`,
    );
    expect(inside).toBe(groupsOf(await scene('large')).length);
    expect(new Set(Array.isArray(laidOut) ? laidOut : []).size).toBeLessThan(inside / 4);
    await page.context().close();
  }, 60_000);
});

describe('the size of the page', () => {
  test('grows with what is found and not faster, and stays below 2 MB for 560 findings', async () => {
    const [small, medium, large] = await Promise.all(
      ['small', 'medium', 'large'].map(async name => {
        const result = await scene(name);
        return { bytes: Buffer.byteLength(renderReviewPage(result, [])), findings: result.considered.shown.length };
      }),
    );
    if (!small || !medium || !large) throw new Error('A scene is missing.');
    process.stderr.write(
      `bytes of the page: ${[small, medium, large].map(({ bytes, findings }) => `${bytes} of ${findings}`).join(', ')}\n`,
    );
    expect(large.findings).toBeGreaterThanOrEqual(500);
    expect(small.bytes).toBeLessThan(60_000);
    expect(large.bytes).toBeLessThan(2_000_000);
    expect((large.bytes - small.bytes) / (large.findings - small.findings)).toBeLessThan(4_000);
  });
});
