import { gunzipSync } from 'node:zlib';
import { repositoryUrlOf } from '../../src/github/call/web-address.ts';
import { html } from '../../src/reports/html/markup.ts';
import type { OrgPolicySource } from '../org-policy/org-policy-source.ts';
import type { PageRecords } from '../storage/pages/page-records.ts';
import { Scope } from '../storage/pages/scope.ts';
import { organizationPath, repositoryPath } from './addresses.ts';
import { type PageAnswer, pageAnswer } from './page-answer.ts';
import type { RememberedFigures } from './remembered-figures.ts';
import type { Session } from './sign-in/sessions.ts';
import type { Crumb } from './views/frame.ts';
import { organizationBody, organizationList, repositoryBody } from './views/organization.ts';
import { pullBody } from './views/pull.ts';

/** What the pages of the dashboard are made of. */
export interface DashboardNeeds {
  readonly records: PageRecords;
  readonly figures: RememberedFigures;
  readonly orgPolicies: Pick<OrgPolicySource, 'load'>;
  readonly apiUrl: string;
  /** Seconds for which nothing is asked of GitHub for an installation. */
  readonly secondsLimited: (installationId: number) => number;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: () => string;
}

/** Undefined: there is nothing of that kind that the person sees. */
export type Found = Promise<PageAnswer | undefined>;

/** The way to a page of an organization. */
export const crumbsOf = ({ installation }: Scope, ...further: readonly Crumb[]): readonly Crumb[] => [
  { name: installation.owner, path: organizationPath(installation.id) },
  ...further,
];

export const home = (session: Session): PageAnswer => pageAnswer({ title: 'Dashboard', session, body: organizationList(session.visible) });

export const organization = async (
  { records, figures, secondsLimited, today }: DashboardNeeds,
  session: Session,
  installationId: number,
): Found => {
  const scope = Scope.of(session.visible, installationId);
  if (!scope) return undefined;
  const [counted, queue] = await Promise.all([figures.of(scope), records.queue(scope)]);
  const body = organizationBody({ scope, ...counted, queue, limited: secondsLimited(installationId), today: today() });
  return pageAnswer({ title: scope.installation.owner, crumbs: crumbsOf(scope), session, body });
};

export const repository = async (
  { records, today }: DashboardNeeds,
  session: Session,
  installationId: number,
  repositoryId: number,
): Found => {
  const scope = Scope.of(session.visible, installationId)?.only(repositoryId);
  if (!scope) return undefined;
  const [pulls, days] = await Promise.all([records.pulls(scope), records.days(scope)]);
  const name = scope.nameOf(repositoryId);
  return pageAnswer({
    title: `${scope.installation.owner}/${name}`,
    crumbs: crumbsOf(scope, { name }),
    session,
    body: repositoryBody(scope, repositoryId, { pulls, days, today: today() }),
  });
};

export const pull = async (
  { records, apiUrl }: DashboardNeeds,
  session: Session,
  installationId: number,
  repositoryId: number,
  number: number,
): Found => {
  const scope = Scope.of(session.visible, installationId)?.only(repositoryId);
  if (!scope) return undefined;
  const [findings, reviews] = await Promise.all([records.findings(scope, number), records.reviewsOf(scope, number)]);
  if (reviews.length === 0) return undefined;
  const { owner } = scope.installation;
  const name = scope.nameOf(repositoryId);
  return pageAnswer({
    title: `${owner}/${name} #${number}`,
    crumbs: crumbsOf(scope, { name, path: repositoryPath(installationId, repositoryId) }, { name: `#${number}` }),
    session,
    body: pullBody(`${repositoryUrlOf(apiUrl, { owner, repo: name })}/pull/${number}`, findings, reviews),
  });
};

/** The page of the review that a check run tells: as it was made when it was reviewed. */
export const reviewOfCheck = async ({ records }: DashboardNeeds, session: Session, checkRunId: number): Found => {
  for (const { id } of session.visible.installations) {
    const scope = Scope.of(session.visible, id);
    const stored = scope && (await records.page(scope, checkRunId));
    if (stored === 'none')
      return pageAnswer({
        title: 'No page of this review',
        session,
        body: html`<p>It was stored without its page: it was larger than is kept, or sign-in was not set up yet. The check has its findings.</p>`,
      });
    if (stored)
      return {
        status: 200,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': `${stored.contentPolicy}; frame-ancestors 'none'`,
        },
        body: gunzipSync(stored.page, { maxOutputLength: maxPage }),
      };
  }
  return undefined;
};

/** Most bytes of a page that is handed out. */
const maxPage = 64 << 20;
