import { modeOf } from '../policy/mode.ts';
import type { Policy } from '../policy/policy.ts';

/** Why findings of a rule do not block whatever their severity, as a full sentence; undefined when they are enforced. */
export const modeSentence = (policy: Policy, ruleId: string): string | undefined => {
  const { mode, enforceFrom } = modeOf(policy, ruleId);
  if (mode === 'enforce') return undefined;
  const what = mode === 'observe' ? 'Only observed' : 'Only warns';
  return `${what} by the organization's policy${enforceFrom === undefined ? '' : `, until it is enforced from ${enforceFrom} on`}.`;
};
