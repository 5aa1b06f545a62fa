import * as v from 'valibot';
import { calendarDay, described, listOf, maxEntries, modeSettingSchema, name, oneOrMore, reason, someOf } from '../schema/parts.ts';
import { imageGlobPattern } from './image-glob-pattern.ts';

const maxPemLength = 65_536;

const imageGlob = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(500),
  v.regex(imageGlobPattern, 'must be a glob over image names, of letters, digits and "-_:/*.@"'),
);
const images = described(
  oneOrMore(imageGlob),
  'Globs of images as in a ClusterImagePolicy: `*` stays within a folder, `**` does not; one without tag names all tags.',
);
const host = v.pipe(
  name,
  v.regex(/^[a-zA-Z0-9.-]+(?::\d{1,5})?$/u, 'must be a host, with its port if it has one: "registry.acme.test:5000"'),
);
const keyId = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u, 'must be the SHA-256 of a key: 64 hexadecimal digits in lower case'));
const source = v.pipe(name, v.regex(/^[\w.-]+(?:\/[\w.-]+)?$/u, 'must be an owner or a repository on GitHub: "acme" or "acme/app"'));
const workflow = v.pipe(
  name,
  v.regex(
    /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+(?:@(?:refs\/[\w./-]+|[0-9a-f]{40}|[0-9a-f]{64}))?$/u,
    'must be a workflow file: "acme/ci/.github/workflows/build.yml", with "@refs/heads/main" or "@" and a whole commit id if only that may sign',
  ),
);

const registries = v.strictObject({
  allowed: v.optional(described(someOf(imageGlob), 'Images that may be used at all, as globs: `ghcr.io/acme/**`. Default: any.')),
  mirrors: v.optional(
    described(
      v.pipe(v.record(host, v.pipe(name, v.regex(/^[\w.:/-]+$/u, 'must be a registry, with a folder if it has one'))), v.maxEntries(100)),
      'Registries that are asked in the place of others: `docker.io: mirror.acme.test/hub`. Policies match the original name.',
    ),
  ),
  http: v.optional(described(listOf(host), 'Registries that are asked without TLS; others but localhost are not.')),
  private: v.optional(described(listOf(host), 'Registries that may lie in a private network; addresses of others are refused.')),
});

const engines = v.strictObject({
  images,
  engines: described(
    oneOrMore(v.picklist(['sigstore', 'notation', 'notary-v1', 'github-attestations'])),
    'What judges these images; all of them must be content.',
  ),
});

const notary = v.strictObject({
  images,
  server: described(
    v.pipe(name, v.regex(/^https:\/\/[\w.-]+(?::\d{1,5})?$/u, 'must be an address like "https://notary.acme.test"')),
    'The server.',
  ),
  'root-keys': v.optional(described(someOf(keyId), 'Ids of the root keys that are trusted.')),
  'root-ca': v.optional(
    described(v.pipe(v.string(), v.minLength(1), v.maxLength(maxPemLength)), 'Certificates (PEM) that may have issued root certificates.'),
  ),
  roles: v.optional(
    described(
      someOf(v.pipe(name, v.regex(/^targets\/[\w.-]+$/u, 'must be a delegation: "targets/releases"'))),
      'Delegations whose word counts before that of `targets`. Default: targets/releases, as Docker has it.',
    ),
  ),
});

const githubAttestations = v.strictObject({
  images,
  source: described(source, 'Owner or repository on GitHub that the image must be built in.'),
  'predicate-type': v.optional(described(name, 'What is attested. Default: https://slsa.dev/provenance/v1.')),
  'signer-workflow': v.optional(described(workflow, 'The workflow that must have signed. Default: any of `source`.')),
  'source-ref': v.optional(described(name, 'The ref that it must be built from: `refs/heads/main`, `refs/tags/*`.')),
  runner: v.optional(described(v.picklist(['github-hosted', 'self-hosted']), 'The kind of machine that it must be built on.')),
  issuer: v.optional(
    described(
      v.pipe(name, v.regex(/^https:\/\/[\w./-]+$/u, 'must be an address like "https://token.actions.githubusercontent.com"')),
      'Who issued the identity. Default: https://token.actions.githubusercontent.com.',
    ),
  ),
});

const exception = v.strictObject({
  images,
  reason: described(reason, 'Why these images may be used all the same.'),
  until: v.optional(described(calendarDay, 'Last day (UTC) on which the exception counts, YYYY-MM-DD.')),
});

/** The shape of the section `images` of the organization's policy. */
export const imageSettingsSchema = v.strictObject({
  'no-match': v.optional(
    described(v.picklist(['deny', 'warn', 'allow']), 'What becomes of an image that no signing policy names. Default: deny.'),
  ),
  scope: v.optional(
    described(
      v.picklist(['introduced', 'changed-files']),
      'Which images are judged: those that a change introduces or changes, or all in the files that it changes. Default: introduced.',
    ),
  ),
  platforms: v.optional(
    described(
      v.picklist(['named', 'all']),
      "What must be signed: what the reference names, or every platform's image in it, too. Default: named.",
    ),
  ),
  'signature-format': v.optional(
    described(
      v.picklist(['any', 'as-written']),
      'Which layouts an authority without `signatureFormat` accepts: any, or only the legacy one as in the cluster. Default: any.',
    ),
  ),
  registries: v.optional(described(registries, 'Where images may come from, and how registries are reached.')),
  engines: v.optional(
    described(
      listOf(engines),
      'What judges which images; the first entry that names an image decides. Default: each engine with a policy for it.',
    ),
  ),
  'notary-v1': v.optional(described(listOf(notary), 'Notary v1 servers (Docker Content Trust) and the roots that are trusted. Legacy.')),
  'github-attestations': v.optional(described(listOf(githubAttestations), "What GitHub's artifact attestations must say of images.")),
  exceptions: v.optional(described(listOf(exception), 'Images that pass although no signature counts. They are told with their reason.')),
  'require-expiry': v.optional(described(v.boolean(), 'Exceptions need an `until` date. Default: false.')),
  modes: v.optional(
    described(
      v.pipe(v.record(imageGlob, modeSettingSchema), v.maxEntries(maxEntries)),
      'What a refusal does, by glob: `observe` tells it only, `warn` never blocks, `enforce` (the default) blocks. A longer glob beats a shorter one.',
    ),
  ),
});

/** The section as parsed, keys as written. */
export type ImageSettingsDocument = v.InferOutput<typeof imageSettingsSchema>;
