import type { Finding } from '../findings/finding.ts';
import { modeSettingOn } from './mode-setting.ts';
import type { ModeSetting, Policy } from './policy.ts';
import { meansRule, type NamedRule } from './rule-names.ts';

const enforced: ModeSetting = { mode: 'enforce' };

/** What findings of a rule do. With `enforceFrom`, only until the day before that one. */
export const modeOf = ({ modes }: Policy, rule: NamedRule): ModeSetting => {
  let found = enforced;
  for (const [pattern, setting] of modes) if (meansRule(pattern, rule)) found = setting;
  return found;
};

/** What a finding of a rule does. */
export const modeOfFinding = (policy: Policy, { ruleId, formerly }: Pick<Finding, 'ruleId' | 'formerly'>): ModeSetting =>
  modeOf(policy, { id: ruleId, formerly });

/** The policy as it is on a day (UTC, `YYYY-MM-DD`): modes whose day has come are enforced. */
export const policyOn = (policy: Policy, today: string): Policy => {
  const { modes, scans } = policy;
  const all = [...modes.values(), scans.mode, ...scans.overrides.flatMap(({ mode }) => mode ?? [])];
  // Why the same object where nothing is due: that is how it is on most days.
  if (all.every(setting => modeSettingOn(setting, today) === setting)) return policy;
  return {
    ...policy,
    modes: new Map([...modes].map(([pattern, setting]) => [pattern, modeSettingOn(setting, today)])),
    scans: {
      ...scans,
      mode: modeSettingOn(scans.mode, today),
      overrides: scans.overrides.map(entry => (entry.mode ? { ...entry, mode: modeSettingOn(entry.mode, today) } : entry)),
    },
  };
};
