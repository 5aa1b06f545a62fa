import { closestName } from '../text/closest-name.ts';
import type { SchemaProblem } from './changes/describe-issue.ts';
import type { ConfigError } from './config-error.ts';
import { meaninglessImageSettings } from './images/read-image-settings.ts';
import { readOrgPolicy } from './layers/read-org-policy.ts';
import { lockNames } from './locks/lockable-keys.ts';
import type { OrgPolicy } from './org-policy.ts';
import { meaningless, parseDocument } from './parse.ts';
import type { PolicyRule } from './policy.ts';
import { type OrgPolicyDocument, orgPolicySchema } from './schema/org-schema.ts';
import { matchingRules, namesOwnRule, unknownRule, unknownRules } from './schema/rule-references.ts';

export type ParsedOrgPolicy =
  | { readonly policy: OrgPolicy; readonly errors?: undefined }
  | { readonly policy?: undefined; readonly errors: readonly ConfigError[] };

/** Reads the organization's policy file; `repository` (`owner/repo`) holds it. A file with any error gives only errors, in source order. */
export const parseOrgPolicy = (text: string, path: string, repository: string, rules: readonly PolicyRule[]): ParsedOrgPolicy => {
  const parsed = parseDocument(orgPolicySchema, text, path, document => [
    ...meaningless(document, rules),
    ...unknownModes(document, rules),
    ...unknownLocks(document.locked ?? [], rules),
    ...impossibleWaivable(document, rules),
    ...meaninglessImageSettings(document.images ?? {}),
    ...Object.entries(document.images?.modes ?? {}).flatMap(([glob, setting]) => idleFlipDate(setting, glob, ['images', 'modes', glob])),
  ]);
  if (parsed.errors) return parsed;
  return { policy: readOrgPolicy(parsed.document, parsed.root, parsed.file, { repository, knownRules: rules }) };
};

const unknownModes = ({ modes = {} }: OrgPolicyDocument, rules: readonly PolicyRule[]): readonly SchemaProblem[] =>
  Object.entries(modes).flatMap(([pattern, setting]) => {
    if (matchingRules(pattern, rules).length === 0 && !namesOwnRule(pattern))
      return [unknownRule(pattern, rules, ['modes', pattern], 'key')];
    return idleFlipDate(setting, pattern, ['modes', pattern]);
  });

type ModeDocument = NonNullable<OrgPolicyDocument['modes']>[string];

const idleFlipDate = (setting: ModeDocument, pattern: string, path: readonly string[]): readonly SchemaProblem[] =>
  typeof setting === 'object' && setting.mode === 'enforce' && setting['enforce-from'] !== undefined
    ? [
        {
          path: [...path, 'enforce-from'],
          at: 'value' as const,
          message: `"${pattern}" is enforced already, so that "enforce-from" means nothing.`,
          hint: 'Write "observe" or "warn" for the time before that day, or leave "enforce-from" out.',
        },
      ]
    : [];

const unknownLocks = (locked: readonly string[], rules: readonly PolicyRule[]): readonly SchemaProblem[] =>
  locked.flatMap((lock, index): readonly SchemaProblem[] => {
    const path = ['locked', String(index)];
    if (lockNames.includes(lock)) return [];
    if (lock.startsWith('rules.')) return unknownRules([lock.slice('rules.'.length)], rules, () => path);
    const close = closestName(lock, lockNames);
    const hint =
      close === undefined
        ? `Keys that can be locked: ${lockNames.join(', ')}, and "rules." with a rule id or glob.`
        : `Did you mean "${close}"?`;
    return [{ path, at: 'value', message: `"${lock}" is not a key that can be locked.`, hint }];
  });

const impossibleWaivable = ({ waivable = [] }: OrgPolicyDocument, rules: readonly PolicyRule[]): readonly SchemaProblem[] =>
  waivable.flatMap((entry, index): readonly SchemaProblem[] => {
    const path = ['waivable', String(index)];
    const named = typeof entry.rules === 'string' ? unknownRules([entry.rules], rules, () => [...path, 'rules']) : undefined;
    const listed = typeof entry.rules === 'string' ? [] : entry.rules;
    return [
      ...(named ?? unknownRules(listed, rules, item => [...path, 'rules', String(item)])),
      ...(entry.by !== undefined && entry.in?.includes('policy')
        ? [
            {
              path: [...path, 'by'],
              at: 'value' as const,
              message: 'Who wrote a waiver of a policy file is not known, so that "by" can only go with comments.',
              hint: 'Leave "policy" out of "in", and let CODEOWNERS guard the policy file.',
            },
          ]
        : []),
    ];
  });
