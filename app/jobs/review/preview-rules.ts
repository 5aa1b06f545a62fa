import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import { impactSentence } from '../../../src/reports/org-rules/policy-tools-text.ts';
import { editsRules, readNewDocuments } from '../../../src/review/policy/new-documents.ts';
import { editsPath } from '../../../src/review/policy/policy-change.ts';
import type { OrganizationState } from '../../../src/review/policy/rules-impact.ts';
import { knownRules } from '../../../src/rules/known-rules.ts';
import type { OpenedPullRequest } from './open-review.ts';
import type { ReviewSession } from './review-session.ts';

/** Days whose reviews are looked at: as for the policy file. */
const days = 30;

/**
 * What the organization's new rules would do to all of its repositories, as a sentence for the check: from what their latest reviews stored, without a
 * request to them. Undefined when the change edits no such rules, when nothing is stored, in public repositories, and when the store can't be read.
 */
export const previewRules = async (session: ReviewSession, opened: OpenedPullRequest): Promise<string | undefined> => {
  const { tools, repository, log, today } = session;
  // Why private only: whoever proposes rules in public could ask in this way what private repositories have.
  if (!opened.watchedRules || !opened.facts.repository.private) return undefined;
  const after = await statesOf(opened);
  if (!after) return undefined;
  try {
    const stored = await tools.store.recentObjects(repository.installationId, repository.owner, days);
    if (stored.length === 0) return undefined;
    const impact = await tools.judging.compareRules(session, { ...after, stored, today });
    return impact && impactSentence(impact, days);
  } catch (error) {
    session.run.signal.throwIfAborted();
    log.warn({ err: error }, 'what new rules would do could not be looked at');
    return undefined;
  }
};

/** The organization's policy and documents before and after the change; undefined when it edits neither, or leaves a policy with errors. */
const statesOf = async ({
  watchedRules,
  ports,
  judgedBy,
}: OpenedPullRequest): Promise<{ readonly before: OrganizationState; readonly after: OrganizationState } | undefined> => {
  const { organization } = judgedBy.policy;
  if (!watchedRules || organization?.state === 'invalid') return undefined;
  const { path, files, named } = watchedRules;
  const changes = await ports.reader.readChanges();
  const policy = organization?.state === 'policy' ? organization.policy : undefined;
  const before = {
    policy,
    documents: named.length > 0 ? { files, named, appliesMutations: policy?.appliesMutations ?? false } : undefined,
  };
  let next = policy;
  if (editsPath(changes, path)) {
    const file = (await ports.reader.readFiles('head', [path])).get(path);
    if (file && file.state !== 'text' && file.state !== 'absent') return undefined;
    const parsed = file?.state === 'text' ? parseOrgPolicy(file.text, path, files.repository, knownRules) : undefined;
    if (parsed?.errors) return undefined;
    next = parsed?.policy;
  }
  const nextNamed = next?.organizationRules ?? [];
  const isEdited =
    nextNamed.join('\n') !== named.join('\n') ||
    next?.appliesMutations !== policy?.appliesMutations ||
    editsRules(changes, files.folder, nextNamed);
  if (!isEdited) return undefined;
  const documents =
    nextNamed.length > 0
      ? {
          files: await readNewDocuments(ports.reader, changes, watchedRules, nextNamed),
          named: nextNamed,
          appliesMutations: next?.appliesMutations ?? false,
        }
      : undefined;
  return { before, after: { policy: next, documents } };
};
