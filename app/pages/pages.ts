import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { GitHubError } from '../../src/github/call/errors.ts';
import { standardIds } from '../../src/review/standards/standard-ids.ts';
import { createBodyReader } from '../server/read-body.ts';
import type { Route } from '../server/webhook-route.ts';
import type { PageSettings } from '../settings.ts';
import { StorageError } from '../storage/storage-error.ts';
import { callbackPath, pagesPath, signInPath, signOutPath, startPath } from './addresses.ts';
import { auditExport, auditLog, readFilter } from './audit.ts';
import { clientAddress } from './client-address.ts';
import { type DashboardNeeds, type Found, home, organization, pull, repository, reviewOfCheck } from './dashboard.ts';
import { organizationPolicy } from './organization-policy.ts';
import { type PageAnswer, redirect, writeAnswer } from './page-answer.ts';
import { RequestLimit } from './request-limit.ts';
import { beginSignIn, isSameSecret, ownPage, readBegun, startSeconds, writeBegun } from './sign-in/begun-sign-in.ts';
import { cookieOf, sessionCookie, setCookie, startCookie } from './sign-in/cookies.ts';
import type { GitHubPeople } from './sign-in/github-person.ts';
import { type Session, Sessions } from './sign-in/sessions.ts';
import { organizationStandard, standardExport } from './standards.ts';
import { databaseAway, failed, gitHubAway, notFound, refusedForm, signedOut, signInFailed, signInPage, tooMany } from './told.ts';

