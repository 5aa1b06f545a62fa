import type { ScanFinding, ScanProblem } from '../report.ts';

/** A finding of one side, with all that the same flaw in the same package at the same place was told as. */
export interface DeltaFinding {
  readonly finding: ScanFinding;
}

/** A finding that the change can have brought in, since its package, the package's version or its place is new. */
export interface AddedFinding extends DeltaFinding {
  /** What is new. */
  readonly because: 'package' | 'version' | 'place';
  /** Set when the base's report does not tell whether the package was there: a newer database may be the cause as well. */
  readonly unproven?: true;
  /** The version of the package at the base, when it was there. */
  readonly from?: string;
}

/** A finding of both sides. */
export interface KeptFinding {
  readonly base: ScanFinding;
  readonly finding: ScanFinding;
}

/** What is different about a finding of both sides. */
export interface ChangedFact extends DeltaFinding {
  readonly field: 'severity' | 'fix' | 'path' | 'paths' | 'line';
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** Who did it: the change, or a newer database. */
  readonly cause: 'change' | 'database';
}

/** What can't be compared: a report as a whole, all that one analyzer looks at, or one finding. */
export type NotComparable = ScanProblem &
  ({ readonly report: 'base' | 'head' } | { readonly class: string } | { readonly finding: ScanFinding; readonly side: 'base' | 'head' });

/** What a change makes of an image's vulnerabilities, or of what else a scanner tells. */
export interface ScanDelta {
  /** `baseline`: there is no base to compare with, as when something is scanned for the first time. */
  readonly comparable: 'yes' | 'partly' | 'no' | 'baseline';
  readonly added: readonly AddedFinding[];
  /** Gone, and the head proves it. */
  readonly fixed: readonly DeltaFinding[];
  readonly unchanged: readonly KeptFinding[];
  /** The package has another version, which has the flaw, too. */
  readonly stillVulnerable: readonly KeptFinding[];
  /** The package was there with the same version: the database learnt of it. */
  readonly newlyKnown: readonly DeltaFinding[];
  /** Gone, and nothing proves that it is fixed. */
  readonly noLongerReported: readonly DeltaFinding[];
  readonly changed: readonly ChangedFact[];
  /** With `finding.suppression`. */
  readonly suppressed: readonly DeltaFinding[];
  readonly notComparable: readonly NotComparable[];
  readonly warnings: readonly string[];
  /** Why the reports may not be of the same thing, which nothing proves; a sentence without its full stop. */
  readonly doubt?: string;
}
