import { hash } from 'node:crypto';
import { html, Markup, type Part, sentence } from './markup.ts';
import { pageScript } from './page-script.ts';
import type { PageReason, PageSection } from './page-section.ts';
import { pageStyle } from './page-style.ts';

/** What a page says of itself. */
export interface PageHead {
  /** The name of the window and the first heading. */
  readonly title: string;
  /** What was looked at: names with values. */
  readonly facts: readonly (readonly [name: string, value: Part])[];
  readonly version: string;
}

const digestOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;

/**
 * Nothing is fetched, sent, framed or run but this style sheet and this script, whatever else gets into the page. A server that hands out
 * pages says the same in a header, where it also can forbid to frame them.
 */
export const contentSecurityPolicy: string = [
  "default-src 'none'",
  `style-src ${digestOf(pageStyle)}`,
  `script-src ${digestOf(pageScript)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const marks = { met: '✓', warned: '!', 'not-met': '✗', undetermined: '?' } as const satisfies Record<PageReason['status'], string>;
const markWords = { met: 'met', warned: 'warning', 'not-met': 'not met', undetermined: 'not known' } as const satisfies Record<
  PageReason['status'],
  string
>;

const reasonItem = ({ status, text }: PageReason): Markup =>
  html`<li class="${status}"><span class="mark" role="img" aria-label="${markWords[status]}">${marks[status]}</span> ${sentence(text)}</li>`;

const sectionMarkup = ({ title, outcome, reasons, alerts, body }: PageSection, index: number): Markup => html`
<section aria-labelledby="s${index}">
<h2 id="s${index}">${title}: <span class="outcome ${outcome.tone}">${outcome.words}</span></h2>
<ul class="reasons">${reasons.map(reasonItem)}</ul>
${alerts}
${body}
</section>`;

/**
 * One HTML file that needs no other: no script, style, picture or font from elsewhere. All of it can be read without the script, which adds a
 * filter, keys and buttons.
 */
export const renderPage = ({ title, facts, version }: PageHead, sections: readonly PageSection[]): string =>
  String(html`${Markup.of('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${Markup.of(contentSecurityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Tidewaiter ${version}">
<title>${title}</title>
<style>${Markup.of(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<h1>${title}</h1>
<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</header>
<main id="content" tabindex="-1">${sections.map(sectionMarkup)}
</main>
<footer><p>Tidewaiter ${version}</p></footer>
<script>${Markup.of(pageScript)}</script>
</body>
</html>
`);
