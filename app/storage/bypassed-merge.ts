import * as v from 'valibot';

/** By what the audit log knows a pull request that was merged although a check of ours had not passed; an index knows it, too. */
export const bypassedAction = 'gate.bypassed';

/** What its entry says beside what every entry does. */
export const bypassedDetail = v.object({
  /** How each check that had not passed stood then, by its name. */
  checks: v.record(v.string(), v.picklist(['failed', 'unfinished', 'absent'])),
  /** Name of the base branch. */
  baseRef: v.string(),
  /** ISO 8601. */
  mergedAt: v.string(),
});

export type BypassedDetail = v.InferOutput<typeof bypassedDetail>;

/** How a check stood when its commit was merged. */
export type BypassedState = BypassedDetail['checks'][string];
