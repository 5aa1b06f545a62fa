import { matchesWildcard } from '../text/wildcard.ts';

/** True when a pattern names a rule by its id, or by that of the rule it was split off. */
export const isCalled = (pattern: string, id: string, formerly: string | undefined): boolean =>
  matchesWildcard(pattern, id) || (formerly !== undefined && matchesWildcard(pattern, formerly));
