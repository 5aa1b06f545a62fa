import type { InferOutput } from 'valibot';
import type { RuleSettings } from '../layers/values.ts';
import type { NamedRule } from '../rule-names.ts';
import { unknownSettings } from '../schema/rule-references.ts';
import { namedByStrength } from './by-strength.ts';
import { badGlobs, union } from './forms.ts';
import type { PolicyKey, SchemaParts } from './policy-key.ts';

type RulesDocument = InferOutput<SchemaParts['ruleMap']>;
type RuleMap = ReadonlyMap<string, RuleSettings>;

/** Settings by rule id or glob over ids, weakest first: a later entry beats an earlier one. */
export const rulesKey: PolicyKey<RuleMap, RulesDocument> = {
  name: 'rules',
  description: 'Settings by rule id or glob (`image/*`). A rule id beats a glob, a longer glob a shorter one.',
  values: 'by rule id or glob: `off`, `on`, a severity, or an object (below)',
  ifUnset: new Map<string, RuleSettings>(),
  shownDefault: undefined,
  schema: parts => parts.ruleMap,
  read: (written, { known }) => readRules(written, known),
  merge: (under, own) => overlayRules(under, own),
  weaker: 'off; a lower severity; other options; paths that the rule does not look at. Also as `rules.ID`, `rules.GLOB`, `rules.FAMILY`',
  hasOwnLock: true,
  problems: (written, path, known) => [
    ...unknownSettings(written, path, known),
    ...Object.entries(written).flatMap(([id, setting]) =>
      typeof setting === 'object' ? badGlobs(setting['ignore-paths'] ?? [], [...path, id, 'ignore-paths']) : [],
    ),
  ],
};

const readRules = (rules: RulesDocument, known: readonly NamedRule[]): RuleMap => {
  const read = new Map<string, RuleSettings>();
  for (const { pattern, entry, isOfId } of namedByStrength(rules, known)) {
    const [weaker, settings] = [read.get(pattern), readRuleSetting(entry, !isOfId)];
    read.set(pattern, weaker ? overlaid(weaker, settings) : settings);
  }
  return read;
};

const readRuleSetting = (setting: RulesDocument[string], glob: boolean): RuleSettings => {
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

/** Entries of the layer come last, because the last one decides. */
const overlayRules = (under: RuleMap, layer: RuleMap): RuleMap => {
  const merged = new Map(under);
  for (const [pattern, settings] of layer) {
    const earlier = under.get(pattern);
    merged.delete(pattern);
    merged.set(pattern, earlier ? overlaid(earlier, settings) : settings);
  }
  return merged;
};

/** What two entries say of a rule together; the second decides. */
const overlaid = (weaker: RuleSettings, settings: RuleSettings): RuleSettings => ({
  ...weaker,
  ...settings,
  options: { ...weaker.options, ...settings.options },
  ignorePaths: union(weaker.ignorePaths, settings.ignorePaths),
});
