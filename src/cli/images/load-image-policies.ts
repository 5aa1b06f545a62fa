import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigError } from '../../policy/config-error.ts';
import { defaultImageSettings, type ImageSettings } from '../../policy/images/image-settings.ts';
import { parseOrgPolicy } from '../../policy/parse-org-policy.ts';
import { plainLine } from '../../reports/escape.ts';
import { knownRules } from '../../rules/known-rules.ts';
import type { ImagePolicySet } from '../../signing/policy/image-policy-set.ts';
import { parseImagePolicies } from '../../signing/policy/parse-image-policies.ts';
import { refuseConfig } from '../refuse-config.ts';
import { UsageError } from '../usage-error.ts';

/** More files of one folder are refused, as they are in an organization's repository. */
const maxFiles = 1_000;
const maxDepth = 8;

/** What is at a path; undefined: nothing. Links are not followed, as they are not on GitHub. */
export const kindOf = (path: string): 'file' | 'folder' | 'other' | undefined => {
  try {
    const found = lstatSync(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  } catch {
    // Not there, or not to be seen: the caller says which path.
    return undefined;
  }
};

/** The files of a folder by their paths in it, within bounds. Throws `UsageError` for what is no file. */
export const readFolder = (folder: string): ReadonlyMap<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  const walk = (inside: string, depth: number): void => {
    for (const name of readdirSync(join(folder, inside)).toSorted()) {
      const path = inside === '' ? name : `${inside}/${name}`;
      const kind = kindOf(join(folder, path));
      if (kind === 'folder' && depth < maxDepth) walk(path, depth + 1);
      else if (kind === 'file') files.set(path, readFileSync(join(folder, path)));
      else
        throw new UsageError(
          `"${plainLine(join(folder, path))}" is not a file, or lies too deep. Policies are files in the folder itself.`,
        );
      if (files.size > maxFiles)
        throw new UsageError(`"${plainLine(folder)}" has more than ${maxFiles} files. Name the folder of the image policies.`);
    }
  };
  walk('', 0);
  return files;
};

const refuse = (errors: readonly ConfigError[]): never => refuseConfig("The image policies can't be used.", errors);

const readSettings = (path: string): ImageSettings => {
  const { policy, errors } = parseOrgPolicy(readFileSync(path, 'utf8'), path, 'the command line', knownRules);
  return errors ? refuse(errors) : (policy.images ?? defaultImageSettings);
};

/**
 * Reads image policies from a folder: an organization's `tidewaiter/` with `policy.yml` and `image-policies/`, or a folder of policies
 * alone. Throws `UsageError` that lists every error by file and line when one of them may be about any image; others are in `unread`.
 */
export const loadImagePolicies = (folder: string): ImagePolicySet => {
  if (kindOf(folder) !== 'folder') throw new UsageError(`The policy folder "${plainLine(folder)}" can't be read.`);
  const inside = join(folder, 'image-policies');
  const own = kindOf(inside) === 'folder' ? inside : folder;
  const settingsPath = join(folder, 'policy.yml');
  const settings = own === inside && kindOf(settingsPath) === 'file' ? readSettings(settingsPath) : defaultImageSettings;
  const { policies, errors } = parseImagePolicies(readFolder(own), settings, own);
  return policies ?? refuse(errors);
};

/** The image policies beside an organization's policy, and the folder that they come from. */
export interface OrgImages {
  readonly folder: string;
  readonly policies: ImagePolicySet;
}

/**
 * Reads `image-policies/` beside the `policy.yml` of an organization, whose own settings are given. Undefined where it says nothing of images.
 * Throws `UsageError` as above.
 */
export const readOrgImages = (organization: string, settings: ImageSettings | undefined): OrgImages | undefined => {
  const folder = join(organization, 'image-policies');
  const isThere = kindOf(folder) === 'folder';
  if (!isThere && settings === undefined) return undefined;
  const { policies, errors } = parseImagePolicies(isThere ? readFolder(folder) : new Map(), settings ?? defaultImageSettings, folder);
  return { folder, policies: policies ?? refuse(errors) };
};
