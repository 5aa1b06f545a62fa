/** What is proven of these candidates together. */
interface Proven<Candidate, Outcome> {
  readonly outcome: Outcome;
  readonly fixed: readonly Candidate[];
}

/**
 * As many of the candidates as go together, of which none conflicts with another. When all of them do not, halves are tried, so that one that
 * spoils the others costs few proofs. `prove` gives what comes of all of those given, where that is proven.
 */
export const extendProven = <Candidate, Outcome>(
  candidates: readonly Candidate[],
  prove: (candidates: readonly Candidate[]) => Outcome | undefined,
  proven?: Proven<Candidate, Outcome>,
): Proven<Candidate, Outcome> | undefined => {
  if (candidates.length === 0) return proven;
  const fixed = [...(proven?.fixed ?? []), ...candidates];
  const outcome = prove(fixed);
  if (outcome !== undefined) return { outcome, fixed };
  if (candidates.length === 1) return proven;
  const middle = Math.ceil(candidates.length / 2);
  return extendProven(candidates.slice(middle), prove, extendProven(candidates.slice(0, middle), prove, proven));
};
