import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { type Browser, chromium } from 'playwright-core';
import { toolPath } from './signing/tools.ts';

/** Starts Debian's Chromium without a window. Whoever starts it closes it. */
export const startBrowser = (): Promise<Browser> => chromium.launch({ executablePath: toolPath('chromium'), args: ['--no-sandbox'] });

/** What a page must not do while somebody looks at it. */
export interface Watched {
  readonly page: Page;
  /** Violations of the CSP, errors of scripts, dialogs, and requests for anything but the page. */
  readonly problems: readonly string[];
}

export interface ShowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

const address = 'https://pages.example/review.html';

/** Opens a page in a browser that has no network: the page is all there is. Close its context in the end. */
export const showPage = async (browser: Browser, text: string, options: ShowOptions = {}): Promise<Watched> => {
  const { width = 1200, height = 900, colorScheme = 'light', javaScriptEnabled = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    javaScriptEnabled,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', error => problems.push(error.message));
  page.on('dialog', async dialog => {
    problems.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  await context.route('**/*', async route => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: text });
    problems.push(`request: ${url}`);
    return route.abort();
  });
  await page.goto(address);
  return { page, problems };
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong by WCAG 2.2 AA: rule and first element, one line each. All that can be opened is opened first. */
export const accessibilityProblems = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  // Why: axe measures; what is not laid out has no place to be measured.
  await page.evaluate('for (const one of document.querySelectorAll(".card")) one.style.contentVisibility = "visible"');
  // Why not a script element: the page's CSP forbids it, and is to be tested as it is.
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200) + ' ' + nodes[0].failureSummary))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe said nothing'];
};
