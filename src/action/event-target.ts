import * as v from 'valibot';
import type { ReviewTarget } from '../github/pull-request/review-target.ts';
import type { ChangeAuthor } from '../policy/waivable.ts';

/** What an event asks to review, or why there is nothing to review. */
export type EventTarget =
  | {
      readonly target: ReviewTarget;
      /** Who opened the pull request. */
      readonly author?: ChangeAuthor;
      /** Of the repository, when the event has them. */
      readonly topics?: readonly string[];
    }
  | { readonly nothing: string };

/** The event is one that can't be reviewed. */
export class EventError extends Error {
  override readonly name = 'EventError';
}

const commitish = v.object({ sha: v.string(), ref: v.string() });

/** Only on the payloads of pull requests that are in a stack, and not on all of those. */
const stackSchema = v.nullish(v.object({ base: v.object({ ref: v.string() }) }));

/** The parts of the webhook payloads that are read (docs.github.com, "Webhook events and payloads"). */
const payloadSchema = v.object({
  action: v.optional(v.string()),
  pull_request: v.optional(
    v.object({
      number: v.number(),
      base: commitish,
      head: commitish,
      changed_files: v.optional(v.number()),
      stack: stackSchema,
      user: v.nullish(v.object({ login: v.string() })),
    }),
  ),
  merge_group: v.optional(v.object({ base_sha: v.string(), head_sha: v.string(), base_ref: v.string() })),
  before: v.optional(v.string()),
  after: v.optional(v.string()),
  ref: v.optional(v.string()),
  repository: v.optional(v.object({ default_branch: v.optional(v.string()), topics: v.optional(v.array(v.string())) })),
});

type EventPayload = v.InferOutput<typeof payloadSchema>;

const readPayload = (eventName: string, payload: unknown): EventPayload => {
  const read = v.safeParse(payloadSchema, payload);
  if (!read.success)
    throw new EventError(`The payload of the event "${eventName}" is not as GitHub documents it: ${read.issues[0].message}`);
  return read.output;
};

/** Git's name for no commit. */
const noCommit = /^0+$/u;

const branchOf = (ref: string): string | undefined => (ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined);

/** Undefined for a push that names no commits. */
const targetOfPush = (
  { before, after, ref, repository: { default_branch: defaultBranch } = {} }: EventPayload,
  { owner, repo }: { readonly owner: string; readonly repo: string },
): EventTarget | undefined => {
  if (before === undefined || after === undefined) return undefined;
  if (noCommit.test(after)) return { nothing: 'The push deletes its branch: there is nothing to review.' };
  // A push is judged by the policy that stood before it. A new branch is compared with the default branch.
  const base = noCommit.test(before) ? defaultBranch : before;
  if (base === undefined || `refs/heads/${base}` === ref)
    return { nothing: 'The push creates the default branch: there is nothing to compare it with.' };
  const pushedTo = ref === undefined ? undefined : branchOf(ref);
  const branches = { ...(pushedTo !== undefined && { pushedTo }), ...(defaultBranch !== undefined && { defaultBranch }) };
  return { target: { owner, repo, base, head: after, ...branches } };
};

/** Reads what is to be reviewed from an event of GitHub Actions. Throws `EventError` for events that name no change. */
export const targetOfEvent = (
  eventName: string,
  event: unknown,
  repository: { readonly owner: string; readonly repo: string },
): EventTarget => {
  const { owner, repo } = repository;
  const payload = readPayload(eventName, event);
  const { pull_request: pull, merge_group: group, repository: { topics, default_branch: defaultBranch } = {} } = payload;
  const withTopics = topics !== undefined && { topics };
  const withDefault = defaultBranch !== undefined && { defaultBranch };
  if (pull) {
    return {
      ...withTopics,
      ...(pull.user && { author: { login: pull.user.login } }),
      target: {
        owner,
        repo,
        number: pull.number,
        base: pull.base.sha,
        head: pull.head.sha,
        baseRef: pull.base.ref,
        ...withDefault,
        ...(pull.stack && { stackBase: pull.stack.base.ref }),
        ...(pull.changed_files !== undefined && { changedFiles: pull.changed_files }),
        ...(payload.action === 'opened' && { isNew: true }),
      },
    };
  }
  if (group) {
    const baseRef = branchOf(group.base_ref);
    return {
      ...withTopics,
      author: 'each-was-judged',
      target: { owner, repo, base: group.base_sha, head: group.head_sha, ...(baseRef !== undefined && { baseRef }), ...withDefault },
    };
  }
  if (eventName === 'push') {
    const pushed = targetOfPush(payload, repository);
    if (pushed) return 'nothing' in pushed ? pushed : { ...withTopics, ...pushed };
  }
  throw new EventError(
    `The event "${eventName}" names no change to review. Run the action on pull_request, pull_request_target, merge_group or push.`,
  );
};
