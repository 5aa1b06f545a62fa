import type { FileArtifact } from '../artifacts/artifact.ts';
import type { Finding, Fix } from '../findings/finding.ts';
import { coveringRange, joinEdits } from '../text/text-edit.ts';
import type { FixProof } from './fix-proof.ts';

/** The lines that a fix touches; `to` is the last. */
interface Touched {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly from: number;
  readonly to: number;
}

const touchedBy = ({ file }: FileArtifact, findings: readonly Finding[]): readonly Touched[] =>
  findings
    .flatMap(finding => {
      if (!finding.fix) return [];
      const { start, end } = coveringRange(finding.fix.edits);
      return [{ finding, fix: finding.fix, from: file.lines.line(start), to: file.lines.line(Math.max(start, end - 1)) }];
    })
    .toSorted((a, b) => a.from - b.from || a.to - b.to);

/** Fixes in groups that have lines in common, each group of two or more. */
const groupsOf = (touched: readonly Touched[]): readonly (readonly Touched[])[] => {
  const groups: Touched[][] = [];
  let end = 0;
  for (const one of touched) {
    const group = groups.at(-1);
    if (group && one.from <= end) group.push(one);
    else groups.push([one]);
    end = group && one.from <= end ? Math.max(end, one.to) : one.to;
  }
  return groups.filter(group => group.length > 1);
};

/**
 * Fixes whose edits touch the same lines, as one fix for each group that is proven together, by finding. `mayProve` is asked before each proof,
 * which costs as much as reading the file.
 */
export const jointFixes = (
  artifact: FileArtifact,
  proven: readonly Finding[],
  proof: FixProof,
  mayProve: () => boolean,
): ReadonlyMap<Finding, Fix> => {
  const joint = new Map<Finding, Fix>();
  for (const group of groupsOf(touchedBy(artifact, proven))) {
    if (!mayProve()) break;
    const findings = group.map(({ finding }) => finding);
    if (proof.apply(findings) === undefined) continue;
    const fix: Fix = {
      title: [...new Set(group.map(({ fix: { title } }) => title))].join('; '),
      safety: group.every(({ fix: { safety } }) => safety === 'safe') ? 'safe' : 'unsafe',
      edits: joinEdits(group.flatMap(({ fix: { edits } }) => edits)),
    };
    for (const finding of findings) joint.set(finding, fix);
  }
  return joint;
};
