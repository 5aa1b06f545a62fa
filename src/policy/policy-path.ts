/** Where a repository keeps its policy, unless a shell is told another place. */
export const repositoryPolicyPath = '.github/tidewaiter.yml';
