import type { Verdict } from '../../verdict/verdict.ts';

const words: Readonly<Record<Verdict['conclusion'], string>> = {
  pass: 'Passed',
  warn: 'Passed with findings',
  block: 'Blocked',
  incomplete: 'Incomplete',
};

/** The verdict in one or three words. */
export const verdictWords = (verdict: Verdict): string => words[verdict.conclusion];

/** The verdict in a sentence: the conclusion and what decided it. */
export const verdictSentence = (verdict: Verdict): string => {
  const deciding = verdict.reasons.filter(reason => reason.status !== 'met').map(reason => reason.reason);
  const first = verdict.reasons[0]?.reason ?? '';
  return `${verdictWords(verdict)}. ${deciding.length > 0 ? deciding.join(' ') : first}`;
};
