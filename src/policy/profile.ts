import { compareSeverity, isAtLeast, type Severity } from '../findings/severity.ts';
import { type Profile, profiles } from '../rules/rule.ts';
import { matchesGlob } from './glob.ts';

/** Which profile counts where. */
export interface ProfileSetting {
  /** Wherever no glob of `paths` fits. */
  readonly base: Profile;
  /** By glob, weakest first: the last that fits a path decides. */
  readonly paths: ReadonlyMap<string, Profile>;
}

/** The profile in force everywhere. */
export const profileEverywhere = (base: Profile): ProfileSetting => ({ base, paths: new Map() });

const rankOf = (profile: Profile): number => profiles.indexOf(profile);

/** The profile that asks for more. */
export const louder = (a: Profile, b: Profile): Profile => (rankOf(a) >= rankOf(b) ? a : b);

/** True when a profile asks for less than another one. */
export const asksForLess = (a: Profile, b: Profile): boolean => rankOf(a) < rankOf(b);

/** The profile at a path. */
export const profileAt = ({ base, paths }: ProfileSetting, path: string): Profile => {
  let found = base;
  for (const [glob, profile] of paths) if (matchesGlob(path, glob)) found = profile;
  return found;
};

/** The profile that asks for most, of those that are in force anywhere. */
export const loudestOf = ({ base, paths }: ProfileSetting): Profile => [...paths.values()].reduce(louder, base);

/** The profile that asks for least, of those that are in force anywhere. */
export const quietestOf = ({ base, paths }: ProfileSetting): Profile =>
  [...paths.values()].reduce((least, profile) => (asksForLess(profile, least) ? profile : least), base);

/** What a profile goes by. */
export interface ProfiledRule {
  readonly profile: Profile;
  readonly severity?: Severity;
  /** The worst that its reports may be, where that is worse. */
  readonly raisedTo?: Severity;
}

/** Whether a profile has a rule: all that it finds counts. */
export const includes = (profile: Profile, rule: ProfiledRule): boolean => !asksForLess(profile, rule.profile);

/**
 * Whether a profile may ask for some findings of a rule that it does not have. Why of `hardening` only: what is in `strict` is a matter of
 * taste, or needs to be asked for, however severe it is.
 */
export const mayAskFor = (profile: Profile, rule: ProfiledRule): boolean =>
  includes(profile, rule) || (rule.raisedTo !== undefined && asksFor(profile, rule, rule.raisedTo));

/**
 * Whether a profile asks for a finding, by the severity that the rule gave it: those of its own rules, and in `gate` those of `hardening`
 * that the facts of the place have raised to medium or worse.
 */
export const asksFor = (profile: Profile, rule: ProfiledRule, severity: Severity): boolean =>
  includes(profile, rule) || (rule.profile === 'hardening' && isAtLeast(severity, 'medium') && isRaised(rule, severity));

const isRaised = (rule: ProfiledRule, severity: Severity): boolean =>
  rule.severity !== undefined && compareSeverity(severity, rule.severity) < 0;

/** True when a setting asks for less than another one at a place that either of them names. */
export const isLooser = (own: ProfileSetting, least: ProfileSetting): boolean =>
  asksForLess(own.base, least.base) ||
  [...own.paths].some(([glob, profile]) => asksForLess(profile, least.paths.get(glob) ?? least.base)) ||
  [...least.paths].some(([glob, profile]) => asksForLess(own.paths.get(glob) ?? own.base, profile));

/** A setting in words: `gate, strict in prod/**`. */
export const profileWords = ({ base, paths }: ProfileSetting): string =>
  [base, ...[...paths].map(([glob, profile]) => `${profile} in ${glob}`)].join(', ');
