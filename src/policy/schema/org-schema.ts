import * as v from 'valibot';
import { imageSettingsSchema } from '../images/image-settings-schema.ts';
import { described, listOf, maxEntries, modeSettingSchema, name, oneOrMore } from './parts.ts';
import { policySchema } from './schema.ts';

const repositoryGlob = v.pipe(
  name,
  v.regex(/^[\w.*-]+(?:\/[\w.*-]+)?$/u, 'must be a repository, "owner/repo", or a glob over either with "*"'),
);
const topic = v.pipe(name, v.regex(/^[a-z\d][a-z\d-]{0,49}$/u, 'must be a topic as GitHub has them, in lower case'));
const person = v.pipe(
  name,
  v.regex(/^[a-z\d][a-z\d-]*(?:\[bot\])?(?:\/[a-z\d][\w.-]*)?$/iu, 'must be a login ("octocat") or a team ("acme/security")'),
);

const repositories = v.strictObject({
  mode: v.optional(
    described(
      v.picklist(['opt-out', 'opt-in']),
      '`opt-out`: all repositories are reviewed but those left out. `opt-in`: only those taken in. Default: opt-out.',
    ),
  ),
  include: v.optional(
    described(
      listOf(repositoryGlob),
      'Repositories that are reviewed whatever mode and topics say: names or globs, `owner/repo` or `repo`.',
    ),
  ),
  exclude: v.optional(described(listOf(repositoryGlob), 'Repositories that are not reviewed; beats `include`.')),
  topics: v.optional(described(listOf(topic), 'A repository with one of these topics is left out (`opt-out`) or taken in (`opt-in`).')),
});

const waivableRules = v.strictObject({
  rules: described(oneOrMore(name), 'Rule ids, or globs over them.'),
  in: v.optional(
    described(
      oneOrMore(v.picklist(['comment', 'policy'])),
      "Where: in `comment`s of the reviewed files, in the repository's `policy` file. Default: both, only `comment` beside `by`.",
    ),
  ),
  'max-days': v.optional(
    described(
      v.pipe(
        v.number(),
        v.integer('must be a whole number'),
        v.minValue(1, 'must be at least 1'),
        v.maxValue(3_650, 'must be at most 3650'),
      ),
      '`until` may lie at most so many days after the day of the review; without `until` the waiver does not count. Default: no limit.',
    ),
  ),
  by: v.optional(
    described(
      v.pipe(listOf(person), v.minLength(1)),
      'Logins (`octocat`) and teams (`acme/security`) whose pull requests may add such comments. Default: everybody.',
    ),
  ),
  'require-reason': v.optional(described(v.boolean(), 'Waivers without a reason do not count. Default: false.')),
  'require-expiry': v.optional(described(v.boolean(), 'Waivers without `until` do not count. Default: false.')),
});

/**
 * The shape of the organization's `tidewaiter/policy.yml`: all that a repository's file may have, and what only an organization decides.
 * All keys are optional; unknown keys are errors.
 */
export const orgPolicySchema = v.strictObject({
  ...policySchema.entries,
  repositories: v.optional(described(repositories, 'Which repositories are reviewed. Default: all.')),
  modes: v.optional(
    described(
      v.pipe(v.record(name, modeSettingSchema), v.maxEntries(maxEntries)),
      'What findings do, by rule id or glob (`"*"` for all): `observe` shows them only, `warn` never blocks, `enforce` (the default) lets the thresholds decide. A rule id beats a glob, a longer glob a shorter one.',
    ),
  ),
  images: v.optional(described(imageSettingsSchema, 'The image-signing gate: what the policies in `image-policies/` have no word for.')),
  locked: v.optional(
    described(
      listOf(name),
      "Keys that a repository's file can tighten but not weaken: `thresholds.block`, `suppressions`, `rules`, `rules.image/*`…",
    ),
  ),
  'apply-mutating-policies': v.optional(
    described(
      v.boolean(),
      'MutatingAdmissionPolicies among the documents of `organization-rules` are applied to objects before other rules judge them. Default: false.',
    ),
  ),
  waivable: v.optional(
    described(
      listOf(waivableRules),
      'Which rules may be waived outside of this file, and on which terms. Left out: whatever `suppressions` allows. An empty list: none.',
    ),
  ),
});

/** What only the organization's file has, as parsed, keys as written; the keys of `policyKeys` stand beside it. */
export type OrgPolicyDocument = v.InferOutput<typeof orgPolicySchema>;
