/**
 * How many items a sorted list of that length begins with that pass a test, which none after the first that fails it passes: a binary
 * search. It is also the index of the first that fails.
 */
export const countWhile = (length: number, passes: (index: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The order of two texts by their UTF-16 units, the same on every machine; for `toSorted`. */
export const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
