import type { CheckRunReport } from './check-run-report.ts';

const heldTitle = 'Held by another pull request with the same head: #';

/** A report that would let merge, were it not for another pull request whose head is the same commit. */
export const heldCheckRun = (report: CheckRunReport, other: number): CheckRunReport => ({
  ...report,
  conclusion: 'failure',
  title: `${heldTitle}${other}`,
  summary: `> The head of this pull request is also that of #${other}, whose check does not let merge. GitHub has one check for both, so it can't pass for this one alone. Mend or close #${other}, or push a commit here, and run the check again.\n\n${report.summary}`,
});

/** Whether a check run is held for another pull request: then it says nothing against its own. */
export const isHeld = ({ title }: { readonly title: string }): boolean => title.startsWith(heldTitle);
