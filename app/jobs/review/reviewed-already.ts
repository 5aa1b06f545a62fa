import { readFileAtBase } from '../../../src/github/policy/base-file.ts';
import { findPolicyBranch } from '../../../src/github/policy/policy-branch.ts';
import { readCheckRuns } from '../../../src/github/publish/latest-check-run.ts';
import { readPullRequestFacts } from '../../../src/github/pull-request/pull-request-facts.ts';
import type { PullRequestTarget } from '../../../src/github/pull-request/pull-request-target.ts';
import { BlobReader } from '../../../src/github/read/blob-reader.ts';
import { markLink } from '../../../src/github/read/symbolic-links.ts';
import { decidePolicy } from '../../../src/policy/decide-policy.ts';
import { policyDigest } from '../../../src/policy/digest.ts';
import { policyOn } from '../../../src/policy/mode.ts';
import { repositoryPolicyPath } from '../../../src/policy/policy-path.ts';
import { isHeld } from '../../../src/reports/check-run/held-check-run.ts';
import { knownRules } from '../../../src/rules/known-rules.ts';
import { version } from '../../../src/version.ts';
import type { ReviewRecord } from '../../storage/store.ts';
import { pullRequestKey } from './external-id.ts';
import type { ReviewSession } from './review-session.ts';

/**
 * True when this head was reviewed today, against this base branch, with this policy and this release, and its check stands: webhooks are
 * delivered twice, and several of them may tell of one head. Makes no call when the store knows of no such review, else two.
 */
export const isReviewedAlready = async (session: ReviewSession, target: PullRequestTarget): Promise<boolean> => {
  const { tools, client, repository } = session;
  const earlier = await findReview(session, target);
  if (!earlier) return false;
  // Why the newest of all: one of another pull request with the same head hides ours.
  const key = pullRequestKey(target, tools.settings.appId);
  const [found] = await readCheckRuns(client, repository, key);
  if (
    !found?.completed ||
    found.externalId !== key.externalId ||
    found.id !== earlier.checkRunId ||
    found.conclusion !== earlier.conclusion
  )
    return false;
  // What it is held for may be over.
  if (isHeld(found)) return false;
  const [loaded, { facts, policy }] = await Promise.all([
    tools.orgPolicies.load(repository.installationId, repository.owner),
    readPullRequestFacts(client, target, target.number, { policyPath: repositoryPolicyPath, blobs: [] }),
  ]);
  // What is told of the pull request may be out of date: then it has to be looked at anew.
  if (facts.state !== 'open' || facts.head !== target.head || facts.baseRef !== target.baseRef || !policy) return false;
  // Another base branch makes another change of the same head, whichever webhook comes first.
  if (earlier.baseRef !== facts.baseRef) return false;
  const blobs = new BlobReader(client, target);
  const { defaultBranch } = facts.repository;
  const branch = await findPolicyBranch(client, { ...target, ...(defaultBranch !== undefined && { defaultBranch }) });
  const text =
    branch.refs[0] === policy.ref
      ? markLink(await blobs.toText(policy.file), policy.mode)
      : await readFileAtBase(client, target, branch, blobs, repositoryPolicyPath);
  const documents = {
    file: { path: repositoryPolicyPath, text },
    organization: loaded,
    repository: { fullName: `${repository.owner}/${repository.repo}`, topics: facts.repository.topics },
  };
  const outcome = await decidePolicy(documents, knownRules);
  return outcome.state === 'policy' && policyDigest(policyOn(outcome.policy, session.today)) === earlier.policyDigest;
};

const findReview = async ({ tools, log, today }: ReviewSession, target: PullRequestTarget): Promise<ReviewRecord | undefined> => {
  try {
    const latest = await tools.store.latestReview(target);
    return latest?.headSha === target.head && latest.engineVersion === version && latest.judgedOn === today ? latest : undefined;
  } catch (error) {
    // Why it goes on: GitHub is the truth, and a review made twice is better than none.
    log.warn({ err: error }, 'the earlier review could not be looked up');
    return undefined;
  }
};
