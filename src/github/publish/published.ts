import { GitHubError } from '../call/errors.ts';

/** What came of publishing: done, nothing to do, or not possible and why (then the caller shows the findings another way). */
export type Published =
  /** `problems`: what went wrong beside, for the log; the next run tries it again. */
  | { readonly status: 'published' | 'nothing-new'; readonly problems?: readonly string[] }
  | { readonly status: 'refused'; readonly reason: string };

/**
 * Any failure of GitHub while publishing: the review stands, with the reason why it is not where it was asked for. Other errors are thrown.
 */
export const refusal = (error: unknown, what: string): Published => {
  if (!(error instanceof GitHubError)) throw error;
  switch (error.code) {
    case 'forbidden':
    case 'not-found':
    case 'unauthorized':
      return { status: 'refused', reason: `The token may not write ${what}.` };
    case 'refused':
      return { status: 'refused', reason: `GitHub refused ${what}.` };
    default:
      return { status: 'refused', reason: `GitHub did not take ${what}: ${error.message}` };
  }
};
