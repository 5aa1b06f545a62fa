/**
 * Where an owner's policy lies, as it is remembered. Why by GitHub's ids: names can be taken over by whoever may create or rename a
 * repository, ids can't, and a repository keeps its own when it gets another name.
 */
export interface PolicyHome {
  /** Name of the repository that holds it; undefined: nowhere. */
  readonly repository: string | undefined;
  /** Undefined while it is not known: then the name alone counts. */
  readonly id: number | undefined;
  /** Ids of the repositories that were there when a policy was looked for first, or that were confirmed: a policy may come up in them. */
  readonly places: readonly number[];
  /** A policy elsewhere that was told of and does not count: of which repository, and whether the one at home was there beside it. */
  readonly claim: PolicyClaim | undefined;
}

export interface PolicyClaim {
  readonly id: number;
  readonly beside: boolean;
}

/** A repository that may hold the policy, as it is now. */
export interface PolicyPlace {
  readonly repo: string;
  readonly id: number | undefined;
  /** Whether it has the policy file or image policies. */
  readonly hasPolicy: boolean;
  /** Whether what it has counts: the first file does, and without any the first image policies. */
  readonly isHolder: boolean;
}

/** Why a policy does not count, or why there is none. */
export type UnconfirmedHome =
  /** There are two, and the one that comes first is not the one that counted. */
  | { readonly problem: 'moved'; readonly from: string; readonly to: PolicyPlace }
  /** There was none before, or it was removed, and the repository was not there when the App first looked. */
  | { readonly problem: 'appeared'; readonly to: PolicyPlace }
  /** The repository that counted can't be seen. */
  | { readonly problem: 'lost'; readonly from: string; readonly to: PolicyPlace | undefined }
  /** Another repository has its name. */
  | { readonly problem: 'replaced'; readonly from: string; readonly to: PolicyPlace | undefined };

/** What is to be remembered, and what is wrong, if anything. */
export interface HomeDecision {
  readonly home: PolicyHome;
  readonly unconfirmed?: UnconfirmedHome;
}

/** Names on GitHub know no case. */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const idsOf = (places: readonly PolicyPlace[]): readonly number[] => places.flatMap(({ id }) => (id === undefined ? [] : [id]));

const homeIn = (place: PolicyPlace | undefined, places: readonly number[]): PolicyHome => ({
  repository: place?.repo,
  id: place?.id,
  places: [...new Set([...places, ...(place?.id === undefined ? [] : [place.id])])],
  claim: undefined,
});

/**
 * Decides where the policy lies. `before` is undefined when it was never looked for: what is there counts then. `names` are the
 * repositories in which the settings have it looked for, and `places` those of them that are seen, both in their order.
 *
 * Afterwards whoever may write to a repository that is known decides what is in it. A policy that comes up elsewhere counts when the one at
 * home was taken away while the App had told of both, or when somebody confirms it.
 */
export const decideHome = (before: PolicyHome | undefined, names: readonly string[], places: readonly PolicyPlace[]): HomeDecision => {
  const holder = places.find(({ isHolder }) => isHolder);
  const from = before?.repository;
  // Why the settings too: whoever runs the App has named other repositories since.
  if (!before || (from !== undefined && !names.some(name => sameName(name, from)))) return { home: homeIn(holder, idsOf(places)) };
  return from === undefined ? withoutHome(before, holder) : withHome({ ...before, repository: from }, places, holder);
};

const isKnown = ({ places }: PolicyHome, { id }: PolicyPlace): boolean => id !== undefined && places.includes(id);

const withoutHome = (before: PolicyHome, holder: PolicyPlace | undefined): HomeDecision => {
  if (!holder) return { home: { ...before, claim: undefined } };
  if (isKnown(before, holder)) return { home: homeIn(holder, before.places) };
  return { home: claimed(before, holder, false), unconfirmed: { problem: 'appeared', to: holder } };
};

const claimed = (home: PolicyHome, holder: PolicyPlace | undefined, beside: boolean): PolicyHome => ({
  ...home,
  claim: holder?.id === undefined ? undefined : { id: holder.id, beside },
});

type KnownHome = PolicyHome & { readonly repository: string };

const withHome = (before: KnownHome, places: readonly PolicyPlace[], holder: PolicyPlace | undefined): HomeDecision => {
  const from = before.repository;
  const named = places.find(({ repo }) => sameName(repo, from));
  const own =
    before.id === undefined ? named : (places.find(({ id }) => id === before.id) ?? (named?.id === undefined ? named : undefined));
  if (!own) return { home: claimed(before, holder, false), unconfirmed: { problem: named ? 'replaced' : 'lost', from, to: holder } };
  // Why all places of one whose id was not known: it was remembered by a release that knew names alone.
  const known = before.id === undefined ? idsOf(places) : before.places;
  // Why the one from before: what GitHub does not tell this time is not forgotten.
  const id = own.id ?? before.id;
  if (holder === own) return { home: homeIn({ ...own, id }, known) };
  const here = { ...before, id, repository: own.repo, places: known };
  if (holder && own.hasPolicy) return { home: claimed(here, holder, true), unconfirmed: { problem: 'moved', from: own.repo, to: holder } };
  const left = homeIn(undefined, homeIn(own, known).places);
  // The one at home is gone: whoever removed it may write there, and knew of both.
  const { claim } = before;
  if (holder && claim?.beside === true && claim.id === holder.id) return { home: homeIn(holder, left.places) };
  return withoutHome(left, holder);
};

/** The home after somebody who may has said that the policy lies in `holder`, or nowhere. */
export const confirmedHome = (before: PolicyHome | undefined, holder: PolicyPlace | undefined): PolicyHome =>
  homeIn(holder, before?.places ?? []);

/** Whether there is anything to write down. */
export const isSameHome = (one: PolicyHome | undefined, other: PolicyHome): boolean =>
  one !== undefined && JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));

const canonical = ({ repository, id, places, claim }: PolicyHome) => [
  repository ?? null,
  id ?? null,
  [...places].sort((a, b) => a - b),
  claim ? [claim.id, claim.beside] : null,
];
