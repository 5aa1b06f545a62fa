import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { Finding } from '../../findings/finding.ts';
import { firstProven, noneBlamed, type Trial } from './extend-proven.ts';
import { FixProof, type Rescan } from './fix-proof.ts';
import { proofBudget } from './proof-budget.ts';
import { goTogether, placeOfFix } from './prove-fixes.ts';

/** A file's text with fixes applied that are proven together, and whose they are. */
export interface FixedText {
  readonly text: string;
  /** In the order of their places; empty for a file in which the fix of a finding elsewhere writes. */
  readonly fixed: readonly Finding[];
}

/**
 * Applies as many of the candidates' fixes as are proven together. Those that conflict with another wait for the next look at the text.
 * `findings` are all those of the file. Undefined when none is proven.
 */
export const fixTogether = (
  artifact: FileArtifact,
  findings: readonly Finding[],
  candidates: readonly Finding[],
  rescan: Rescan,
): FixedText | undefined => {
  const proof = new FixProof(rescan, { artifact, findings });
  let budget = proofBudget;
  const prove = (fixed: readonly Finding[]): Trial<Finding, string> => {
    if (budget <= 0 || !proof.canApply(fixed)) return noneBlamed;
    budget -= proof.costOf(fixed);
    const trial = proof.apply(fixed);
    return 'proven' in trial ? { proven: trial.proven.get(artifact.file.path) ?? artifact.file.text } : trial;
  };
  const proven = firstProven(candidates, some => goTogether(some, proof), prove, placeOfFix);
  return proven && { text: proven.outcome, fixed: proven.fixed };
};

/**
 * Applies the first of the candidates' fixes of several files that is proven; the others wait for the next look. `mayWrite` says whether a
 * file has not been written in by another fix. The texts by path.
 */
export const fixAcross = (
  artifact: FileArtifact,
  findings: readonly Finding[],
  candidates: readonly Finding[],
  rescan: Rescan,
  mayWrite: (path: string) => boolean,
): ReadonlyMap<string, FixedText> | undefined => {
  const proof = new FixProof(rescan, { artifact, findings });
  const own = artifact.file.path;
  for (const finding of candidates) {
    const isFree = [own, ...(finding.fix?.elsewhere ?? []).map(({ path }) => path)].every(mayWrite);
    const trial = isFree ? proof.apply([finding]) : noneBlamed;
    if ('proven' in trial) return new Map([...trial.proven].map(([path, text]) => [path, { text, fixed: path === own ? [finding] : [] }]));
  }
  return undefined;
};
