import * as v from 'valibot';
import { severities } from '../../findings/severity.ts';
import { profiles } from '../../rules/rule.ts';
import { isCalendarDate } from '../calendar-date.ts';
import { maxGlobLength } from '../glob.ts';

/** More entries than this in one list or map are an error. */
export const maxEntries = 1_000;
const maxNameLength = 200;
const maxReasonLength = 1_000;
const dateWords = 'must be a day that the calendar has, written as YYYY-MM-DD';

/** A schema with what editors say about it. */
export const described = <const S extends v.GenericSchema>(schema: S, description: string) => v.pipe(schema, v.description(description));

/** A list of bounded length. */
export const listOf = <const S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(maxEntries));

/** A list with something in it. */
export const someOf = <const S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.minLength(1), v.maxLength(maxEntries));

/** A rule id, a glob, a registry: a short text. */
export const name = v.pipe(v.string(), v.minLength(1), v.maxLength(maxNameLength));
/** A glob of paths. */
const pathGlob = v.pipe(
  v.string(),
  v.maxLength(maxGlobLength),
  v.regex(/^[^!\\][^\\]*$/u, 'must be a glob with "/" between folders and no "!" in front'),
);
const severity = v.picklist(severities);
const profile = v.picklist(profiles);

/** One of several words. */
const oneOf = <const T extends string>(values: readonly T[]): v.GenericSchema<T> => v.picklist(values);

/** On or off. */
const flag = v.boolean();

/** What a list of one may also be written as: `rules: image/mutable-tag`. */
export const oneOrMore = <const S extends v.GenericSchema>(item: S) => v.union([item, someOf(item)]);

/** Why something is accepted: never empty. */
export const reason = v.pipe(v.string(), v.regex(/\S/u, 'must not be empty'), v.maxLength(maxReasonLength), v.trim());

/** A day, `YYYY-MM-DD`. */
export const calendarDay = v.pipe(v.string(), v.isoDate(dateWords), v.check(isCalendarDate, dateWords));

const mode = v.picklist(['observe', 'warn', 'enforce']);

/** A mode, or one that ends on a day. */
export const modeSettingSchema = v.union([
  mode,
  v.strictObject({
    mode: described(mode, 'What findings do until `enforce-from`, or for good.'),
    'enforce-from': v.optional(described(calendarDay, 'From this day on (UTC, YYYY-MM-DD) the mode is `enforce`.')),
  }),
]);

const optionValue = v.union([
  v.boolean(),
  v.number(),
  v.pipe(v.string(), v.maxLength(maxReasonLength)),
  listOf(v.pipe(v.string(), v.maxLength(maxReasonLength))),
]);

const ruleObject = v.strictObject({
  enabled: v.optional(described(v.boolean(), 'Whether the rule runs.')),
  severity: v.optional(
    described(
      severity,
      'Replaces the severity of all its findings. For a single rule it also turns the rule on, unless `enabled` says otherwise.',
    ),
  ),
  options: v.optional(described(v.record(v.string(), optionValue), 'Options of the rule, as documented with it.')),
  'ignore-paths': v.optional(described(listOf(pathGlob), 'Globs of paths that the rule does not look at.')),
});

/** What stands under one key of `rules`. */
const ruleSettingSchema = v.union([v.picklist(['off', 'on', ...severities]), ruleObject]);

const waiver = v.strictObject({
  rules: described(oneOrMore(name), 'Rule ids, or globs over them (`image/*`).'),
  paths: v.optional(described(oneOrMore(pathGlob), 'Globs of paths; all paths when left out.')),
  subjects: v.optional(
    described(
      oneOrMore(name),
      'Places inside the files, or globs over them: `stage:build`, `service:web`, `Deployment/web#container:*`; all when left out.',
    ),
  ),
  reason: described(reason, 'Why the risk is accepted.'),
  owner: v.optional(described(name, 'Who answers for it: a login, a team, an address.')),
  until: v.optional(described(calendarDay, 'Last day (UTC) on which the waiver counts, YYYY-MM-DD.')),
});

/** What stands under `waivers`. */
const waiverList = listOf(waiver);

