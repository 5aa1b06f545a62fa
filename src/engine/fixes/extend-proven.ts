/** What is proven of these candidates together. */
interface Proven<Candidate, Outcome> {
  readonly outcome: Outcome;
  readonly fixed: readonly Candidate[];
}

/**
 * Where candidates are parted when not all of them are proven: in the middle, or next to it where the place changes. What is written in one
 * place, such as the fields of a security context that is new, is often proven as a whole only.
 */
export const parting = <Candidate>(candidates: readonly Candidate[], placeOf: (candidate: Candidate) => string): number => {
  const middle = Math.ceil(candidates.length / 2);
  const places = candidates.map(placeOf);
  const changes = places.flatMap((place, index) => (index > 0 && place !== places[index - 1] ? [index] : []));
  const nearest = changes.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return nearest ?? middle;
};

/**
 * The first group of candidates of which something is proven: those that conflict with others wait for the next look, but not for what is
 * never proven. `choose` takes those of the candidates that do not conflict.
 */
export const firstProven = <Candidate, Outcome>(
  candidates: readonly Candidate[],
  choose: (candidates: readonly Candidate[]) => readonly Candidate[],
  prove: (candidates: readonly Candidate[]) => Outcome | undefined,
  placeOf?: (candidate: Candidate) => string,
): Proven<Candidate, Outcome> | undefined => {
  let rest = candidates;
  for (let group = choose(rest); group.length > 0; group = choose(rest)) {
    const proven = extendProven(group, prove, placeOf);
    if (proven !== undefined) return proven;
    const tried = new Set(group);
    rest = rest.filter(candidate => !tried.has(candidate));
  }
  return undefined;
};

/**
 * As many of the candidates as go together, of which none conflicts with another. When all of them do not, halves are tried, so that one that
 * spoils the others costs few proofs. `prove` gives what comes of all of those given, where that is proven.
 */
export const extendProven = <Candidate, Outcome>(
  candidates: readonly Candidate[],
  prove: (candidates: readonly Candidate[]) => Outcome | undefined,
  placeOf: (candidate: Candidate) => string = () => '',
  proven?: Proven<Candidate, Outcome>,
): Proven<Candidate, Outcome> | undefined => {
  if (candidates.length === 0) return proven;
  const fixed = [...(proven?.fixed ?? []), ...candidates];
  const outcome = prove(fixed);
  return outcome === undefined ? extendByHalves(candidates, prove, placeOf, proven) : { outcome, fixed };
};

/** The same of candidates that were refused when all of them were asked for. */
export const extendByHalves = <Candidate, Outcome>(
  candidates: readonly Candidate[],
  prove: (candidates: readonly Candidate[]) => Outcome | undefined,
  placeOf: (candidate: Candidate) => string = () => '',
  proven?: Proven<Candidate, Outcome>,
): Proven<Candidate, Outcome> | undefined => {
  if (candidates.length < 2) return proven;
  const middle = parting(candidates, placeOf);
  const half = extendProven(candidates.slice(0, middle), prove, placeOf, proven);
  // Where all of the first half is proven, it is refused together with the other one: a proof takes long.
  const isWhole = half?.fixed.length === (proven?.fixed.length ?? 0) + middle;
  return (isWhole ? extendByHalves : extendProven)(candidates.slice(middle), prove, placeOf, half);
};
