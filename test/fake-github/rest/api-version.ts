import type { Operation } from '../contract/description.ts';
import { isJsonObject, type Json } from '../json.ts';
import type { World } from '../state/world.ts';
import { type Answer, Refusal } from './call.ts';

/** The versions of GitHub's REST API, the oldest first. */
export const apiVersions = ['2022-11-28', '2026-03-10'] as const;
export type ApiVersion = (typeof apiVersions)[number];

/** The version of a request: without a header it is the oldest one. One that is not spoken is refused in GitHub's own words. */
export const versionOf = ({ apiVersions: spoken }: World, named: string | undefined): ApiVersion | Refusal => {
  if (named === undefined) return apiVersions[0];
  const found = spoken.find(version => version === named);
  if (found) return found;
  const known = spoken.toReversed().map((version, index) => `"${version}"${index === 0 ? ' (most recent)' : ''}`);
  return new Refusal(
    400,
    `The version you specified in the "X-GitHub-Api-Version" request header, "${named}", is not a supported version. The following versions are currently supported: ${known.join(', ')}.`,
  );
};

/** What 2026-03-10 has no more (docs.github.com, "Breaking changes"): everywhere, and in the answers to one operation. */
const dropped: readonly string[] = ['merge_commit_sha', 'has_downloads', 'use_squash_pr_title_as_default'];
const droppedOf: Readonly<Record<string, readonly string[]>> = { 'rate-limit/get': ['rate'] };

/** The answer in a version, and which one that is. */
export const inVersion = (version: ApiVersion, { id }: Operation, answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'x-github-api-version-selected': version },
  ...(version !== apiVersions[0] && answer.json !== undefined && { json: without(answer.json, [...dropped, ...(droppedOf[id] ?? [])]) }),
});

const without = (value: Json, names: readonly string[]): Json => {
  if (Array.isArray(value)) return value.map(item => without(item, names));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (names.includes(key) ? [] : [[key, without(item, names)]])));
};
