import type { Finding, FindingFacts } from '../findings/finding.ts';
import { compareSeverity } from '../findings/severity.ts';

/** How a finding of the head relates to the one that it was at the base. */
export type Comparison = 'same' | 'other' | 'worse';

/**
 * Compares a finding with what it was. Facts that both state decide: one hazard more or a higher degree is worse, and so is a finding that
 * is no longer suppressed (unless the change renews it). Without comparable facts only a higher severity is worse, and another text is
 * another finding.
 */
export const compareFindings = (base: Finding, head: Finding, sameText: boolean): Comparison => {
  if (base.suppression && !head.suppression && !head.pendingSuppression) return 'worse';
  if (base.facts && head.facts) return compareFacts(base.facts, head.facts);
  if (compareSeverity(head.severity, base.severity) < 0) return 'worse';
  return sameText || base.fingerprint === head.fingerprint ? 'same' : 'other';
};

const compareFacts = (base: FindingFacts, head: FindingFacts): Comparison => {
  const before = new Set(base.hazards);
  const wildcards = [...before].flatMap(hazard => (hazard.split(' ').includes('*') ? [hazard.split(' ')] : []));
  const hazards = head.hazards ?? [];
  if (hazards.some(hazard => !before.has(hazard) && !isPartOf(hazard.split(' '), wildcards)) || (head.degree ?? 0) > (base.degree ?? 0))
    return 'worse';
  const isSame = before.size === hazards.length && hazards.every(hazard => before.has(hazard));
  return base.value === head.value && isSame && base.degree === head.degree ? 'same' : 'other';
};

/** True for a hazard that one with wildcards had in it: `create pods` is part of `* pods`. */
const isPartOf = (words: readonly string[], wildcards: readonly (readonly string[])[]): boolean =>
  wildcards.some(whole => whole.length === words.length && whole.every((word, index) => word === '*' || word === words[index]));
