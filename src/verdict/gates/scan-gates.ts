import type { Policy } from '../../policy/policy.ts';
import type { NotComparable } from '../../scans/delta/scan-delta.ts';
import type { ConsideredScan } from '../considered-scan.ts';
import { countOf } from '../counted-noun.ts';
import type { Gate } from '../gate.ts';

/** What the verdict on a scan is decided from. */
export interface ScanEvidence {
  readonly scan: ConsideredScan;
  readonly policy: Policy;
}

const effects = ({ counting }: ConsideredScan) => ({
  blocking: counting.filter(({ effect }) => effect === 'blocks'),
  warning: counting.filter(({ effect }) => effect === 'warns'),
});

const vulnerabilities = (count: number): string => countOf(count, 'finding');

/** Not met when the change adds what policy does not let pass. */
export const addedGate: Gate<ScanEvidence> = {
  name: 'scan-added',
  judge: ({ scan, policy: { scans } }) => {
    if (scan.delta.comparable === 'no') return undefined;
    const { blocking, warning } = effects(scan);
    if (blocking.length > 0) {
      const exploited = blocking.filter(({ finding }) => finding.knownExploited).length;
      const own = blocking.filter(({ added }) => added).length;
      const reason = [
        ...(own > 0 ? [`The change adds ${vulnerabilities(own)} of the scan that block.`] : []),
        ...(own < blocking.length
          ? [`${vulnerabilities(blocking.length - own)} that were there before block, too: they are known to be exploited.`]
          : []),
        ...(exploited > 0 ? [`${countOf(exploited, 'of them is', 'of them are')} known to be exploited.`] : []),
      ].join(' ');
      if (scans.mode === 'enforce') return { status: 'not-met', reason };
      return {
        status: scans.mode === 'warn' ? 'warned' : 'met',
        reason: `${reason} Policy only ${scans.mode === 'warn' ? 'warns' : 'observes'}.`,
      };
    }
    if (warning.length > 0)
      return {
        status: scans.mode === 'observe' ? 'met' : 'warned',
        reason: `The change adds ${vulnerabilities(warning.length)} of the scan that do not block.`,
      };
    return { status: 'met', reason: 'The change adds no finding of the scan.' };
  },
};

const placeOf = (entry: NotComparable): string => {
  if ('report' in entry) return `The ${entry.report}'s report can't be used`;
  return 'class' in entry
    ? `"${entry.class}" can't be compared`
    : `${entry.finding.id} in "${entry.finding.package.name}" can't be compared`;
};

/** Undetermined when a report can't be read or compared: what is not known never passes, whatever `on-incomplete` says. */
export const comparableGate: Gate<ScanEvidence> = {
  name: 'scan-comparable',
  judge: ({ scan: { delta }, policy: { scans } }) => {
    if (delta.comparable === 'baseline')
      return { status: 'warned', reason: 'There is no scan of the base to compare with: this scan is the baseline.' };
    const [first] = delta.notComparable;
    if (!first) return { status: 'met', reason: 'Both reports can be compared.' };
    const more = delta.notComparable.length - 1;
    const reason = `${placeOf(first)}: ${first.why}.${more > 0 ? ` So it is with ${countOf(more, 'more', 'more')}.` : ''}`;
    return scans.mode === 'enforce' ? { status: 'undetermined', always: true, reason } : { status: 'warned', reason };
  },
};
