import type { RuleSettings, Waiver } from './policy.ts';
import type { Placed } from './policy-document.ts';
import type { PolicyFile, PolicyLayer } from './policy-layer.ts';
import type { PolicyDocument, RuleSettingDocument } from './schema.ts';

/** A value that the schema accepted, in the words of the program. */
export const readLayer = (document: PolicyDocument, root: Placed, path: string): PolicyFile => ({
  source: { path },
  scope: document.report,
  thresholds: document.thresholds,
  onIncomplete: document['on-incomplete'],
  rules: document.rules && readRules(document.rules),
  allRules: document['all-rules'],
  ignorePaths: document['ignore-paths'],
  registries: document.registries,
  waivers: document.waivers?.map((waiver, index) => readWaiver(waiver, root.children.get('waivers')?.children.get(String(index)), path)),
  suppressions: document.suppressions && readSuppressions(document.suppressions),
});

const readSuppressions = (suppressions: NonNullable<PolicyDocument['suppressions']>): PolicyLayer['suppressions'] => ({
  inline: suppressions.inline,
  peers: suppressions.peers,
  requireReason: suppressions['require-reason'],
  requireExpiry: suppressions['require-expiry'],
  locked: suppressions.locked,
});

type WaiverDocument = NonNullable<PolicyDocument['waivers']>[number];

const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const readWaiver = (waiver: WaiverDocument, placed: Placed | undefined, path: string): Waiver => ({
  rules: asList(waiver.rules),
  paths: asList(waiver.paths),
  subjects: asList(waiver.subjects),
  reason: waiver.reason,
  until: waiver.until,
  ...(placed && { at: { path, range: placed.range } }),
});

export const isRuleGlob = (pattern: string): boolean => pattern.includes('*');

/** YAML maps have no order, so strength comes from the names: short globs are weakest, rule ids strongest. */
const readRules = (rules: NonNullable<PolicyDocument['rules']>): ReadonlyMap<string, RuleSettings> => {
  const byStrength = Object.entries(rules).toSorted(([a], [b]) => Number(!isRuleGlob(a)) - Number(!isRuleGlob(b)) || a.length - b.length);
  return new Map(byStrength.map(([pattern, setting]) => [pattern, readRuleSetting(setting, isRuleGlob(pattern))]));
};

const readRuleSetting = (setting: RuleSettingDocument, glob: boolean): RuleSettings => {
  if (setting === 'off') return { enabled: false, options: {}, ignorePaths: [] };
  if (setting === 'on') return { enabled: true, options: {}, ignorePaths: [] };
  const {
    enabled,
    severity,
    options = {},
    'ignore-paths': ignorePaths = [],
  } = typeof setting === 'string' ? { severity: setting } : setting;
  // Why: whoever gives one rule a severity wants it to run; over a glob that would turn on rules that nobody chose.
  const runs = enabled ?? (severity !== undefined && !glob ? true : undefined);
  return { ...(runs !== undefined && { enabled: runs }), ...(severity !== undefined && { severity }), options, ignorePaths };
};
