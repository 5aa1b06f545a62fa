import type { Finding } from '../findings/finding.ts';
import type { Policy } from '../policy/policy.ts';
import { modeSentence } from './words/mode-words.ts';

/** What is to be said of a finding that counts besides what it is: its mode, and a suppression that does not count yet. Plain text. */
export const remarksOf = (finding: Finding, policy: Policy): readonly string[] => {
  const mode = modeSentence(policy, finding);
  return [
    ...(mode === undefined ? [] : [mode]),
    ...(finding.pendingSuppression ? ['This change adds a suppression of it, which counts once it is merged.'] : []),
  ];
};
