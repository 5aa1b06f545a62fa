const maxShown = 3;

/** Names for a sentence: `dev`, `dev and prod`, `dev, prod, staging and 4 more`. */
export const joinedNames = (names: readonly string[]): string => {
  const shown = names.slice(0, names.length === maxShown + 1 ? names.length : maxShown);
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
};

interface Named {
  readonly name: string;
  readonly origin: { readonly file: { readonly path: string } };
}

/** A name for each that no other has: with the file that declares it where several have one name, and a number where that is not enough. */
export const uniqueNames = (all: readonly Named[]): readonly string[] => {
  const files = Map.groupBy(all, ({ name }) => name);
  const given = new Map<string, number>();
  return all.map(({ name, origin }) => {
    const alike = files.get(name) ?? [];
    const isShared = alike.some(other => other.origin.file.path !== origin.file.path);
    const full = isShared ? `${name} (${origin.file.path})` : name;
    const count = (given.get(full) ?? 0) + 1;
    given.set(full, count);
    return count === 1 ? full : `${full} #${count}`;
  });
};
