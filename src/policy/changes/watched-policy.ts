import type { ConfigError } from '../config-error.ts';
import { effectivePolicy, type PolicySources } from '../merge.ts';
import type { Policy, PolicyRule } from '../policy.ts';
import { describeOrgPolicyChange } from './describe-org-change.ts';
import type { PolicyKeyChange } from './key-change.ts';

/** What the new text of a policy file would make. */
export interface NextPolicy {
  /** The effective policy. */
  readonly policy: Policy;
  /** What else it changes: keys that no effective policy has. */
  readonly otherKeys?: readonly PolicyKeyChange[];
  /** Of an organization's: what it names as rules. */
  readonly namedRules?: readonly string[];
}

/** A policy file that a change may edit, and what its new text would make of the effective policy. */
export interface WatchedPolicy {
  readonly path: string;
  /** `undefined`: the change takes the file away. `ownRules`: the organization's own, as `PolicySources` has them. */
  readonly read: (
    text: string | undefined,
    ownRules?: PolicySources['ownRules'],
  ) => Promise<NextPolicy | { readonly errors: readonly ConfigError[] }>;
}

/** The repository's own file. */
export const watchRepositoryPolicy = (path: string, others: Omit<PolicySources, 'file'>, rules: readonly PolicyRule[]): WatchedPolicy => ({
  path,
  read: async (text, ownRules) => {
    if (text === undefined) return { policy: effectivePolicy({ ...others, ownRules }) };
    // Why only here: what reads policies takes longer to load than a small change to judge.
    const { parsePolicy } = await import('../parse.ts');
    const { policy: file, errors } = parsePolicy(text, path, rules);
    return errors ? { errors } : { policy: effectivePolicy({ ...others, file, ownRules }) };
  },
});

/** The organization's file, in the repository (`owner/repo`) that holds it. `others.org` is the one that counts now. */
export const watchOrgPolicy = (
  path: string,
  repository: string,
  { org: before, ...others }: PolicySources,
  rules: readonly PolicyRule[],
): WatchedPolicy => ({
  path,
  read: async (text, ownRules) => {
    if (text === undefined) return { policy: effectivePolicy(others), otherKeys: describeOrgPolicyChange(before, undefined) };
    const { parseOrgPolicy } = await import('../parse-org-policy.ts');
    const { policy: org, errors } = parseOrgPolicy(text, path, repository, rules);
    return errors
      ? { errors }
      : {
          policy: effectivePolicy({ ...others, org, ownRules }),
          otherKeys: describeOrgPolicyChange(before, org),
          namedRules: org.organizationRules ?? [],
        };
  },
});
