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

export const listOf = <const S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(maxEntries));

/** A rule id, a glob, a registry: a short text. */
export const name = v.pipe(v.string(), v.minLength(1), v.maxLength(maxNameLength));
const pathGlob = v.pipe(
  v.string(),
  v.maxLength(maxGlobLength),
  v.regex(/^[^!\\][^\\]*$/u, 'must be a glob with "/" between folders and no "!" in front'),
);
const severity = v.picklist(severities);
const profile = v.picklist(profiles);
const threshold = v.picklist([...severities, 'none']);

/** What a list of one may also be written as: `rules: image/mutable-tag`. */
export const oneOrMore = <const S extends v.GenericSchema>(item: S) =>
  v.union([item, v.pipe(v.array(item), v.minLength(1), v.maxLength(maxEntries))]);

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

const thresholds = v.strictObject({
  report: v.optional(described(threshold, 'Findings at least this severe count and are reported. Default: low.')),
  comment: v.optional(described(threshold, 'Findings at least this severe get a review comment. Default: medium.')),
  block: v.optional(described(threshold, 'Findings at least this severe fail the check. Default: high.')),
});

const registries = v.strictObject({
  trusted: v.optional(
    described(
      listOf(name),
      'Registries or repositories that images may come from, as prefixes at a slash: `ghcr.io/acme`. Read by `image/untrusted-registry`.',
    ),
  ),
  denied: v.optional(described(listOf(name), 'Registries or repositories that images must not come from; beats `trusted`.')),
});

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
  until: v.optional(described(calendarDay, 'Last day (UTC) on which the waiver counts, YYYY-MM-DD.')),
});

const suppressions = v.strictObject({
  inline: v.optional(
    described(v.boolean(), 'Whether comments and annotations in the reviewed files may suppress findings. Default: true.'),
  ),
  peers: v.optional(
    described(
      v.boolean(),
      'Whether comments and annotations of other tools (hadolint, Trivy, checkov…) do too; never for critical findings. Default: true.',
    ),
  ),
  'require-reason': v.optional(described(v.boolean(), 'Suppressions without a reason do not count. Default: false.')),
  'require-expiry': v.optional(described(v.boolean(), 'Suppressions and waivers without an `until` date do not count. Default: false.')),
  locked: v.optional(described(listOf(name), 'Rule ids, or globs over them, that only a waiver in this file may silence.')),
  'own-change': v.optional(
    described(
      v.picklist(['ignore', 'count']),
      'Whether comments that a change adds itself count for it at once (`count`), or once they are merged (`ignore`). Default: ignore.',
    ),
  ),
});

/**
 * The shape of `.github/tidewaiter.yml`: the one source of the types, of what the parser accepts and of the JSON Schema for editors.
 * All keys are optional; unknown keys are errors.
 */
export const policySchema = v.strictObject({
  version: v.optional(described(v.literal(1), 'Version of this format.')),
  report: v.optional(
    described(
      v.picklist(['new', 'changed-files', 'all']),
      'Which findings count: those that the change brings in, all in the files it changes, or all in everything read. Default: new.',
    ),
  ),
  thresholds: v.optional(
    described(thresholds, 'From which severity on a finding is reported, commented and blocking. `none` means never.'),
  ),
  'on-incomplete': v.optional(
    described(v.picklist(['block', 'warn']), 'What a review that could not look at everything does. Default: block.'),
  ),
  moved: v.optional(
    described(
      v.picklist(['ignore', 'warn', 'block']),
      'What a finding does whose stage, service, object or container the change moved to another folder or namespace, as bad as it was: nothing, a warning at least, or the same as a new one. Default: warn.',
    ),
  ),
  profile: v.optional(
    described(
      v.union([
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
      ]),
      'Which rules run that `rules` does not name: `gate` what may stop a merge, `hardening` what a hardened installation has besides, `strict` all, with findings of severity `info`. Default: gate.',
    ),
  ),
  'all-rules': v.optional(
    described(v.boolean(), 'The older name of two profiles: true is `profile: strict`, false is `profile: gate`. Default: false.'),
  ),
  rules: v.optional(
    described(
      v.pipe(v.record(name, ruleSettingSchema), v.maxEntries(maxEntries)),
      'Settings by rule id or glob (`image/*`). A rule id beats a glob, a longer glob a shorter one.',
    ),
  ),
  'ignore-paths': v.optional(
    described(listOf(pathGlob), "Globs of paths that are not reviewed, from the repository's root; a folder stands for all in it."),
  ),
  'unrendered-paths': v.optional(
    described(
      listOf(pathGlob),
      'Globs of files whose changes need rendering to be judged (overlays, values of charts, Helm and Argo CD settings): they are told and do not make the review incomplete.',
    ),
  ),
  registries: v.optional(described(registries, 'Where images may come from.')),
  waivers: v.optional(described(listOf(waiver), 'Accepted risks: findings that are shown but do not count.')),
  suppressions: v.optional(described(suppressions, 'What comments in the reviewed files may do.')),
});

/** The file's content as parsed, keys as written. */
export type PolicyDocument = v.InferOutput<typeof policySchema>;
export type RuleSettingDocument = v.InferOutput<typeof ruleSettingSchema>;
