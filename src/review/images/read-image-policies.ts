import type { ConfigError } from '../../policy/config-error.ts';
import { fileError } from '../../policy/file-error.ts';
import { defaultImageSettings, type ImageSettings } from '../../policy/images/image-settings.ts';
import { parseOrgPolicy } from '../../policy/parse-org-policy.ts';
import type { PolicyRule } from '../../policy/policy.ts';
import { parseImagePolicies } from '../../signing/policy/parse-image-policies.ts';
import type { FileText, RepositoryReader, Side } from '../ports.ts';
import type { ReadImagePolicies } from './gate-images.ts';

/** The files of a folder of image policies by their paths in it, as a shell read them; nothing is left out in silence. */
export type PolicyFolder =
  | { readonly state: 'files'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly state: 'absent' }
  | { readonly state: 'invalid'; readonly errors: readonly ConfigError[] };

/** One state of a repository, by its paths. */
export interface PolicyFolderReader {
  readonly readFolder: (path: string) => Promise<PolicyFolder>;
  readonly readText: (path: string) => Promise<FileText>;
}

/** A file that a policy reader asks for, as one side has it: of the base it is that of the branch whose policy counts. */
export const policyTextAt = async (
  reader: Pick<RepositoryReader, 'readFiles'> & { readonly readBaseFile: (path: string) => Promise<FileText> },
  path: string,
  side: Side,
): Promise<FileText> =>
  side === 'base' ? reader.readBaseFile(path) : ((await reader.readFiles('head', [path])).get(path) ?? { state: 'absent' });

/**
 * Reads the image policies of a folder that holds `policy.yml` and `image-policies/`, as an organization's repository has it, or policies
 * alone. `missing` says where there is no such folder; `rules` are those that a `policy.yml` may name.
 */
export const readImagePolicies = async (
  folder: string,
  { readFolder, readText }: PolicyFolderReader,
  rules: readonly PolicyRule[],
  missing: string,
): Promise<ReadImagePolicies> => {
  const [inner, settingsPath] = [`${folder}/image-policies`, `${folder}/policy.yml`];
  const [nested, settings] = await Promise.all([readFolder(inner), readText(settingsPath)]);
  if (nested.state !== 'absent') {
    const read = readSettings(settings, settingsPath, rules);
    return 'errors' in read ? read : parsePolicyFolder(nested, read.settings, inner);
  }
  const own = await readFolder(folder);
  if (own.state !== 'absent') return parsePolicyFolder(own, undefined, folder);
  return { errors: [fileError(folder, missing, 'Merge it first, or do not name it.')] };
};

const readSettings = (
  text: FileText,
  path: string,
  rules: readonly PolicyRule[],
): { readonly settings: ImageSettings | undefined } | { readonly errors: readonly ConfigError[] } => {
  if (text.state === 'absent') return { settings: undefined };
  if (text.state === 'link')
    return { errors: [fileError(path, 'The settings of image policies are a symbolic link, which is not followed.')] };
  if (text.state === 'unreadable') return { errors: [fileError(path, `The settings of image policies can't be read: ${text.reason}`)] };
  const { policy, errors } = parseOrgPolicy(text.text, path, 'the repository', rules);
  return errors ? { errors } : { settings: policy.images };
};

/** Parses what was read; a folder that is absent has no policies. */
export const parsePolicyFolder = (
  read: PolicyFolder,
  settings: ImageSettings = defaultImageSettings,
  folder: string,
): ReadImagePolicies => {
  if (read.state === 'invalid') return { errors: read.errors };
  const { policies, errors } = parseImagePolicies(read.state === 'files' ? read.files : new Map(), settings, folder);
  return policies ? { policies } : { errors };
};
