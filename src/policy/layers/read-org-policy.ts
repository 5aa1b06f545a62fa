import type { SourceFile } from '../../artifacts/source-file.ts';
import { readImageSettings } from '../images/read-image-settings.ts';
import { namedByStrength } from '../keys/by-strength.ts';
import { asList } from '../keys/waivers-key.ts';
import { readModeSetting } from '../mode-setting.ts';
import type { OrgPolicy } from '../org-policy.ts';
import { withoutFamilies } from '../rule-names.ts';
import type { OrgPolicyDocument } from '../schema/org-schema.ts';
import type { Placed } from '../schema/policy-document.ts';
import { readLayer } from './read-layer.ts';
import type { WaivableRules } from './values.ts';

/** A value that the schema of the organization's policy accepted, in the words of the program. */
export const readOrgPolicy = (
  document: OrgPolicyDocument,
  root: Placed,
  file: SourceFile,
  { repository, knownRules }: Pick<OrgPolicy, 'repository' | 'knownRules'>,
): OrgPolicy => {
  const layer = readLayer(document, root, file, knownRules);
  return {
    ...layer,
    ...(layer.waivers && { waivers: layer.waivers.map(waiver => ({ ...waiver, fromOrganization: true as const })) }),
    repository,
    repositories: {
      mode: document.repositories?.mode ?? 'opt-out',
      include: document.repositories?.include ?? [],
      exclude: document.repositories?.exclude ?? [],
      topics: document.repositories?.topics ?? [],
    },
    modes: readModes(document.modes ?? {}, knownRules),
    ...(document.images && { images: readImageSettings(document.images, root, file) }),
    locked: (document.locked ?? []).flatMap(lock => lockedKeys(lock, knownRules)),
    appliesMutations: document['apply-mutating-policies'] ?? false,
    waivable: document.waivable?.map(entry => readWaivable(entry, knownRules)),
    knownRules,
  };
};

type WaivableDocument = NonNullable<OrgPolicyDocument['waivable']>[number];

const readModes = (modes: NonNullable<OrgPolicyDocument['modes']>, known: OrgPolicy['knownRules']): OrgPolicy['modes'] =>
  new Map(namedByStrength(modes, known).map(({ pattern, entry }) => [pattern, readModeSetting(entry)]));

/** `rules.pod-hardening` locks each of its rules. */
const lockedKeys = (lock: string, known: OrgPolicy['knownRules']): readonly string[] =>
  lock.startsWith('rules.') ? withoutFamilies([lock.slice('rules.'.length)], known).map(name => `rules.${name}`) : [lock];

const readWaivable = (entry: WaivableDocument, known: OrgPolicy['knownRules']): WaivableRules => ({
  rules: withoutFamilies(asList(entry.rules), known),
  places: placesOf(entry),
  maxDays: entry['max-days'],
  by: entry.by?.map(person => person.toLowerCase()),
  requireReason: entry['require-reason'] ?? false,
  requireExpiry: entry['require-expiry'] ?? false,
});

const placesOf = ({ in: places, by }: WaivableDocument): WaivableRules['places'] => {
  if (places === undefined) return by === undefined ? ['comment', 'policy'] : ['comment'];
  return typeof places === 'string' ? [places] : places;
};
