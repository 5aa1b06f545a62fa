/** Where a repository keeps its policy, unless a shell is told another place. */
export const repositoryPolicyPath = '.github/tidewaiter.yml';

/**
 * The folder beside the organization's policy file that holds its image policies: `tidewaiter/image-policies` for `tidewaiter/policy.yml`.
 */
export const imagePoliciesFolder = (policyPath: string): string => `${policyPath.slice(0, policyPath.lastIndexOf('/') + 1)}image-policies`;
