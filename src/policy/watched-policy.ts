import type { ConfigError } from './config-error.ts';
import { effectivePolicy, type PolicySources } from './merge.ts';
import type { Policy, PolicyRule } from './policy.ts';

/** A policy file that a change may edit, and what its new text would make of the effective policy. */
export interface WatchedPolicy {
  readonly path: string;
  /** `undefined`: the change takes the file away. */
  readonly read: (text: string | undefined) => Promise<{ readonly policy: Policy } | { readonly errors: readonly ConfigError[] }>;
}

/** The repository's own file. */
export const watchRepositoryPolicy = (path: string, others: Omit<PolicySources, 'file'>, rules: readonly PolicyRule[]): WatchedPolicy => ({
  path,
  read: async text => {
    if (text === undefined) return { policy: effectivePolicy(others) };
    // Why only here: what reads policies takes longer to load than a small change to judge.
    const { parsePolicy } = await import('./parse.ts');
    const { policy: file, errors } = parsePolicy(text, path, rules);
    return errors ? { errors } : { policy: effectivePolicy({ ...others, file }) };
  },
});

/** The organization's file, in the repository (`owner/repo`) that holds it. */
export const watchOrgPolicy = (
  path: string,
  repository: string,
  others: Omit<PolicySources, 'org'>,
  rules: readonly PolicyRule[],
): WatchedPolicy => ({
  path,
  read: async text => {
    if (text === undefined) return { policy: effectivePolicy(others) };
    const { parseOrgPolicy } = await import('./parse-org-policy.ts');
    const { policy: org, errors } = parseOrgPolicy(text, path, repository, rules);
    return errors ? { errors } : { policy: effectivePolicy({ ...others, org }) };
  },
});
