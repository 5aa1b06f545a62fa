/**
 * What came of proving candidates together: what they make, or those whose fault it seems to be that they are not proven. Blame only says in which
 * order to look on; nobody is blamed where nothing tells.
 */
export type Trial<Candidate, Outcome> = { readonly proven: Outcome } | { readonly blamed: ReadonlySet<Candidate> };

export const noneBlamed: { readonly blamed: ReadonlySet<never> } = { blamed: new Set() };

/** What is proven of these candidates together. */
interface Proven<Candidate, Outcome> {
  readonly outcome: Outcome;
  readonly fixed: readonly Candidate[];
}

type Prove<Candidate, Outcome> = (candidates: readonly Candidate[]) => Trial<Candidate, Outcome>;

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

/** Two parts of candidates that were refused together: those that nobody blames and those that are blamed; halves where that tells nothing. */
export const partsOf = <Candidate>(
  candidates: readonly Candidate[],
  blamed: ReadonlySet<Candidate>,
  placeOf: (candidate: Candidate) => string = () => '',
): readonly [readonly Candidate[], readonly Candidate[]] => {
  const others = candidates.filter(candidate => !blamed.has(candidate));
  if (others.length > 0 && others.length < candidates.length) return [others, candidates.filter(candidate => blamed.has(candidate))];
  const middle = parting(candidates, placeOf);
  return [candidates.slice(0, middle), candidates.slice(middle)];
};

/**
 * The candidates that are proven, in groups of which each is proven together: all of them where that holds, else those that nobody blames and the
 * blamed each for themselves, so that one that spoils the others costs three proofs. `mayGoOn`: false where nothing more can be proven.
 */
export const provenGroups = <Candidate>(
  candidates: readonly Candidate[],
  prove: Prove<Candidate, unknown>,
  placeOf: (candidate: Candidate) => string = () => '',
  mayGoOn: () => boolean = () => true,
): readonly (readonly Candidate[])[] => {
  if (candidates.length === 0) return [];
  const trial = prove(candidates);
  if ('proven' in trial) return [candidates];
  if (candidates.length === 1 || !mayGoOn()) return [];
  return partsOf(candidates, trial.blamed, placeOf).flatMap(part => provenGroups(part, prove, placeOf, mayGoOn));
};

const inOrder = <Candidate>(group: readonly Candidate[], some: readonly Candidate[]): readonly Candidate[] => {
  const chosen = new Set(some);
  return group.filter(candidate => chosen.has(candidate));
};

/**
 * The first group of candidates of which something is proven: those that conflict with others wait for the next look, but not for what is
 * never proven. `choose` takes those of the candidates that do not conflict.
 */
export const firstProven = <Candidate, Outcome>(
  candidates: readonly Candidate[],
  choose: (candidates: readonly Candidate[]) => readonly Candidate[],
  prove: Prove<Candidate, Outcome>,
  placeOf?: (candidate: Candidate) => string,
): Proven<Candidate, Outcome> | undefined => {
  let rest = candidates;
  for (let group = choose(rest); group.length > 0; group = choose(rest)) {
    const proven = extendProven(group, prove, placeOf);
    if (proven !== undefined) return { ...proven, fixed: inOrder(group, proven.fixed) };
    const tried = new Set(group);
    rest = rest.filter(candidate => !tried.has(candidate));
  }
  return undefined;
};

/**
 * As many of the candidates as go together, of which none conflicts with another. When all of them do not, parts are tried one after the other, so that
 * one that spoils the others costs few proofs. `prove` gives what comes of all of those given, where that is proven.
 */
export const extendProven = <Candidate, Outcome>(
  candidates: readonly Candidate[],
  prove: Prove<Candidate, Outcome>,
  placeOf: (candidate: Candidate) => string = () => '',
  proven?: Proven<Candidate, Outcome>,
): Proven<Candidate, Outcome> | undefined => {
  if (candidates.length === 0) return proven;
  const fixed = [...(proven?.fixed ?? []), ...candidates];
  const trial = prove(fixed);
  return 'proven' in trial ? { outcome: trial.proven, fixed } : extendByParts(candidates, prove, placeOf, proven, trial.blamed);
};

/** The same of candidates that were refused when all of them were asked for. */
export const extendByParts = <Candidate, Outcome>(
  candidates: readonly Candidate[],
  prove: Prove<Candidate, Outcome>,
  placeOf: (candidate: Candidate) => string = () => '',
  proven?: Proven<Candidate, Outcome>,
  blamed: ReadonlySet<Candidate> = noneBlamed.blamed,
): Proven<Candidate, Outcome> | undefined => {
  if (candidates.length < 2) return proven;
  const [first, second] = partsOf(candidates, blamed, placeOf);
  const more = extendProven(first, prove, placeOf, proven);
  // Where all of the first part is proven, it is refused together with the other one: a proof takes long.
  const isWhole = more?.fixed.length === (proven?.fixed.length ?? 0) + first.length;
  return (isWhole ? extendByParts : extendProven)(second, prove, placeOf, more);
};
