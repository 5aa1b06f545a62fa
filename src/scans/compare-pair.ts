import type { Dockerfile } from '../artifacts/dockerfile/model.ts';
import { compareScans } from './delta/compare-scans.ts';
import type { ScanDelta } from './delta/scan-delta.ts';
import type { ReadProvenance } from './origin/build-provenance.ts';
import type { ChangedFile } from './origin/changed-files.ts';
import { type OriginOf, originsIn } from './origin/finding-origin.ts';
import { type ReadScan, unreadableScan } from './report.ts';
import { type RiskFacts, withRiskFacts } from './risk-facts.ts';
import { notesOfScan } from './scan-notes.ts';
import { staleStatements } from './vex/doctor.ts';
import type { VexDocument } from './vex/statement.ts';

/** All that is known beside two reports. */
export interface ScanContext {
  readonly vex: readonly VexDocument[];
  readonly facts: RiskFacts;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** The commits that are compared, where reports are of them. */
  readonly commits?: Commits | undefined;
  /** What the scanned image was built of. */
  readonly dockerfile: Dockerfile | undefined;
  /** What the build of the scanned image said of it. */
  readonly provenance?: ReadProvenance | undefined;
  /** The files of the change. */
  readonly changed?: ChangedFile | undefined;
}

/** The commits of both sides. */
export interface Commits {
  readonly base: string;
  readonly head: string;
}

/**
 * A report whose image says that it was built of the other side's commit is a scan that did not happen. Why no other commit tells that: jobs of pull requests
 * build what would be merged, and labels are inherited from the image that one is built from.
 */
const ofOwnCommit = (side: keyof Commits, read: ReadScan, commits: Commits | undefined): ReadScan => {
  if (!commits || commits.base === commits.head || read.state !== 'report') return read;
  const { revision } = read.report.image ?? {};
  const other = side === 'head' ? 'base' : 'head';
  if (revision === undefined || revision !== commits[other]) return read;
  return unreadableScan(
    `its image says that it was built of ${revision.slice(0, 12)}, the commit of the ${other}`,
    `Build and scan the image of the ${side}.`,
  );
};

/** Two reports compared. */
export interface ComparedScans {
  readonly delta: ScanDelta;
  readonly originOf: OriginOf;
  /** What a reader should know besides, in full sentences. */
  readonly notes: readonly string[];
}

/** Compares the reports of both sides; without a base, the head's is a baseline. */
export const comparePair = (
  base: ReadScan | undefined,
  head: ReadScan,
  { vex, facts, today, commits, provenance, ...places }: ScanContext,
): ComparedScans => {
  const sides = {
    base: base && withRiskFacts(ofOwnCommit('base', base, commits), facts),
    head: withRiskFacts(ofOwnCommit('head', head, commits), facts),
  };
  const delta = compareScans(sides, vex);
  return {
    delta,
    originOf: originsIn(head.state === 'report' ? head.report : undefined, {
      ...places,
      provenance: provenance?.state === 'provenance' ? provenance.provenance : undefined,
    }),
    notes: [
      ...notesOfScan(sides, vex),
      ...staleStatements(delta.suppressed, today),
      ...(provenance?.state === 'unreadable' ? [`The provenance of the build can't be used: ${provenance.why}. ${provenance.remedy}`] : []),
    ],
  };
};
