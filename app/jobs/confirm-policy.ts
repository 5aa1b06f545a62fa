import { GitHubError } from '../../src/github/call/errors.ts';
import { isOrganizationOwner } from '../../src/github/people/organization-role.ts';
import { codeSpan } from '../../src/reports/escape.ts';
import type { CommandJob } from '../queue/job.ts';
import type { ReviewSession } from './review/review-session.ts';

/** What came of `/tidewaiter confirm-policy`. `refused`: the person owns no such organization, as far as the App may know. */
export type PolicyConfirmation = { readonly state: 'confirmed' } | { readonly state: 'refused' | 'elsewhere'; readonly answer: string };

/**
 * Takes an owner's word on where the organization's policy lies; what it was and who said it is in the audit log. Why nobody else's: who
 * may create a repository, and then writes to it, must not decide about all the others.
 */
export const confirmPolicy = async (
  { tools, repository, run, log }: ReviewSession,
  { actor, number, commentId }: Pick<CommandJob, 'actor' | 'number' | 'commentId'>,
  named: string,
): Promise<PolicyConfirmation> => {
  const { installationId, owner } = repository;
  if (actor.toLowerCase() !== owner.toLowerCase()) {
    try {
      if (!(await isOrganizationOwner(await tools.clients.forTeams(installationId), owner, actor))) return refused(owner);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.retryable) throw error;
      log.warn({ err: error }, 'the owners of the organization could not be read');
      return { state: 'refused', answer: `${refused(owner).answer} The App may not read who they are: it lacks \`members: read\`.` };
    }
  }
  const wanted = repositoryIn(named, owner);
  const { state, ...found } = await tools.orgPolicies.confirm(installationId, owner, wanted);
  if (state === 'elsewhere') {
    const where =
      'repository' in found && found.repository !== undefined ? `lies in ${codeSpan(`${owner}/${found.repository}`)}` : 'is nowhere';
    return { state, answer: `Nothing is confirmed: the organization's policy ${where}, as far as the App can see.` };
  }
  await tools.store.audit({
    action: 'org-policy.confirmed',
    actor,
    ...repository,
    number,
    correlationId: run.correlationId,
    detail: { policy: wanted === undefined ? null : `${owner}/${wanted}`, commentId },
  });
  await tools.queue.enqueue(
    { kind: 'refresh-org-policy', installationId, owner },
    { correlationId: run.correlationId, deliveryId: `comment-${commentId}` },
  );
  return { state };
};

const refused = (owner: string): { readonly state: 'refused'; readonly answer: string } => ({
  state: 'refused',
  answer: `Only an owner of ${codeSpan(owner)} can confirm where its policy lies.`,
});

/** `repo` or `owner/repo` of this owner; `none`: there is to be no policy. */
const repositoryIn = (named: string, owner: string): string | undefined => {
  if (named.toLowerCase() === 'none') return undefined;
  const prefix = `${owner}/`;
  return named.toLowerCase().startsWith(prefix.toLowerCase()) ? named.slice(prefix.length) : named;
};
