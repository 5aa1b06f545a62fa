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
 * Applies as many of the candidates' fixes as are proven together. When all of them are not, halves are tried, so that one that spoils the
 * others costs few proofs. Those that conflict with another wait for the next look at the text. `findings` are all those of the file.
 * Undefined when none is proven.
 */
export const fixTogether = (
  artifact: FileArtifact,
  findings: readonly Finding[],
  candidates: readonly Finding[],
  rescan: Rescan,
): FixedText | undefined => {
  const proof = new FixProof(artifact, findings, rescan);
  let budget = proofBudget;
  const extend = (proven: FixedText | undefined, more: readonly Finding[]): FixedText | undefined => {
    if (more.length === 0 || budget <= 0) return proven;
    budget -= artifact.file.text.length;
    const fixed = [...(proven?.fixed ?? []), ...more];
    const text = proof.apply(fixed);
    if (text !== undefined) return { text, fixed };
    if (more.length === 1) return proven;
    const middle = Math.ceil(more.length / 2);
    return extend(extend(proven, more.slice(0, middle)), more.slice(middle));
  };
  return extend(undefined, nonConflicting(candidates));
};
