import type { InferOutput } from 'valibot';
import { isLooser, type ProfileSetting, profileEverywhere, profileWords } from '../profile.ts';
import { byLength } from './by-strength.ts';
import { badGlobs } from './forms.ts';
import type { PolicyKey, SchemaParts } from './policy-key.ts';

type ProfileDocument = InferOutput<SchemaParts['profileSetting']>;

/** Which rules run that `rules` does not name. A layer's setting replaces that of the layers under it as a whole. */
export const profileKey: PolicyKey<ProfileSetting, ProfileDocument> = {
  name: 'profile',
  description:
    'Which rules run that `rules` does not name: `gate` what may stop a merge, `hardening` what a hardened installation has besides, `strict` all, with findings of severity `info`.',
  values: '`gate`, `hardening`, `strict`, or an object with `default` and `paths`',
  ifUnset: profileEverywhere('gate'),
  shownDefault: 'gate',
  schema: parts => parts.profileSetting,
  read: written =>
    typeof written === 'string'
      ? profileEverywhere(written)
      : { base: written.default ?? 'gate', paths: new Map(byLength(written.paths ?? {})) },
  merge: (_under, own) => own,
  words: profileWords,
  asksForLess: isLooser,
  weaker: 'a quieter profile, in any path: `gate` than `hardening`, both than `strict`; also locked by `rules`, and as `all-rules`',
  problems: (written, path) =>
    typeof written === 'string' ? [] : Object.keys(written.paths ?? {}).flatMap(glob => badGlobs(glob, [...path, 'paths', glob])),
  formerly: {
    name: 'all-rules',
    names: 'a profile',
    description: 'The older name of two profiles: true is `profile: strict`, false is `profile: gate`.',
    values: '`true`, `false`',
    shownDefault: 'false',
    schema: parts => parts.flag,
    read: written => profileEverywhere(written === true ? 'strict' : 'gate'),
  },
};
