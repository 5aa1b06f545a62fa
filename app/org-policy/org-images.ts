import type { OrgImagePolicies } from '../../src/github/policy/policy-repository.ts';
import type { ConfigError } from '../../src/policy/config-error.ts';
import { defaultImageSettings } from '../../src/policy/images/image-settings.ts';
import type { OrgPolicy } from '../../src/policy/org-policy.ts';
import { imagePoliciesFolder } from '../../src/policy/policy-path.ts';
import type { ImagePolicySet } from '../../src/signing/policy/image-policy-set.ts';
import { parseImagePolicies } from '../../src/signing/policy/parse-image-policies.ts';

/** Where an organization's image policies lie, and what they were made of. */
interface Held {
  /** `owner/repo` of the repository that holds them. */
  readonly repository: string;
  /** Their folder there; it need not exist when only the section `images` does. */
  readonly folder: string;
  /** The files in it, by their paths below it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What an organization says about the images that may be used. */
export type OrgImages =
  | (Held & {
      readonly state: 'policies';
      readonly policies: ImagePolicySet;
      /** Globs of paths that are not looked at, of the organization's own policy. */
      readonly ignorePaths: readonly string[];
      /** Globs of files of which it excuses what is not rendered. */
      readonly unrenderedPaths: readonly string[];
    })
  /** They have errors that may be about any image: nothing is admitted by half of them. Other errors are in `policies.unread`. */
  | (Held & { readonly state: 'invalid'; readonly errors: readonly ConfigError[] });

/** What image policies are read from: `policy` is the organization's, when it has one, and `path` the place where it is looked for. */
export interface OrgImageFiles {
  readonly policy: OrgPolicy | undefined;
  readonly imagePolicies: OrgImagePolicies | undefined;
  readonly path: string;
}

/** Reads the image policies of an organization; undefined when it has neither the folder nor the section. */
export const parseOrgImages = ({ policy, imagePolicies, path }: OrgImageFiles): OrgImages | undefined => {
  const repository = imagePolicies?.repository ?? policy?.repository;
  if (repository === undefined || (imagePolicies === undefined && policy?.images === undefined)) return undefined;
  const folder = imagePolicies?.path ?? imagePoliciesFolder(path);
  const files = imagePolicies?.read.state === 'files' ? imagePolicies.read.files : new Map<string, Uint8Array>();
  const held = { repository, folder, files };
  if (imagePolicies?.read.state === 'invalid') return { ...held, state: 'invalid', errors: imagePolicies.read.errors };
  const { policies, errors } = parseImagePolicies(files, policy?.images ?? defaultImageSettings, folder);
  const [ignorePaths, unrenderedPaths] = [policy?.ignorePaths ?? [], policy?.unrenderedPaths ?? []];
  return policies ? { ...held, state: 'policies', policies, ignorePaths, unrenderedPaths } : { ...held, state: 'invalid', errors };
};
