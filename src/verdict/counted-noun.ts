/** `1 finding`, `2 findings`, `12,345 findings`. */
export const countOf = (count: number, noun: string, plural = `${noun}s`): string => `${withCommas(count)} ${count === 1 ? noun : plural}`;

/** `12,345`: thousands apart, as in English. Why not `toLocaleString`: loading its data takes as long as judging a small change. */
export const withCommas = (count: number): string => {
  const digits = String(count);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(',');
};
