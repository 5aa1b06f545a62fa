import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyRemark } from '../../org-rules/checking/remark.ts';
import type { ConfigError } from '../../policy/config-error.ts';
import { defaultImageSettings } from '../../policy/images/image-settings.ts';
import { parseOrgPolicy } from '../../policy/parse-org-policy.ts';
import { knownRules } from '../../rules/known-rules.ts';
import { parseImagePolicies } from '../../signing/policy/parse-image-policies.ts';
import { kindOf, readFolder } from '../images/load-image-policies.ts';

/** What the folder of an organization's policy holds beside the rules of clusters, and what is to be mended in it. */
export interface OrganizationCheck {
  /** One where there is a `policy.yml`; those of `image-policies/` are documents as those of clusters are. */
  readonly documents: number;
  readonly remarks: readonly PolicyRemark[];
}

const nothing: OrganizationCheck = { documents: 0, remarks: [] };

/**
 * Reads `policy.yml` and `image-policies/` of an organization's policy folder (`tidewaiter/` in the policy repository), all mistakes in one round. Of a
 * folder that has neither it says nothing. Throws `UsageError` for what can't be read.
 */
export const checkOrganization = (folder: string): OrganizationCheck => {
  const [path, images] = [join(folder, 'policy.yml'), join(folder, 'image-policies')];
  const hasPolicy = kindOf(path) === 'file';
  const hasImages = kindOf(images) === 'folder';
  if (!hasPolicy && !hasImages) return nothing;
  const policy = hasPolicy ? parseOrgPolicy(readFileSync(path, 'utf8'), path, 'the command line', knownRules) : undefined;
  const files = hasImages ? readFolder(images) : new Map<string, Uint8Array>();
  const own = parseImagePolicies(files, policy?.policy?.images ?? defaultImageSettings, images);
  return {
    documents: policy ? 1 : 0,
    remarks: [...(policy?.errors ?? []), ...(own.errors ?? [])].map(asRemark),
  };
};

const asRemark = ({ path, range, message, hint }: ConfigError): PolicyRemark => ({
  path,
  range,
  level: 'error',
  code: 'unusable',
  message,
  remedy: hint ?? '',
});
