import type { JudgedReview } from '../../judging/judging.ts';
import { checkPagePath } from '../../pages/addresses.ts';
import type { AppSettings } from '../../settings.ts';
import type { StoredPage } from '../../storage/store.ts';
import type { ReviewSession } from './review-session.ts';

/** The page of a review, where there is somebody to look at it. */
export const pageOf = async (session: ReviewSession, review: JudgedReview): Promise<StoredPage | undefined> =>
  session.tools.settings.pages ? session.tools.judging.renderPage(session, review) : undefined;

/** Where "Details" of a check run leads: to its page, where there are pages. */
export const detailsUrlOf = ({ pages }: Pick<AppSettings, 'pages'>, checkRunId: number): string | undefined =>
  pages && `${pages.publicUrl}${checkPagePath(checkRunId)}`;
