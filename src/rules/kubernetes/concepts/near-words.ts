/** Words that are longer are not compared: no field of Kubernetes is. */
const maxLength = 60;

/** How many letters may differ: one in words of four letters, two in those of eight. */
const allowance = (word: string): number => Math.min(2, Math.floor(word.length / 4));

/**
 * The number of letters to add, drop, change or exchange with their neighbour to make one word of another, as far as `most`; more than that
 * is `most + 1`.
 */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (older[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1), exchanged));
    }
    older = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
};

/** Which of some words another is most likely meant to be: the same in other capitals, or with a letter or two wrong. */
export const nearestWord = (word: string, words: Iterable<string>): string | undefined => {
  if (word.length > maxLength) return undefined;
  const lower = word.toLowerCase().replaceAll(/[-_]/gu, '');
  let best: { readonly word: string; readonly away: number } | undefined;
  for (const known of words) {
    if (known === word) continue;
    const most = allowance(known);
    const away = distance(lower, known.toLowerCase(), most);
    if (away <= most && (best === undefined || away < best.away)) best = { word: known, away };
  }
  return best?.word;
};
