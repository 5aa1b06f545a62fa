/** Parents of a commit. */
type ParentsOf = (oid: string) => readonly string[];

/** A commit and all before it. */
const reachable = (parentsOf: ParentsOf, from: string): ReadonlySet<string> => {
  const found = new Set([from]);
  for (const oid of found) for (const parent of parentsOf(oid)) found.add(parent);
  return found;
};

/** The commit where two histories part, if they have something in common; `ask-git` when there may be several. */
export const findMergeBase = (parentsOf: ParentsOf, one: string, other: string): { readonly base: string | undefined } | 'ask-git' => {
  const before = reachable(parentsOf, one);
  if (before.has(other)) return { base: other };
  for (let oid: string | undefined = other; oid !== undefined; ) {
    if (before.has(oid)) return { base: oid };
    const parents = parentsOf(oid);
    if (parents.length > 1) return reachable(parentsOf, other).has(one) ? { base: one } : 'ask-git';
    oid = parents[0];
  }
  return { base: undefined };
};

/** Commits reachable from head and not from base, oldest first; `ask-git` when they are not in a row. */
export const findCommitsBetween = (parentsOf: ParentsOf, base: string, head: string): readonly string[] | 'ask-git' => {
  const before = reachable(parentsOf, base);
  const between: string[] = [];
  for (let oid: string | undefined = head; oid !== undefined && !before.has(oid); ) {
    between.push(oid);
    const parents = parentsOf(oid);
    if (parents.length > 1) return 'ask-git';
    oid = parents[0];
  }
  return between.toReversed();
};
