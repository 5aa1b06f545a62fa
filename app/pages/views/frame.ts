import { hash } from 'node:crypto';
import { html, Markup, type Part } from '../../../src/reports/html/markup.ts';
import { pageStyle } from '../../../src/reports/html/page-style.ts';
import { version } from '../../../src/version.ts';
import { pagesPath, signOutPath } from '../addresses.ts';
import type { Session } from '../sign-in/sessions.ts';

const style = `${pageStyle}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;max-width:76rem;margin:0 auto;padding:.5rem 1rem}nav form{margin-left:auto}nav ol{display:flex;flex-wrap:wrap;gap:.25rem .5rem;list-style:none;margin:0;padding:0}nav li+li::before{content:"/";color:var(--dim);margin-right:.5rem}
.figures{display:grid;gap:.5rem;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));margin:1rem 0}.figures div{display:block;border:1px solid var(--line);border-radius:6px;padding:.5rem .75rem}.figures dd{font-size:1.5rem;font-weight:700}
.good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.number{text-align:right;font-variant-numeric:tabular-nums}
.chart{width:100%;max-width:48rem;height:auto}.chart rect{stroke:none}.chart .pass{fill:var(--good)}.chart .warn{fill:var(--medium)}.chart .block{fill:var(--bad)}.chart .incomplete{fill:var(--dim)}.chart .axis{stroke:var(--line);stroke-width:1}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0;margin:.25rem 0}.legend svg{width:.8em;height:.8em;vertical-align:middle}.legend rect{stroke:none}.legend .pass{fill:var(--good)}.legend .warn{fill:var(--medium)}.legend .block{fill:var(--bad)}.legend .incomplete{fill:var(--dim)}
textarea{display:block;width:100%;margin:.25rem 0 .75rem;font:.9rem/1.4 ui-monospace,monospace}form.filter{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.75rem 0}form.filter label{display:flex;flex-direction:column;font-size:.9rem;color:var(--dim)}
select,input[type=text],input[type=date]{font:inherit;padding:.3rem .5rem;border:1px solid var(--dim);border-radius:6px;background:var(--bg);color:var(--fg);max-width:100%}
.button{display:inline-block;font:inherit;padding:.4rem .9rem;border:1px solid var(--dim);border-radius:6px;background:var(--soft);color:var(--fg);text-decoration:none;min-height:2rem}
select:focus-visible{outline:3px solid var(--link);outline-offset:2px}
@media(min-width:48rem){td,th{overflow-wrap:break-word}td code{overflow-wrap:anywhere}}
`;

/** No script at all; the style sheet is the one below; forms come back to us; nobody frames a page. */
export const frameContentPolicy: string = [
  "default-src 'none'",
  `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A step of the way to a page; the last one is the page itself. */
export interface Crumb {
  readonly name: string;
  readonly path?: string;
}

/** A page of the dashboard. */
export interface Frame {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** Undefined where nobody is signed in. */
  readonly session?: Pick<Session, 'login' | 'csrf'> | undefined;
  readonly body: Part;
}

const navigation = ({ crumbs = [], session }: Frame): Part =>
  session &&
  html`<nav aria-label="Where you are"><ol>${[{ name: 'Dashboard', path: pagesPath }, ...crumbs].map(({ name, path }, index) =>
    index === crumbs.length || path === undefined
      ? html`<li aria-current="page">${name}</li>`
      : html`<li><a href="${path}">${name}</a></li>`,
  )}</ol>${form(signOutPath, session, html`<button>Sign out ${session.login}</button>`)}</nav>`;

/** A form that is posted, with what shows that the page was ours. */
export const form = (path: string, { csrf }: Pick<Session, 'csrf'>, body: Part): Markup =>
  html`<form method="post" action="${path}"><input type="hidden" name="csrf" value="${csrf}">${body}</form>`;

/** A page: what others wrote is text in it, whatever it says. */
export const renderFrame = (frame: Frame): string =>
  String(html`${Markup.of('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title} · Tidewaiter</title>
<style>${Markup.of(style)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
${navigation(frame)}
<header><h1>${frame.title}</h1></header>
<main id="content" tabindex="-1">
${frame.body}
</main>
<footer><p>Tidewaiter ${version}</p></footer>
</body>
</html>
`);