/** What stands under `rules`. */
export const ruleMap = v.pipe(v.record(name, ruleSettingSchema), v.maxEntries(maxEntries));

/** What stands under `profile`. */
const profileSetting = v.union([
  profile,
  v.strictObject({
    default: v.optional(described(profile, 'Wherever no glob of `paths` fits. Default: gate.')),
    paths: v.optional(
      described(
        v.pipe(v.record(pathGlob, profile), v.maxEntries(maxEntries)),
        'Profiles by globs of paths; a longer glob beats a shorter one.',
      ),
    ),
  }),
]);

/** A number within bounds, both included. */
const numberFrom = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

const scanWaiver = v.strictObject({
  vulnerabilities: described(oneOrMore(name), 'Ids of vulnerabilities, by any of their names: `CVE-2024-1234`, `GHSA-…`.'),
  packages: v.optional(described(oneOrMore(name), 'Names of packages, or globs over them; all when left out.')),
  paths: v.optional(
    described(
      oneOrMore(pathGlob),
      'Globs over paths: of the lock file or folder that a package is known by, else of the Dockerfile; all when left out.',
    ),
  ),
  reason: described(reason, 'Why the risk is accepted.'),
  owner: v.optional(described(name, 'Who answers for it: a login, a team, an address.')),
  until: v.optional(described(calendarDay, 'Last day (UTC) on which the waiver counts, YYYY-MM-DD.')),
});

/** What stands under `scans.waivers`. */
const scanWaiverList = listOf(scanWaiver);

const threshold = v.picklist([...severities, 'none']);
const scanEffect = v.picklist(['ignore', 'warn', 'block']);

const scanOverride = v.pipe(
  v.strictObject({
    reports: v.optional(
      described(oneOrMore(name), 'Names of reports without their ending, or globs over them: `shop`, `dev-*`; all when left out.'),
    ),
    paths: v.optional(
      described(
        oneOrMore(pathGlob),
        'Globs over paths: of the lock file or folder that a package is known by, else of the Dockerfile; all when left out.',
      ),
    ),
    mode: v.optional(described(modeSettingSchema, 'As `scans.mode`.')),
    block: v.optional(described(threshold, 'As `scans.block`.')),
    unfixed: v.optional(described(scanEffect, 'As `scans.unfixed`.')),
    'base-image': v.optional(described(scanEffect, 'As `scans.base-image`.')),
    epss: v.optional(described(numberFrom(0, 1), 'As `scans.epss`.')),
    'grace-days': v.optional(described(numberFrom(0, 365), 'As `scans.grace-days`.')),
    'overdue-days': v.optional(described(numberFrom(1, 100_000), 'As `scans.overdue-days`.')),
  }),
  v.check(
    ({ reports, paths }) => reports !== undefined || paths !== undefined,
    'must say for which `reports` or `paths` it is: for all, the keys of `scans` are there',
  ),
);

/** What stands under `scans.overrides`. */
const scanOverrideList = listOf(scanOverride);

const scanResults = v.strictObject({
  workflow: described(
    v.pipe(name, v.regex(/^[\w.-]+\.ya?ml$/u, 'must be the name of a file in `.github/workflows`: "scans.yml"')),
    'The workflow whose runs upload the results, by its file in `.github/workflows`.',
  ),
  artifact: described(name, 'The name of the artifact.'),
  dockerfile: v.optional(
    described(pathGlob, 'What the scanned images are built of. Left out: the only Dockerfile that the change touches.'),
  ),
  paths: v.optional(
    described(oneOrMore(pathGlob), 'Globs of the files whose changes make the workflow run, as under its `on`; any when left out.'),
  ),
});

/** What stands under `scans.results`. */
const scanResultsList = v.pipe(v.array(scanResults), v.maxLength(10));

/** What the keys of policy make their schemas of. */
export const schemaParts = {
  name,
  pathGlob,
  listOf,
  oneOf,
  flag,
  numberFrom,
  modeSetting: modeSettingSchema,
  waiverList,
  scanWaiverList,
  scanOverrideList,
  scanResultsList,
  ruleMap,
  profileSetting,
};
