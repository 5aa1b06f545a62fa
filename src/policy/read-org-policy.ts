import type { SourceFile } from '../artifacts/source-file.ts';
import { readImageSettings } from './images/read-image-settings.ts';
import type { OrgPolicy } from './org-policy.ts';
import type { WaivableRules } from './policy.ts';
import { asList, byStrength, readLayer, readModeSetting } from './read-layer.ts';
import type { OrgPolicyDocument } from './schema/org-schema.ts';
import type { Placed } from './schema/policy-document.ts';

/** A value that the schema of the organization's policy accepted, in the words of the program. */
export const readOrgPolicy = (
  document: OrgPolicyDocument,
  root: Placed,
  file: SourceFile,
  { repository, knownRules }: Pick<OrgPolicy, 'repository' | 'knownRules'>,
): OrgPolicy => {
  const layer = readLayer(document, root, file);
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
    modes: new Map(byStrength(document.modes ?? {}).map(([pattern, setting]) => [pattern, readModeSetting(setting)])),
    ...(document.images && { images: readImageSettings(document.images, root, file) }),
    locked: document.locked ?? [],
    waivable: document.waivable?.map(readWaivable),
    knownRules,
  };
};

type WaivableDocument = NonNullable<OrgPolicyDocument['waivable']>[number];

const readWaivable = (entry: WaivableDocument): WaivableRules => ({
  rules: asList(entry.rules),
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
