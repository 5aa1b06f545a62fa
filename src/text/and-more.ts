/** The words that are shown of `all`, and how many more there are: `a, b and 3 more`. */
export const andMore = (shown: readonly string[], all: number, separator = ', '): string =>
  shown.join(separator) + (all > shown.length ? ` and ${all - shown.length} more` : '');
