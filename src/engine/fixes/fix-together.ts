import type { FileArtifact } from '../../artifacts/artifact.ts';
import type { Finding } from '../../findings/finding.ts';
import { extendProven } from './extend-proven.ts';
import { FixProof, proofBudget, type Rescan } from './fix-proof.ts';
import { nonConflicting } from './prove-fixes.ts';

/** A file's text with fixes applied that are proven together, and whose they are. */
export interface FixedText {
  readonly text: string;
  /** In the order of their places; never empty. */
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
  const proof = new FixProof(artifact, findings, rescan);
  let budget = proofBudget;
  return extendProven(nonConflicting(candidates), fixed => {
    if (budget <= 0) return undefined;
    budget -= artifact.file.text.length;
    return proof.apply(fixed);
  });
};
