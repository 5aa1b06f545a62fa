/** Plurals that do not follow from the kind. */
const irregular: Readonly<Record<string, string>> = { Endpoints: 'endpoints' };

/** The resource of a kind, as the API server names it: `networkpolicies` for `NetworkPolicy`. */
export const resourceOf = (kind: string): string => {
  const known = irregular[kind];
  if (known !== undefined) return known;
  const lower = kind.toLowerCase();
  if (/(?:s|x|ch|sh)$/u.test(lower)) return `${lower}es`;
  return /[^aeiou]y$/u.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`;
};
