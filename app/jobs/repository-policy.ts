import type { GitHubChangeReader } from '../../src/github/change-reader.ts';
import { effectivePolicy } from '../../src/policy/merge.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { allRules } from '../../src/rules/catalog.ts';
import type { JobRepository } from '../queue/job.ts';
import type { JobTools } from './job-tools.ts';

/** Where a repository keeps its policy. */
const policyPath = '.github/tidewaiter.yml';

/** The effective policy of a pull request; undefined when a part of it can't be read: then nobody knows what counts. */
export type PolicyReader = (tools: JobTools, repository: JobRepository, reader: GitHubChangeReader) => Promise<Policy | undefined>;

/** Reads the policy at the tip of the base branch, and that of the organization. */
export const readRepositoryPolicy: PolicyReader = async ({ orgPolicies }, { installationId, owner }, reader) => {
  const [organization, read] = await Promise.all([orgPolicies.load(installationId, owner), reader.readBaseFile(policyPath)]);
  if (organization.state === 'invalid' || read.state === 'unreadable') return undefined;
  if (read.state !== 'text') return effectivePolicy({});
  const parsed = parsePolicy(
    read.text,
    policyPath,
    allRules.map(rule => rule.meta),
  );
  return parsed.errors ? undefined : effectivePolicy({ file: parsed.policy });
};
