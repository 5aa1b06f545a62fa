import type * as v from 'valibot';
import type { SourceFile } from '../artifacts/source-file.ts';
import type { ModeSetting, RuleSettings, Waiver } from './policy.ts';
import type { PolicyFile, PolicyLayer, PolicyPlace } from './policy-layer.ts';
import { type ProfileSetting, profileEverywhere } from './profile.ts';
import { familyNamed, type NamedRule, withoutFamilies } from './rule-names.ts';
import type { Placed } from './schema/policy-document.ts';
import type { modeSettingSchema, PolicyDocument, RuleSettingDocument } from './schema/schema.ts';

/** A value that the schema accepted, in the words of the program. */
export const readLayer = (document: PolicyDocument, root: Placed, file: SourceFile, known: readonly NamedRule[]): PolicyFile => ({
  source: { path: file.path },
  places: readPlaces(root, file),
  scope: document.report,
  thresholds: document.thresholds,
  onIncomplete: document['on-incomplete'],
  moved: document.moved,
  rules: document.rules && readRules(document.rules, known),
  profile: readProfile(document),
  ignorePaths: document['ignore-paths'],
  unrenderedPaths: document['unrendered-paths'],
  registries: document.registries,
  waivers: document.waivers?.map((waiver, index) =>
    readWaiver(waiver, root.children.get('waivers')?.children.get(String(index)), file.path, known),
  ),
  suppressions: document.suppressions && readSuppressions(document.suppressions, known),
});

/** Deeper keys than `rules.RULE.severity` are not looked up. */
const maxPlaceDepth = 3;

const readPlaces = (root: Placed, file: SourceFile): ReadonlyMap<string, PolicyPlace> => {
  const places = new Map<string, PolicyPlace>();
  const walk = (placed: Placed, name: string, depth: number): void => {
    for (const [key, child] of placed.children) {
      const dotted = name === '' ? key : `${name}.${key}`;
      const range = child.key ?? child.range;
      places.set(dotted, { range, line: file.lines.line(range.start) });
      if (depth < maxPlaceDepth) walk(child, dotted, depth + 1);
    }
  };
  walk(root, '', 1);
  return places;
};

/** `all-rules` is the older name of two of the profiles. */
const readProfile = ({ profile, 'all-rules': allRules }: PolicyDocument): ProfileSetting | undefined => {
  if (typeof profile === 'string') return profileEverywhere(profile);
  if (profile !== undefined) return { base: profile.default ?? 'gate', paths: new Map(byLength(profile.paths ?? {})) };
  return allRules === undefined ? undefined : profileEverywhere(allRules ? 'strict' : 'gate');
};

const readSuppressions = (
  suppressions: NonNullable<PolicyDocument['suppressions']>,
  known: readonly NamedRule[],
): PolicyLayer['suppressions'] => ({
  inline: suppressions.inline,
  peers: suppressions.peers,
  requireReason: suppressions['require-reason'],
  requireExpiry: suppressions['require-expiry'],
  locked: suppressions.locked && withoutFamilies(suppressions.locked, known),
  ownChange: suppressions['own-change'],
});

type WaiverDocument = NonNullable<PolicyDocument['waivers']>[number];

/** A list that may be written as its only entry. */
export const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const readWaiver = (waiver: WaiverDocument, placed: Placed | undefined, path: string, known: readonly NamedRule[]): Waiver => ({
  rules: withoutFamilies(asList(waiver.rules), known),
  paths: asList(waiver.paths),
  subjects: asList(waiver.subjects),
  reason: waiver.reason,
  until: waiver.until,
  ...(placed && { at: { path, range: placed.range } }),
});

export const isRuleGlob = (pattern: string): boolean => pattern.includes('*');

/** Globs by strength, since YAML maps have no order: short ones are weakest and come first. */
export const byLength = <T>(map: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(map).toSorted(([a], [b]) => a.length - b.length);

/** A mode as it is written. */
export const readModeSetting = (setting: v.InferOutput<typeof modeSettingSchema>): ModeSetting => {
  if (typeof setting === 'string') return { mode: setting };
  const { mode, 'enforce-from': enforceFrom } = setting;
  return { mode, ...(enforceFrom !== undefined && { enforceFrom }) };
};

/** What is said of rules under a name of theirs. */
interface NamedEntry<T> {
  /** A rule's id or a glob: a family stands as the ids of its rules. */
  readonly pattern: string;
  readonly entry: T;
  /** True for one that was written under the id. */
  readonly isOfId: boolean;
}

/**
 * Entries by strength, weakest first: short globs, longer ones, families, ids. A family is as strong as a glob that names all of its rules: stronger
 * than other globs, weaker than the ids.
 */
export const namedByStrength = <T>(map: Readonly<Record<string, T>>, known: readonly NamedRule[]): readonly NamedEntry<T>[] => {
  const strength = (name: string): number => (isRuleGlob(name) ? 0 : familyNamed(name) === undefined ? 2 : 1);
  return byLength(map)
    .toSorted(([a], [b]) => strength(a) - strength(b))
    .flatMap(([name, entry]) => withoutFamilies([name], known).map(pattern => ({ pattern, entry, isOfId: strength(name) === 2 })));
};

const readRules = (rules: NonNullable<PolicyDocument['rules']>, known: readonly NamedRule[]): NonNullable<PolicyLayer['rules']> => {
  const read = new Map<string, RuleSettings>();
  for (const { pattern, entry, isOfId } of namedByStrength(rules, known))
    read.set(pattern, overlaid(read.get(pattern), readRuleSetting(entry, !isOfId)));
  return read;
};

/** What is said of a rule by its family and by its id, which decides. */
const overlaid = (weaker: RuleSettings | undefined, settings: RuleSettings): RuleSettings =>
  weaker === undefined
    ? settings
    : {
        ...weaker,
        ...settings,
        options: { ...weaker.options, ...settings.options },
        ignorePaths: [...weaker.ignorePaths, ...settings.ignorePaths],
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
