import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { html, Markup } from '../../../src/reports/html/markup.ts';
import { groupCounts } from '../../../src/reports/html/overview.ts';
import { renderPage } from '../../../src/reports/html/page.ts';
import type { PageReason } from '../../../src/reports/html/page-section.ts';

const reasons: readonly PageReason[] = [
  { status: 'met', text: 'Nothing of high severity.' },
  { status: 'warned', text: 'A file was left out.' },
  { status: 'not-met', text: 'The image "a<b" is not signed.' },
  { status: 'undetermined', text: 'The base is missing.' },
];
const section = {
  title: 'Findings',
  outcome: { tone: 'good', words: 'may merge' },
  reasons,
  alerts: [Markup.of('<p id="alerts"></p>')],
  body: Markup.of('<p id="body"></p>'),
} as const;
const page = renderPage({ title: 'Review of <main>', facts: [['Head', html`<code>abc</code>`]], version: '1.2.3' }, [section, section]);

/** What stands between the tags of an element that is there once. */
const insideOf = (tag: string): string => new RegExp(`<${tag}>(.*?)</${tag}>`, 'su').exec(page)?.[1] ?? '';
const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

describe('a page', () => {
  test('lets run and be shown what it brings along, and nothing else', () => {
    const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(page) ?? [];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${digestOf(insideOf('style'))}'`,
      `script-src 'sha256-${digestOf(insideOf('script'))}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page.match(/<(?:script|style)\b/gu)).toHaveLength(2);
  });

  test('tells no other site where it is read, fits a phone and knows dark and light', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/u);
    expect(page).toContain('<meta name="referrer" content="no-referrer">');
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(page).toContain('<meta name="color-scheme" content="light dark">');
  });

  test('has its title as the name of the window and as the first heading, and what was looked at', () => {
    expect(insideOf('title')).toBe('Review of &lt;main&gt;');
    expect(insideOf('h1')).toBe('Review of &lt;main&gt;');
    expect(insideOf('dl')).toBe('<div><dt>Head</dt><dd><code>abc</code></dd></div>');
    expect(insideOf('footer')).toBe('<p>Tidewaiter 1.2.3</p>');
    expect(page).toContain('<meta name="generator" content="Tidewaiter 1.2.3">');
  });

  test('has sections that are named by their headings, each with its outcome, its reasons and what belongs to it', () => {
    expect(page.match(/<section aria-labelledby="s\d">\n<h2 id="s\d">/gu)).toEqual([
      '<section aria-labelledby="s0">\n<h2 id="s0">',
      '<section aria-labelledby="s1">\n<h2 id="s1">',
    ]);
    expect(page).toContain('Findings: <span class="outcome good">may merge</span></h2>');
    expect(page.match(/id="alerts"><\/p>\n<p id="body">/gu)).toHaveLength(2);
  });

  test('says of each reason by a sign and in a word whether it is met', () => {
    const item = (status: string, word: string, sign: string): string =>
      `<li class="${status}"><span class="mark" role="img" aria-label="${word}">${sign}</span> `;
    for (const [status, word, sign] of [
      ['met', 'met', '✓'],
      ['warned', 'warning', '!'],
      ['not-met', 'not met', '✗'],
      ['undetermined', 'not known', '?'],
    ] as const)
      expect(page).toContain(item(status, word, sign));
    expect(page).toContain('The image <code>a&lt;b</code> is not signed.');
  });

  test('leads those who use keys past its head', () => {
    expect(page).toContain('<a class="skip" href="#content">Skip to the content</a>');
    expect(page).toContain('<main id="content" tabindex="-1">');
  });
});

test('a page without a finding says that there is nothing to look at', () => {
  expect(String(groupCounts([]))).toBe('<p class="counts">Nothing to look at.</p>');
});
