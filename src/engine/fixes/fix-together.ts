import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { Finding } from '../../findings/finding.ts';
import { FixProof, proofBudget, type Rescan } from './fix-proof.ts';
import { nonConflicting } from './prove-fixes.ts';

/** A file's text with fixes applied that are proven together, and whose they are. */
export interface FixedText {
  readonly text: string;
  /** In the order of their places; never empty. */
  readonly fixed: readonly Finding[];
}

/**
 * As many of the candidates as go together, of which none conflicts with another. When all of them do not, halves are tried, so that one that
 * spoils the others costs few proofs. `prove` gives the text with the fixes of all of the findings, where that is proven.
 */
export const extendProven = (
  candidates: readonly Finding[],
  prove: (findings: readonly Finding[]) => string | undefined,
  proven?: FixedText,
): FixedText | undefined => {
  if (candidates.length === 0) return proven;
  const fixed = [...(proven?.fixed ?? []), ...candidates];
  const text = prove(fixed);
  if (text !== undefined) return { text, fixed };
  if (candidates.length === 1) return proven;
  const middle = Math.ceil(candidates.length / 2);
  return extendProven(candidates.slice(middle), prove, extendProven(candidates.slice(0, middle), prove, proven));
};

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
  const proof = new FixProof(artifact, findings, rescan);
  let budget = proofBudget;
  return extendProven(nonConflicting(candidates), fixed => {
    if (budget <= 0) return undefined;
    budget -= artifact.file.text.length;
    return proof.apply(fixed);
  });
};
