import { effectivePolicy } from '../../src/policy/merge.ts';
import { appliesTo, type OrgPolicy } from '../../src/policy/org-policy.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { repositoryPolicyPath } from '../../src/policy/policy-path.ts';
import type { PolicyFailure } from '../../src/reports/other-check-runs.ts';
import type { FileText } from '../../src/review/ports.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { LoadedOrgPolicy } from '../org-policy/org-policy-source.ts';

/** The policy that counts for a repository, or why there is no verdict. */
export type PolicyOutcome =
  /** `notes` are sentences for the check. */
  | { readonly state: 'policy'; readonly policy: Policy; readonly notes: readonly string[] }
  /** The organization's policy leaves the repository out; `reason` is a sentence for the check. */
  | { readonly state: 'left-out'; readonly reason: string }
  | { readonly state: 'invalid'; readonly failure: PolicyFailure };

/** A repository as the organization's policy sees it. */
export interface PolicySubject {
  /** `owner/repo`. */
  readonly fullName: string;
  readonly topics?: readonly string[];
}

/** The organization's policy, tightened by the repository's file. An error in either of them is shown; no default takes its place. */
export const decidePolicy = (loaded: LoadedOrgPolicy, subject: PolicySubject, file: FileText): PolicyOutcome => {
  if (loaded.state === 'invalid') return { state: 'invalid', failure: { errors: loaded.errors, repository: loaded.repository } };
  const org = loaded.state === 'policy' ? loaded.policy : undefined;
  const applicability = org && appliesTo(org, subject);
  if (applicability?.applies === false) return { state: 'left-out', reason: applicability.reason };
  const notes = loaded.state === 'none' && loaded.note !== undefined ? [loaded.note] : [];
  return mergePolicy(org, file, notes);
};

const mergePolicy = (org: OrgPolicy | undefined, file: FileText, notes: readonly string[]): PolicyOutcome => {
  switch (file.state) {
    case 'absent':
      return { state: 'policy', policy: effectivePolicy({ org }), notes };
    case 'link':
      return unusable('The policy file is a symbolic link, which is not followed.', 'Put the policy itself there.');
    case 'unreadable':
      return unusable(`The policy file can't be read: ${file.reason}`);
    case 'text': {
      const parsed = parsePolicy(
        file.text,
        repositoryPolicyPath,
        allRules.map(rule => rule.meta),
      );
      return parsed.errors
        ? { state: 'invalid', failure: { errors: parsed.errors } }
        : { state: 'policy', policy: effectivePolicy({ org, file: parsed.policy }), notes };
    }
  }
};

const unusable = (message: string, hint?: string): PolicyOutcome => ({
  state: 'invalid',
  failure: {
    errors: [{ path: repositoryPolicyPath, range: { start: 0, end: 0 }, line: 1, column: 1, message, ...(hint !== undefined && { hint }) }],
  },
});
