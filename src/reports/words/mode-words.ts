import type { Finding } from '../../findings/finding.ts';
import { modeOfFinding } from '../../policy/mode.ts';
import type { Policy } from '../../policy/policy.ts';

/** Why findings of a rule do not block whatever their severity, as a full sentence; undefined when they are enforced. */
export const modeSentence = (policy: Policy, finding: Finding): string | undefined => {
  const { mode, enforceFrom } = modeOfFinding(policy, finding);
  if (mode === 'enforce') return undefined;
  const what = mode === 'observe' ? 'Only observed' : 'Only warns';
  return `${what} by the organization's policy${enforceFrom === undefined ? '' : `, until it is enforced from ${enforceFrom} on`}.`;
};