/** What the pages work with. */
export interface PagesNeeds extends DashboardNeeds {
  readonly settings: PageSettings;
  readonly people: GitHubPeople;
  readonly logger: Logger;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Forms of ours hold a token, and one of them a policy. */
const formLimits = { one: 131_072, all: 4 << 20, address: 1 << 20, bodies: 200 };

/** A page that takes a session, by its path: the numbers in it are ids. */
interface SignedInPage {
  readonly path: RegExp;
  /** `fields`: of the address, or of the form that was sent. */
  readonly show: (needs: PagesNeeds, session: Session, ids: readonly number[], fields: URLSearchParams) => Found | PageAnswer;
}

const id = (index: number, ids: readonly number[]): number => ids[index] ?? 0;

const shown: readonly SignedInPage[] = [
  { path: /^$/u, show: (_, session) => home(session) },
  { path: /^\/checks\/(\d{1,15})$/u, show: (needs, session, ids) => reviewOfCheck(needs, session, id(0, ids)) },
  { path: /^\/(\d{1,15})$/u, show: (needs, session, ids) => organization(needs, session, id(0, ids)) },
  { path: /^\/(\d{1,15})\/(\d{1,15})$/u, show: (needs, session, ids) => repository(needs, session, id(0, ids), id(1, ids)) },
  {
    path: /^\/(\d{1,15})\/(\d{1,15})\/pull\/(\d{1,9})$/u,
    show: (needs, session, ids) => pull(needs, session, id(0, ids), id(1, ids), id(2, ids)),
  },
  { path: /^\/(\d{1,15})\/policy$/u, show: (needs, session, ids) => organizationPolicy(needs, session, id(0, ids)) },
  { path: /^\/(\d{1,15})\/audit$/u, show: (needs, session, ids, query) => auditLog(needs, session, id(0, ids), readFilter(query)) },
  {
    path: /^\/(\d{1,15})\/audit\.jsonl$/u,
    show: (needs, session, ids, query) => auditExport(needs, session, id(0, ids), readFilter(query), 'jsonl'),
  },
  {
    path: /^\/(\d{1,15})\/audit\.csv$/u,
    show: (needs, session, ids, query) => auditExport(needs, session, id(0, ids), readFilter(query), 'csv'),
  },
  ...standardIds.flatMap((standard): readonly SignedInPage[] => {
    const path = (end: string): RegExp => new RegExp(`^/(\\d{1,15})/standards/${standard}${end}$`, 'u');
    return [
      { path: path(''), show: (needs, session, ids) => organizationStandard(needs, session, id(0, ids), standard) },
      { path: path('\\.csv'), show: (needs, session, ids) => standardExport(needs, session, id(0, ids), standard, 'csv') },
      { path: path('\\.json'), show: (needs, session, ids) => standardExport(needs, session, id(0, ids), standard, 'json') },
    ];
  }),
];

const posted: readonly SignedInPage[] = [
  {
    path: /^\/(\d{1,15})\/policy$/u,
    show: (needs, session, ids, fields) => organizationPolicy(needs, session, id(0, ids), fields.get('policy') ?? ''),
  },
  { path: /^\/(\d{1,15})\/audit\/check$/u, show: (needs, session, ids) => auditLog(needs, session, id(0, ids), {}, true) },
];

/** A request for a page, taken apart. */
interface Asked {
  readonly request: IncomingMessage;
  readonly path: string;
  readonly query: URLSearchParams;
}

/** The pages under `/dashboard`: sign-in, and what a person sees then. */
export const createPages = (needs: PagesNeeds): Route => {
  const { settings, records, people, logger, now } = needs;
  const secret = settings.clientSecret;
  const sessions = new Sessions({ records, people, secret, now });
  const readBody = createBodyReader(formLimits);
  // Why two: who is signed in has a name, and who is not may be a crowd behind one address, or one who tries codes.
  const perUser = new RequestLimit(120, 240, now);
  const perAddress = new RequestLimit(60, 60, now);
  const sessionOf = (request: IncomingMessage): Promise<Session | undefined> => sessions.find(cookieOf(request, sessionCookie));
  const limited = (request: IncomingMessage): number => perAddress.take(clientAddress(request, settings.proxyHops));

  const start = (query: URLSearchParams): PageAnswer => {
    const begun = beginSignIn(ownPage(query.get('to')), now());
    return redirect(people.authorizeUrl(begun), [setCookie(startCookie, writeBegun(begun, secret), startSeconds)]);
  };

  const callback = async ({ request, query }: Asked): Promise<PageAnswer> => {
    const begun = readBegun(cookieOf(request, startCookie), secret);
    if (!begun || !isSameSecret(query.get('state') ?? '', begun.state))
      return signInFailed('This answer does not belong to a sign-in that this browser has begun. Nobody was signed in.');
    if (begun.ends < now()) return signInFailed('The sign-in took too long, and does not count any more.');
    const code = query.get('code');
    if (code === null) return signInFailed('GitHub says that you did not let the App in.');
    const given = await people.exchange(code.slice(0, 500), begun);
    if (!given) return signInFailed('GitHub does not take the code: it was used, or it is too old.');
    const earlier = cookieOf(request, sessionCookie);
    if (earlier !== undefined) await sessions.end(earlier);
    return redirect(begun.to, [await sessions.open(given), setCookie(startCookie, '', 0)]);
  };

  const found = async (pages: readonly SignedInPage[], { path, query }: Asked, session: Session): Promise<PageAnswer> => {
    const rest = path.slice(pagesPath.length);
    for (const page of pages) {
      const match = page.path.exec(rest);
      if (match) return (await page.show(needs, session, match.slice(1).map(Number), query)) ?? notFound(session);
    }
    return notFound(session);
  };

  const signIn = async (asked: Asked): Promise<PageAnswer> => {
    const { request, path, query } = asked;
    const seconds = limited(request);
    if (seconds > 0) return tooMany(seconds);
    if (path === startPath) return start(query);
    return path === callbackPath ? callback(asked) : signInPage(ownPage(query.get('to')));
  };

  /** Nobody is signed in: the sign-in leads back to the page. */
  const turnAway = ({ request, path }: Asked): PageAnswer => {
    const seconds = limited(request);
    return seconds > 0 ? tooMany(seconds) : redirect(`${signInPath}?${new URLSearchParams({ to: ownPage(path) }).toString()}`);
  };

  const get = async (asked: Asked): Promise<PageAnswer> => {
    const { request, path } = asked;
    if ([signInPath, startPath, callbackPath].includes(path)) return signIn(asked);
    if (path === signOutPath) return signedOut();
    const session = await sessionOf(request);
    if (!session) return turnAway(asked);
    const seconds = perUser.take(String(session.userId));
    const answer = seconds > 0 ? tooMany(seconds) : await found(shown, asked, session);
    return session.cookie === undefined ? answer : { ...answer, cookies: [...(answer.cookies ?? []), session.cookie] };
  };

  /** Whether a form comes from a page of ours: by the browser's word where it gives one, and by what only our pages hold. */
  const isOurs = ({ headers }: IncomingMessage, form: URLSearchParams, session: Session): boolean => {
    const { origin } = headers;
    const site = headers['sec-fetch-site'];
    if (origin !== undefined && origin !== settings.publicUrl) return false;
    if (site !== undefined && site !== 'same-origin') return false;
    return isSameSecret(form.get('csrf') ?? '', session.csrf);
  };

  const post = async (asked: Asked): Promise<PageAnswer> => {
    const { request, path } = asked;
    const session = await sessionOf(request);
    const seconds = session ? perUser.take(String(session.userId)) : limited(request);
    if (seconds > 0) return tooMany(seconds);
    const body = await readBody(request);
    const form = new URLSearchParams(body.state === 'read' ? body.bytes.toString('utf8') : '');
    if (!session || !isOurs(request, form, session)) return refusedForm(session);
    if (path !== signOutPath) return found(posted, { ...asked, query: form }, session);
    await sessions.end(cookieOf(request, sessionCookie) ?? '');
    return redirect(signOutPath, [setCookie(sessionCookie, '', 0)]);
  };

  const answerOf = async (asked: Asked): Promise<PageAnswer> => {
    try {
      if (asked.request.method === 'POST') return await post(asked);
      return asked.request.method === 'GET' || asked.request.method === 'HEAD'
        ? await get(asked)
        : { status: 405, headers: { allow: 'GET, HEAD, POST' } };
    } catch (error) {
      logger.warn({ err: error, path: asked.path }, "a page can't be shown");
      if (error instanceof StorageError) return databaseAway();
      if (error instanceof GitHubError) return gitHubAway();
      return failed();
    }
  };

  const isSecure = settings.publicUrl.startsWith('https:');
  return async (request, response) => {
    const url = URL.parse(request.url ?? '', settings.publicUrl);
    const asked = { request, path: url?.pathname ?? '', query: url?.searchParams ?? new URLSearchParams() };
    await writeAnswer(response, await answerOf(asked), isSecure);
  };
};
