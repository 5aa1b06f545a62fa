import { html } from '../../src/reports/html/markup.ts';
import { pagesPath, signInPath, startPath } from './addresses.ts';
import { type PageAnswer, pageAnswer } from './page-answer.ts';
import { setCookie, startCookie } from './sign-in/cookies.ts';
import type { Session } from './sign-in/sessions.ts';

/** What is not there, and what somebody does not see, are the same. */
export const notFound = (session: Session | undefined): PageAnswer =>
  pageAnswer(
    {
      title: 'Not found',
      session,
      body: html`<p>There is no such page, or GitHub does not show you what it is about. A review has its page when it is stored, which is moments after its check; reviews from before sign-in was set up have none, and old ones age out.</p><p><a href="${pagesPath}">Dashboard</a></p>`,
    },
    404,
  );

/** Before anybody has signed in. `to`: the page that was asked for. */
export const signInPage = (to: string): PageAnswer =>
  pageAnswer({
    title: 'Sign in',
    body: html`<p>You see here what GitHub shows you: the repositories in which this App is installed and to which you have access.</p><p><a class="button" href="${startPath}?${new URLSearchParams({ to }).toString()}">Sign in with GitHub</a></p>`,
  });

/** A sign-in that came to nothing, and why: a sentence. */
export const signInFailed = (why: string): PageAnswer =>
  pageAnswer(
    { title: 'Not signed in', body: html`<p>${why}</p><p><a class="button" href="${signInPath}">Sign in once more</a></p>` },
    400,
    [setCookie(startCookie, '', 0)],
  );

export const signedOut = (): PageAnswer =>
  pageAnswer({
    title: 'Signed out',
    body: html`<p>This browser is signed out. GitHub goes on to know that you let the App in; you can take that back in the settings of your account, under Applications.</p><p><a class="button" href="${signInPath}">Sign in</a></p>`,
  });

/** A form that did not come from a page of ours. */
export const refusedForm = (session: Session | undefined): PageAnswer =>
  pageAnswer(
    {
      title: 'Refused',
      session,
      body: html`<p>The form does not come from a page of this dashboard, or the page was open for too long. Nothing was done. Load the page again.</p>`,
    },
    403,
  );

export const tooMany = (seconds: number): PageAnswer => {
  const answer = pageAnswer({ title: 'Too many requests', body: html`<p>Wait for ${seconds} seconds, and load the page again.</p>` }, 429);
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(seconds) } };
};

const away = (title: string, why: string): PageAnswer => {
  const answer = pageAnswer({ title, body: html`<p>${why}</p>` }, 503);
  return { ...answer, headers: { ...answer.headers, 'retry-after': '30' } };
};

export const databaseAway = (): PageAnswer =>
  away(
    "The database can't be reached",
    'Nothing can be shown until it is back; nothing is lost. Load the page again in a while. Reviews wait in the meantime, and no gate opens.',
  );

export const gitHubAway = (): PageAnswer =>
  away('GitHub does not answer', 'Without it nobody knows what you may see, so that nothing is shown. Load the page again in a while.');

export const failed = (): PageAnswer => pageAnswer({ title: 'That failed', body: html`<p>The log of the App has the error.</p>` }, 500);
