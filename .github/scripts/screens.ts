/**
 * `npm run screens`: reviews made-up pull requests with few, some and hundreds of findings, and draws comment, check and job summary as
 * GitHub's page would show them, the page of `--format html`, and the dashboard of the App, by Chromium without a window, to docs/screens. Offline; needs `chromium`
 * (or what CHROMIUM names), `pngquant` and a font with emoji.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { renderCheckRun } from '../../src/reports/check-run/check-run.ts';
import { renderReviewPage } from '../../src/reports/html/review-page.ts';
import { maxCommentLength } from '../../src/reports/limits.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { startPagesApp } from '../../test/support/app/pages-app.ts';
import { layDashboardScene } from './dashboard-scene.ts';
import { markdownPage } from './markdown-page.ts';
import { reviewScene, scenes } from './screen-scenes.ts';

/** The window, in pixels; a screen that is longer is cut at its end. */
interface Window {
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
}

const window: Window = { width: 900, height: 1_150 };

/** The picture of the README shows the small comment and no empty page below it. */
const picture: Window = { ...window, height: 585 };

const wide: Window = { width: 1_200, height: 1_150 };
const phone: Window = { width: 390, height: 844 };

const quantizer = process.env['PNGQUANT'] ?? 'pngquant';
const target = new URL('../../docs/screens/', import.meta.url).pathname;
mkdirSync(target, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

const drawPage = async (name: string, page: Page): Promise<void> => {
  const png = join(target, `${name}.png`);
  await page.screenshot({ path: png });
  // Sixteen shades of each color of the page do, and take a third of the room.
  execFileSync(quantizer, ['--force', '--strip', '--output', png, '64', png]);
  process.stdout.write(`${png}\n`);
};

const draw = async (name: string, text: string, { width, height, colorScheme = 'light' }: Window): Promise<void> => {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, offline: true });
  const page = await context.newPage();
  await page.setContent(text);
  await drawPage(name, page);
  await context.close();
};

/** The dashboard, of which the scene names the pages, as a person sees it who has signed in. */
const drawDashboard = async (): Promise<void> => {
  await using here = await startPagesApp('postgres');
  const pages = await layDashboardScene(here);
  const at = async (path: string, names: readonly (readonly [string, Window])[]): Promise<void> => {
    for (const [name, { width, height, colorScheme = 'light' }] of names) {
      here.github.signedIn('ann');
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      await page.goto(`${here.url}${path}`);
      await page.click('main a, main button');
      await page.waitForSelector('nav');
      await page.goto(`${here.url}${path}`);
      await drawPage(name, page);
      await context.close();
    }
  };
  await at(pages.organization, [
    ['dashboard', wide],
    ['dashboard-dark', { ...wide, colorScheme: 'dark' }],
    ['dashboard-phone', phone],
  ]);
  await at(pages.repository, [['dashboard-repository', wide]]);
  await at(pages.pull, [['dashboard-pull', wide]]);
  await at(pages.standard, [['dashboard-standard', wide]]);
  await at(pages.audit, [['dashboard-audit', wide]]);
  await at(pages.policy, [['dashboard-policy', wide]]);
};

try {
  for (const { name, change } of scenes) {
    const result = await reviewScene(change);
    const check = renderCheckRun(result).payload;
    const comment = markdownPage(renderSummary(result, maxCommentLength - 100).payload, 'Comment');
    const page = renderReviewPage(result, []);
    await draw(`${name}-comment`, comment, window);
    if (name === 'small') await draw('review', comment, picture);
    await draw(`${name}-check`, markdownPage(`### ${check.title}\n\n${check.summary}`, 'Check run'), window);
    await draw(`${name}-summary`, markdownPage(renderSummary(result).payload, 'Job summary'), window);
    await draw(`${name}-page`, page, wide);
    if (name !== 'medium') continue;
    await draw(`${name}-page-dark`, page, { ...wide, colorScheme: 'dark' });
    await draw(`${name}-page-phone`, page, phone);
  }
  await drawDashboard();
} finally {
  await browser.close();
}
