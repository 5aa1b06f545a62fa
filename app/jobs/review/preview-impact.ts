import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import { knownRules } from '../../../src/rules/known-rules.ts';
import { estimateImpact } from '../../org-policy/policy-impact.ts';
import type { OpenedPullRequest } from './open-review.ts';
import type { ReviewSession } from './review-session.ts';

/** Days whose reviews are looked at: older pull requests are merged or forgotten by now. */
const days = 30;

/**
 * What the organization's new policy would change over all of its repositories, as a sentence for the check: from stored findings alone,
 * without a request. Undefined when the change edits no such policy or one with errors (which the review tells), in public repositories,
 * and when the store can't be read: an estimate is not worth a failed review.
 */
export const previewImpact = async (
  { tools, repository, log }: ReviewSession,
  { newOrgPolicy, ports, facts }: OpenedPullRequest,
): Promise<string | undefined> => {
  // Why: whoever proposes policies in public could ask in this way what private repositories have.
  if (!newOrgPolicy || !facts.repository.private) return undefined;
  const { path, before } = newOrgPolicy;
  const { owner, repo } = repository;
  const file = (await ports.reader.readFiles('head', [path])).get(path);
  const parsed = file?.state === 'text' ? parseOrgPolicy(file.text, path, `${owner}/${repo}`, knownRules) : undefined;
  if (parsed?.errors || (file && file.state !== 'text' && file.state !== 'absent')) return undefined;
  try {
    return estimateImpact(await tools.store.recentReviews(owner, days), {
      before,
      after: parsed?.policy,
      rules: knownRules,
      today: tools.clock.today(),
    });
  } catch (error) {
    log.warn({ err: error }, 'the impact of a new policy could not be estimated');
    return undefined;
  }
};
