import { matchesWildcard } from '../text/wildcard.ts';
import type { ModeSetting, Policy } from './policy.ts';

const enforced: ModeSetting = { mode: 'enforce' };

/** What findings of a rule do. With `enforceFrom`, only until the day before that one. */
export const modeOf = ({ modes }: Policy, ruleId: string): ModeSetting => {
  let found = enforced;
  for (const [pattern, setting] of modes) if (matchesWildcard(pattern, ruleId)) found = setting;
  return found;
};

/** The policy as it is on a day (UTC, `YYYY-MM-DD`): modes whose day has come are enforced. */
export const policyOn = (policy: Policy, today: string): Policy => {
  const isDue = ({ enforceFrom }: ModeSetting): boolean => enforceFrom !== undefined && enforceFrom <= today;
  if (![...policy.modes.values()].some(isDue)) return policy;
  return { ...policy, modes: new Map([...policy.modes].map(([pattern, setting]) => [pattern, isDue(setting) ? enforced : setting])) };
};
