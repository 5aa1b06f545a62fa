import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { Finding, Fix } from '../../findings/finding.ts';
import { coveringRange, joinEdits } from '../../text/text-edit.ts';

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
      // Why: what is said of lines of one file is said of no other.
      if (!finding.fix || finding.fix.elsewhere) return [];
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
    end = Math.max(end, one.to);
  }
  return groups.filter(group => group.length > 1);
};

/** Several fixes as one; whether they go together is for the caller to prove. */
export const joinFixes = (fixes: readonly Fix[]): Fix => ({
  title: [...new Set(fixes.map(({ title }) => title))].join('; '),
  safety: fixes.every(({ safety }) => safety === 'safe') ? 'safe' : 'unsafe',
  edits: joinEdits(fixes.flatMap(({ edits }) => edits)),
});

/**
 * Fixes whose edits touch the same lines, as one fix for each group, by finding. The groups are proven together, and in halves when that
 * fails: one proof for most files. `isProven` says whether findings' fixes go together.
 */
export const jointFixes = (
  artifact: FileArtifact,
  proven: readonly Finding[],
  isProven: (findings: readonly Finding[]) => boolean,
): ReadonlyMap<Finding, Fix> => {
  const provenIn = (groups: readonly (readonly Touched[])[]): readonly (readonly Touched[])[] => {
    if (groups.length === 0) return [];
    if (isProven(groups.flat().map(({ finding }) => finding))) return groups;
    if (groups.length === 1) return [];
    const middle = groups.length >> 1;
    return [...provenIn(groups.slice(0, middle)), ...provenIn(groups.slice(middle))];
  };
  const joint = new Map<Finding, Fix>();
  for (const group of provenIn(groupsOf(touchedBy(artifact, proven)))) {
    const fix = joinFixes(group.map(one => one.fix));
    for (const { finding } of group) joint.set(finding, fix);
  }
  return joint;
};
