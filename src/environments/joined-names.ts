const maxShown = 3;

/** Names for a sentence: `dev`, `dev and prod`, `dev, prod, staging and 4 more`. */
export const joinedNames = (names: readonly string[]): string => {
  const shown = names.slice(0, names.length === maxShown + 1 ? names.length : maxShown);
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
};

/** A name that something is given in a file. */
export interface GivenName {
  readonly name: string;
  /** The path of the file; empty for a name that nobody gives. */
  readonly file: string;
}

/**
 * The names of things that may each have several, so that no name stands for two of them: with the file that gives it where several have
 * one name, and with a number where that is not enough.
 */
export const uniqueNames = (all: readonly (readonly GivenName[])[]): readonly (readonly string[])[] => {
  const holders = new Map<string, number>();
  for (const own of all) for (const name of new Set(own.map(one => one.name))) holders.set(name, (holders.get(name) ?? 0) + 1);
  const given = new Map<string, number>();
  return all.map(own => {
    const full = own.map(({ name, file }) => (file !== '' && (holders.get(name) ?? 0) > 1 ? `${name} (${file})` : name));
    return [...new Set(full)].map(name => {
      const count = (given.get(name) ?? 0) + 1;
      given.set(name, count);
      return count === 1 ? name : `${name} #${count}`;
    });
  });
};
