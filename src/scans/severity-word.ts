import type { Severity } from '../findings/severity.ts';

/** Words of scanners for a severity. Those of two scanners do not compare, and what a scanner does not know is not made up. */
const words: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  defcon1: 'critical',
  high: 'high',
  important: 'high',
  medium: 'medium',
  moderate: 'medium',
  low: 'low',
  negligible: 'info',
  info: 'info',
  informational: 'info',
  none: 'info',
};

/** The severity that a scanner's word means; undefined for `UNKNOWN`, an empty word and one that is not known. */
export const severityOfWord = (word: string): Severity | undefined => {
  const key = word.toLowerCase();
  return Object.hasOwn(words, key) ? words[key] : undefined;
};

/** The severity of a score from 0 to 10. Source: CVSS 3.1, 5, "Qualitative Severity Rating Scale". */
export const severityOfScore = (score: number): Severity | undefined => {
  if (!(score >= 0 && score <= 10)) return undefined;
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'info';
};
