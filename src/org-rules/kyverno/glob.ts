import type { Tick } from '../tick.ts';

const uncounted: Tick = () => undefined;
/** Turns of the comparison between two counts. */
const turnsOfLook = 1_024;

/**
 * True when the whole text fits the pattern, in which `*` stands for any run of characters (also `/`), `?` for one, and all else for itself. Compares
 * greedily with one point of return. Source: github.com/IGLOU-EU/go-wildcard 1, which Kyverno uses.
 */
export const matchesGlob = (pattern: string, text: string, tick: Tick = uncounted): boolean => {
  if (pattern === '*') return true;
  if (!pattern.includes('*') && !pattern.includes('?')) return pattern === text;
  const [wanted, given] = [Array.from(pattern), Array.from(text)];
  tick((wanted.length + given.length) / 4);
  let turns = 0;
  let [inPattern, inText, star, resume] = [0, 0, -1, 0];
  while (inText < given.length) {
    turns += 1;
    if (turns % turnsOfLook === 0) tick(turnsOfLook / 16);
    if (wanted[inPattern] === '*') {
      star = inPattern;
      inPattern += 1;
      resume = inText;
    } else if (wanted[inPattern] === '?' || wanted[inPattern] === given[inText]) {
      inPattern += 1;
      inText += 1;
    } else if (star >= 0) {
      inPattern = star + 1;
      resume += 1;
      inText = resume;
    } else return false;
  }
  return wanted.slice(inPattern).every(one => one === '*');
};
