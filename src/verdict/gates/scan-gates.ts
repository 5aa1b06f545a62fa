import type { Mode, ScanEffect } from '../../policy/layers/values.ts';
import type { NotComparable } from '../../scans/delta/scan-delta.ts';
import { andMore } from '../../text/and-more.ts';
import type { ConsideredFinding, ConsideredScan } from '../considered-scan.ts';
import { countOf } from '../counted-noun.ts';
import type { Gate } from '../gate.ts';

/** What the verdict on a scan is decided from. */
export interface ScanEvidence {
  readonly scan: ConsideredScan;
  /** The files of the reports, where a sentence is to name them. */
  readonly files?: ReportFiles;
}

/** The file of each side's report, as who gave it names it. */
export interface ReportFiles {
  readonly base: string;
  readonly head: string;
}

/** What of a change's scans is not there, or is nobody's word that counts. */
export interface ScanGaps {
  /** Full sentences. */
  readonly reasons: readonly string[];
  /** What they do. */
  readonly mode: Mode;
  /** Images that the change brings in and that no scan is about, and what they do. */
  readonly unscanned?: { readonly images: readonly string[]; readonly effect: ScanEffect };
  /** True when nothing of the change is scanned, and nothing is missed. */
  readonly isNothingScanned?: boolean;
}

const effects = ({ counting }: ConsideredScan) => ({
  blocking: counting.filter(({ effect }) => effect === 'blocks'),
  warning: counting.filter(({ effect }) => effect === 'warns'),
});

/** `1 finding of the scan that blocks`. */
const findings = (count: number, blocks: boolean): string => {
  const verb = blocks ? (count === 1 ? 'blocks' : 'block') : count === 1 ? 'does not block' : 'do not block';
  return `${countOf(count, 'finding')} of the scan that ${verb}`;
};

/** Why findings block, in full sentences. */
const blockingReason = (blocking: readonly ConsideredFinding[]): string => {
  const own = blocking.filter(({ added }) => added).length;
  const old = blocking.length - own;
  const exploited = blocking.filter(({ finding }) => finding.knownExploited).length;
  return [
    ...(own > 0 ? [`The change adds ${findings(own, true)}.`] : []),
    ...(old > 0
      ? [`${countOf(old, 'finding')} of before ${old === 1 ? 'blocks' : 'block'}, too: policy asks for what is known to be exploited.`]
      : []),
    ...(exploited > 0 ? [`${countOf(exploited, 'of them is', 'of them are')} known to be exploited.`] : []),
  ].join(' ');
};

/** Not met when the change adds what policy does not let pass. */
export const addedGate: Gate<ScanEvidence> = {
  name: 'scan-added',
  judge: ({ scan }) => {
    const { delta, mode } = scan;
    if (delta.comparable === 'no') return undefined;
    const { blocking, warning } = effects(scan);
    if (blocking.length > 0) {
      const reason = blockingReason(blocking);
      if (mode === 'enforce') return { status: 'not-met', reason };
      if (mode === 'warn') return { status: 'warned', reason: `${reason} Policy only warns.` };
      return { status: 'met', reason: `${reason} Policy only observes.` };
    }
    if (warning.length > 0)
      return { status: mode === 'observe' ? 'met' : 'warned', reason: `The change adds ${findings(warning.length, false)}.` };
    return {
      status: 'met',
      reason: delta.added.length === 0 ? 'The change adds no finding of the scan.' : 'No finding that the change adds counts.',
    };
  },
};

const placeOf = (entry: NotComparable, files: ReportFiles | undefined): string => {
  if ('report' in entry) return `The ${entry.report}'s report ${files ? `"${files[entry.report]}" ` : ''}can't be used`;
  return 'class' in entry
    ? `"${entry.class}" can't be compared`
    : `${entry.finding.id} in "${entry.finding.package.name}" can't be compared`;
};

/** Undetermined when a report can't be read or compared: what is not known never passes, whatever `on-incomplete` says. */
export const comparableGate: Gate<ScanEvidence> = {
  name: 'scan-comparable',
  judge: ({ scan: { delta, mode }, files }) => {
    if (delta.comparable === 'baseline')
      return { status: 'warned', reason: 'There is no scan of the base to compare with: this scan is the baseline.' };
    const [first] = delta.notComparable;
    if (!first && delta.doubt !== undefined)
      return { status: mode === 'observe' ? 'met' : 'warned', reason: `${delta.doubt}. Give reports of one image on both sides.` };
    if (!first) return { status: 'met', reason: 'Both reports can be compared.' };
    const more = delta.notComparable.length - 1;
    const reason = `${placeOf(first, files)}: ${first.why}. ${first.remedy}${more > 0 ? ` So it is with ${countOf(more, 'more', 'more')}.` : ''}`;
    return mode === 'enforce' ? { status: 'undetermined', always: true, reason } : { status: 'warned', reason };
  },
};

/** Undetermined when results that policy asks for are missing, or are the word of somebody who is not believed. */
export const resultsGate: Gate<ScanGaps> = {
  name: 'scan-results',
  judge: ({ reasons, mode, isNothingScanned = false }) => {
    if (isNothingScanned && reasons.length === 0) return { status: 'met', reason: 'The change touches nothing that is scanned.' };
    if (reasons.length === 0) return undefined;
    const reason = reasons.join(' ');
    return mode === 'enforce' ? { status: 'undetermined', always: true, reason } : { status: 'warned', reason };
  },
};

/** Images that a sentence names. */
const maxNamed = 5;

/** Undetermined, or a warning, when images come in that nobody has scanned. */
export const coverageGate: Gate<ScanGaps> = {
  name: 'scan-coverage',
  judge: ({ unscanned, mode }) => {
    if (!unscanned || unscanned.effect === 'ignore' || unscanned.images.length === 0) return undefined;
    const { images, effect } = unscanned;
    const named = andMore(images.slice(0, maxNamed), images.length);
    const reason = `No scan is about ${countOf(images.length, 'image')} that the change brings in: ${named}.`;
    return effect === 'block' && mode === 'enforce' ? { status: 'undetermined', always: true, reason } : { status: 'warned', reason };
  },
};
