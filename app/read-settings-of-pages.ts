import * as v from 'valibot';
import type { AppSettings } from './settings.ts';

const publicUrlProblem =
  'PUBLIC_URL is where people reach the App, such as "https://tidewaiter.example.com": with https, and without a path. Browsers keep its cookies for nothing else.';

/** Why http on the machine itself: browsers take that for as safe, and people try things out there. */
const isPublicUrl = (text: string): boolean => {
  const url = URL.parse(text);
  if (url?.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/u.test(url.hostname));
};

/** Variables of the pages. The names of the client's are Probot's. */
export const pageVariables = {
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.check(isPublicUrl, publicUrlProblem))),
  GITHUB_CLIENT_ID: v.optional(v.string()),
  GITHUB_CLIENT_SECRET: v.optional(
    v.pipe(
      v.string(),
      v.minLength(20, 'GITHUB_CLIENT_SECRET is shorter than what GitHub makes: generate a client secret on the page of the App.'),
    ),
  ),
  PROXY_HOPS: v.optional(
    v.pipe(v.string(), v.regex(/^\d$/u, 'PROXY_HOPS is how many proxies stand in front of the App, from 0 to 9.'), v.transform(Number)),
    '0',
  ),
};

const together = ['PUBLIC_URL', 'GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'] as const;

/** What is missing where only some of the variables are given that need each other. */
export const pageProblems = (given: Readonly<Record<string, string | undefined>>): readonly string[] => {
  const missing = together.filter(name => given[name] === undefined);
  if (missing.length === 0 || missing.length === together.length) return [];
  return [
    `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing: the pages need ${together.join(', ')}, or none of them.`,
  ];
};

/** The settings of the pages, when all are there. */
export const pageSettingsOf = ({
  PUBLIC_URL: publicUrl,
  GITHUB_CLIENT_ID: clientId,
  GITHUB_CLIENT_SECRET: clientSecret,
  PROXY_HOPS: proxyHops,
}: {
  readonly PUBLIC_URL?: string | undefined;
  readonly GITHUB_CLIENT_ID?: string | undefined;
  readonly GITHUB_CLIENT_SECRET?: string | undefined;
  readonly PROXY_HOPS: number;
}): Pick<AppSettings, 'pages'> =>
  publicUrl === undefined || clientId === undefined || clientSecret === undefined
    ? {}
    : { pages: { publicUrl: new URL(publicUrl).origin, clientId, clientSecret, proxyHops } };
