import * as v from 'valibot';
import { imagePoliciesFolder } from '../../src/policy/policy-path.ts';
import { defineWebhook, loginSchema, repositoryEvent, shaSchema, type WebhookContext } from './webhook.ts';

const paths = v.optional(v.array(v.string()), []);

const schema = v.object({
  ...repositoryEvent,
  ref: v.string(),
  after: shaSchema,
  sender: v.optional(v.nullable(v.object({ login: loginSchema }))),
  forced: v.optional(v.boolean(), false),
  repository: v.object({
    id: v.optional(v.number()),
    name: v.string(),
    owner: v.object({ login: loginSchema }),
    default_branch: v.string(),
  }),
  commits: v.array(v.object({ added: paths, modified: paths, removed: paths })),
});

type Payload = v.InferOutput<typeof schema>;

/** GitHub names no more commits of a push than these (docs.github.com, "Webhook events and payloads", push). */
const maxCommits = 2_048;

/** Whether a path is the policy, or lies in its folder, where files that belong to it are: the image policies among them. */
const isPolicy = (path: string, { orgPolicy }: WebhookContext): boolean => {
  const folder = orgPolicy.path.slice(0, orgPolicy.path.lastIndexOf('/') + 1);
  const images = imagePoliciesFolder(orgPolicy.path);
  return path === orgPolicy.path || path === images || path.startsWith(folder === '' ? `${images}/` : folder);
};

/** A push that does not name all it changes may have changed the policy. */
const mayTouchPolicy = ({ forced, commits }: Payload, context: WebhookContext): boolean =>
  forced ||
  commits.length === 0 ||
  commits.length >= maxCommits ||
  commits.some(({ added, modified, removed }) => [...added, ...modified, ...removed].some(path => isPolicy(path, context)));

/**
 * A push to where the organization's policy lives. Why a push to a repository's own `.github/tidewaiter.yml` is not for us: a pull request
 * is judged by the policy of its base as the review reads it, each new push and each merge group reads it anew, and a review of all open
 * pull requests of a repository costs more than the button *Re-run* where somebody is waiting for it.
 */
export const readPush = defineWebhook(schema, (payload, context) => {
  const { ref, repository, installation, after, sender } = payload;
  const { name, owner, default_branch: branch } = repository;
  const holdsPolicy = context.orgPolicy.repositories.some(wanted => wanted.toLowerCase() === name.toLowerCase());
  if (!holdsPolicy || ref !== `refs/heads/${branch}` || !mayTouchPolicy(payload, context)) return [];
  const push = {
    repository: name,
    ...(repository.id !== undefined && { repositoryId: repository.id }),
    commit: after,
    ...(sender && { sender: sender.login }),
  };
  return [{ kind: 'refresh-org-policy', installationId: installation.id, owner: owner.login, push }];
});
