import { codeSpan, shorten } from '../escape.ts';
import { maxShownPath } from '../limits.ts';
import type { CheckRunReport } from './check-run-report.ts';

/** What a check can be held for: it has the same head, and its own check does not let merge. */
export type Holder =
  | { readonly kind: 'pull-request'; readonly number: number }
  | { readonly kind: 'merge-group'; readonly baseRef: string };

const heldByPull = 'Held by another pull request with the same head: #';
const heldByGroup = 'Held by a merge group with the same head';

const titleOf = (holder: Holder): string => (holder.kind === 'pull-request' ? `${heldByPull}${holder.number}` : heldByGroup);

const wordsOf = (holder: Holder): string =>
  holder.kind === 'pull-request'
    ? `This commit is also the head of #${holder.number}, whose check does not let merge. GitHub has one check for both, so it can't pass for this one alone. Mend or close #${holder.number}, or push a commit here, and run the check again.`
    : `This commit is also the head of a group of the merge queue of ${codeSpan(shorten(holder.baseRef, maxShownPath))}, whose check does not let merge. GitHub has one check for both, so it can't pass for this one alone. Push a commit here, or wait until the group is over, and run the check again.`;

/** A report that would let merge, were it not for something else whose head is the same commit. */
export const heldCheckRun = (report: CheckRunReport, holder: Holder): CheckRunReport => ({
  ...report,
  conclusion: 'failure',
  title: titleOf(holder),
  summary: `> ${wordsOf(holder)}\n\n${report.summary}`,
});

/**
 * A report that would let merge, were it known what else there is. Why it counts as failed, and not as held: only another commit helps, and
 * no second look.
 */
export const crowdedCheckRun = (report: CheckRunReport, runs: number): CheckRunReport => ({
  ...report,
  conclusion: 'failure',
  title: 'This commit has too many checks',
  summary: `> This commit has ${runs} checks of this name or more, of which GitHub keeps no more, so that it can't be seen whether something else with the same head does not pass. Push a commit.\n\n${report.summary}`,
});

/** Whether a check run is held for something else: then it says nothing against its own subject. */
export const isHeld = ({ title }: { readonly title: string }): boolean => title.startsWith(heldByPull) || title.startsWith(heldByGroup);
