import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Range } from '../../text/range.ts';
import { coveringRange } from '../../text/text-edit.ts';

/** What lets a part of a Compose file speak of another: anchors, what is merged from them, and `extends`. */
const borrows = /(?:^|[\s[{,:-])(?:[&*][^\s,\]}]|<<["']?\s*:|["']?extends["']?\s*:)/mu;

/**
 * Parts of a file that are deployed apart from each other, in the order of their places: the documents of a manifest, the services of a Compose file.
 * None for other files, and where one part may borrow from another.
 */
const partsOf = (artifact: FileArtifact): readonly Range[] => {
  if (artifact.kind === 'kubernetes') return artifact.template === 'none' ? artifact.yaml.documents.map(({ range }) => range) : [];
  if (artifact.kind !== 'compose' || borrows.test(artifact.file.text)) return [];
  return artifact.services.map(({ range }) => range).toSorted((one, other) => one.start - other.start);
};

/** The place of the part that a range lies in, of parts in order that do not overlap; undefined where it lies in none. */
const partAround = (parts: readonly Range[], { start, end }: Range): number | undefined => {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found = parts[low];
  return found !== undefined && found.start <= start && end <= found.end ? low : undefined;
};

/**
 * Findings whose fixes may be proven with each other as well as alone, in groups: of each group all write in parts of their own, so that what one of them
 * does to its part no other can do or undo. What writes elsewhere is a group of its own. `isApart` says of which findings that holds in any case.
 */
export const independentGroups = (
  artifact: FileArtifact,
  fixable: readonly Finding[],
  isApart: (finding: Finding) => boolean,
): readonly (readonly Finding[])[] => {
  const parts = partsOf(artifact);
  if (parts.length < 2) return fixable.map(finding => [finding]);
  const alone: (readonly Finding[])[] = [];
  const rounds: Finding[][] = [];
  const inPart = new Map<number, number>();
  for (const finding of fixable) {
    const { fix } = finding;
    const part = fix === undefined || fix.elsewhere || isApart(finding) ? undefined : partAround(parts, coveringRange(fix.edits));
    if (part === undefined) {
      alone.push([finding]);
      continue;
    }
    const round = inPart.get(part) ?? 0;
    inPart.set(part, round + 1);
    const known = rounds[round];
    if (known) known.push(finding);
    else rounds.push([finding]);
  }
  return [...rounds, ...alone];
};
