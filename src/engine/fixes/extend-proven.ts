import type { Finding } from '../../findings/finding.ts';

/** A text with the fixes of these findings applied, which are proven together. */
interface ProvenText {
  readonly text: string;
  readonly fixed: readonly Finding[];
}

/**
 * As many of the candidates as go together, of which none conflicts with another. When all of them do not, halves are tried, so that one
 * that spoils the others costs few proofs. `prove` gives the text with the fixes of all of the findings, where that is proven.
 */
export const extendProven = (
  candidates: readonly Finding[],
  prove: (findings: readonly Finding[]) => string | undefined,
  proven?: ProvenText,
): ProvenText | undefined => {
  if (candidates.length === 0) return proven;
  const fixed = [...(proven?.fixed ?? []), ...candidates];
  const text = prove(fixed);
  if (text !== undefined) return { text, fixed };
  if (candidates.length === 1) return proven;
  const middle = Math.ceil(candidates.length / 2);
  return extendProven(candidates.slice(middle), prove, extendProven(candidates.slice(0, middle), prove, proven));
};
