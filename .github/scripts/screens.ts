/**
 * `npm run screens`: reviews made-up pull requests with few, some and hundreds of findings, and draws comment, check and job summary as
 * GitHub's page would show them, by Chromium without a window, to docs/screens. Offline; needs `chromium` (or what CHROMIUM names),
 * `pngquant` and a font with emoji.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderCheckRun } from '../../src/reports/check-run/check-run.ts';
import { maxCommentLength } from '../../src/reports/limits.ts';
import { renderSummary } from '../../src/reports/summary.ts';
import { markdownPage } from './markdown-page.ts';
import { reviewScene, scenes } from './screen-scenes.ts';

/** Pixels of the window; a screen that is longer is cut at its end. */
const width = 900;
const height = 1_150;

const browser = process.env['CHROMIUM'] ?? 'chromium';
const quantizer = process.env['PNGQUANT'] ?? 'pngquant';
const target = new URL('../../docs/screens/', import.meta.url).pathname;
const work = mkdtempSync(join(tmpdir(), 'tidewaiter-screens-'));
mkdirSync(target, { recursive: true });

/** The picture of the README shows the small comment and no empty page below it. */
const pictureHeight = 585;

const draw = (name: string, markdown: string, title: string, pixels = height): void => {
  const page = join(work, `${name}.html`);
  writeFileSync(page, markdownPage(markdown, title));
  const png = join(target, `${name}.png`);
  execFileSync(
    browser,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
      `--window-size=${width},${pixels}`,
      `--screenshot=${png}`,
      `file://${page}`,
    ],
    { stdio: 'ignore' },
  );
  // Sixteen shades of each color of the page do, and take a third of the room.
  execFileSync(quantizer, ['--force', '--strip', '--output', png, '64', png]);
  process.stdout.write(`${png}\n`);
};

try {
  for (const { name, change } of scenes) {
    const result = await reviewScene(change);
    const check = renderCheckRun(result).payload;
    draw(`${name}-comment`, renderSummary(result, maxCommentLength - 100).payload, 'Comment');
    if (name === 'small') draw('review', renderSummary(result, maxCommentLength - 100).payload, 'Comment', pictureHeight);
    draw(`${name}-check`, `### ${check.title}\n\n${check.summary}`, 'Check run');
    draw(`${name}-summary`, renderSummary(result).payload, 'Job summary');
  }
} finally {
  rmSync(work, { recursive: true });
}
