import type { GitHubClient } from '../github/call/client.ts';
import { type ImagePoliciesAtCommit, readImagePolicyFilesAt } from '../github/policy/image-policy-files.ts';
import type { OrgImagePolicies } from '../github/policy/policy-repository.ts';
import type { ReviewTarget } from '../github/pull-request/review-target.ts';
import type { GitHubChangeReader } from '../github/read/change-reader.ts';
import type { ConfigError } from '../policy/config-error.ts';
import { fileError } from '../policy/file-error.ts';
import { defaultImageSettings, type ImageSettings } from '../policy/images/image-settings.ts';
import type { OrgPolicy } from '../policy/org-policy.ts';
import { parseOrgPolicy } from '../policy/parse-org-policy.ts';
import { imagePoliciesFolder } from '../policy/policy-path.ts';
import type { FileText, Side } from '../review/ports.ts';
import { allRules } from '../rules/catalog.ts';
import type { ImagePolicySet } from '../signing/policy/image-policy-set.ts';
import { parseImagePolicies } from '../signing/policy/parse-image-policies.ts';
import { orgPolicyPath, sameRepository } from './org-policy.ts';

/** Where image policies are read from, and what else decides by which of them images are judged. */
export interface ImagePolicySources {
  readonly client: GitHubClient;
  readonly reader: GitHubChangeReader;
  readonly target: ReviewTarget;
  readonly from: /** The organization's, as they were read with its policy file. */
    | { readonly repository: string; readonly policy: OrgPolicy | undefined; readonly imagePolicies: OrgImagePolicies | undefined }
    /** The folder of the reviewed repository that the workflow names. */
    | { readonly folder: string };
}

/** Image policies, and where they come from. */
export interface LoadedImagePolicies {
  /** `owner/repo`. */
  readonly repository: string;
  /** Paths start with it. */
  readonly folder: string;
  /** Whether the reviewed repository holds them, so that a change may edit them. */
  readonly isHere: boolean;
  readonly read: { readonly policies: ImagePolicySet } | { readonly errors: readonly ConfigError[] };
}

/** Reads the policies by which the images of a change are judged: those of the base, never the change's own. Throws `GitHubError`. */
export const loadImagePolicies = async (sources: ImagePolicySources): Promise<LoadedImagePolicies> => {
  const { target, from } = sources;
  const here = `${target.owner}/${target.repo}`;
  if ('folder' in from) {
    const { folder } = from;
    return { repository: here, folder, isHere: true, read: await readFolder(sources, folder, 'base') };
  }
  const { repository, policy, imagePolicies } = from;
  const folder = imagePolicies?.path ?? imagePoliciesFolder(orgPolicyPath);
  return {
    repository,
    folder,
    isHere: sameRepository(repository, here),
    read: parse(imagePolicies?.read ?? { state: 'absent' }, policy?.images, folder),
  };
};

/** What the change would make of the policies that it edits. */
export const loadNewImagePolicies = async (
  sources: ImagePolicySources,
  { folder }: LoadedImagePolicies,
): Promise<LoadedImagePolicies['read']> => {
  const { from } = sources;
  if ('folder' in from) return readFolder(sources, folder, 'head');
  return parse(await readFiles(sources, folder, 'head'), from.policy?.images, folder);
};

/** A folder that holds `policy.yml` and `image-policies/`, as an organization's repository has it, or policies alone. */
const readFolder = async (sources: ImagePolicySources, folder: string, side: Side): Promise<LoadedImagePolicies['read']> => {
  const [inner, settingsPath] = [`${folder}/image-policies`, `${folder}/policy.yml`];
  const [nested, settings] = await Promise.all([readFiles(sources, inner, side), readText(sources, settingsPath, side)]);
  if (nested.state !== 'absent') {
    const read = readSettings(settings, settingsPath);
    return 'errors' in read ? read : parse(nested, read.settings, inner);
  }
  const own = await readFiles(sources, folder, side);
  if (own.state !== 'absent') return parse(own, undefined, folder);
  const message = `The folder that the input "image-policy" names does not exist in the ${side === 'base' ? 'base branch' : 'change'}.`;
  return { errors: [fileError(folder, message, 'Merge it first, or leave "image-policy" out.')] };
};

const readFiles = async (
  { client, reader, target }: ImagePolicySources,
  path: string,
  side: Side,
): Promise<Exclude<ImagePoliciesAtCommit, { readonly state: 'no-commit' }>> => {
  const { owner, repo, base, head } = target;
  // The same branch as that of the policy file.
  const commits = side === 'head' ? [head] : (await reader.policyBranch()).refs;
  for (const commit of commits) {
    const read = await readImagePolicyFilesAt(client, { owner, repo, path }, commit);
    if (read.state !== 'no-commit') return read;
  }
  return { state: 'invalid', errors: [fileError(path, `GitHub does not have the commit ${side === 'base' ? base : head}.`)] };
};

const readText = async ({ reader }: ImagePolicySources, path: string, side: Side): Promise<FileText> =>
  side === 'base' ? reader.readBaseFile(path) : ((await reader.readFiles('head', [path])).get(path) ?? { state: 'absent' });

const readSettings = (
  text: FileText,
  path: string,
): { readonly settings: ImageSettings | undefined } | { readonly errors: readonly ConfigError[] } => {
  if (text.state === 'absent') return { settings: undefined };
  if (text.state === 'link')
    return { errors: [fileError(path, 'The settings of image policies are a symbolic link, which is not followed.')] };
  if (text.state === 'unreadable') return { errors: [fileError(path, `The settings of image policies can't be read: ${text.reason}`)] };
  const rules = allRules.map(rule => rule.meta);
  const { policy, errors } = parseOrgPolicy(text.text, path, 'the repository', rules);
  return errors ? { errors } : { settings: policy.images };
};

const parse = (
  read: Exclude<ImagePoliciesAtCommit, { readonly state: 'no-commit' }>,
  settings: ImageSettings = defaultImageSettings,
  folder: string,
): LoadedImagePolicies['read'] => {
  if (read.state === 'invalid') return { errors: read.errors };
  const { policies, errors } = parseImagePolicies(read.state === 'files' ? read.files : new Map(), settings, folder);
  return policies ? { policies } : { errors };
};
