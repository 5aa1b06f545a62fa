import { representIssueComment, representReaction } from '../represent/comment.ts';
import { addIssueComment, type IssueComment } from '../state/issue-comment.ts';
import {
  type Answer,
  type Call,
  checkBodyLength,
  created,
  type Handlers,
  notFound,
  ok,
  pullOf,
  repositoryOf,
  tokenOf,
  validationFailed,
} from './call.ts';
import { listAnswer } from './paging.ts';

const commentOf = (call: Call): IssueComment => {
  const id = Number(call.params['comment_id']);
  const found = repositoryOf(call)
    .pulls.flatMap(({ comments }) => comments)
    .find(comment => comment.id === id);
  if (!found) throw notFound();
  return found;
};

const readBody = (call: Call): string => {
  const body = call.body.text('body') ?? '';
  checkBodyLength(call, 'IssueComment', body);
  if (body.trim() === '') throw validationFailed('IssueComment', 'body', "body can't be blank", 'missing_field');
  return body;
};

/** A second reaction of the same kind by the same account answers 200 with the first. */
const react = (call: Call): Answer => {
  const comment = commentOf(call);
  const { account } = tokenOf(call);
  const content = call.body.text('content') ?? '';
  const known = comment.reactions.find(reaction => reaction.content === content && reaction.account.id === account.id);
  if (known) return ok(representReaction(call.world, known));
  const reaction = { id: call.world.nextId(), content, account, createdAt: call.world.stamp() };
  comment.reactions.push(reaction);
  return created(representReaction(call.world, reaction));
};

export const issueCommentHandlers: Handlers = {
  'issues/list-comments': call => {
    const since = call.query.get('since');
    return listAnswer(
      call,
      pullOf(call).comments.filter(comment => since === null || comment.updatedAt >= since),
      representIssueComment,
    );
  },
  'issues/create-comment': call => {
    const { account, app } = tokenOf(call);
    const pull = pullOf(call);
    return created(representIssueComment(addIssueComment(call.world, pull, { author: account, app, body: readBody(call) })));
  },
  'issues/get-comment': call => ok(representIssueComment(commentOf(call))),
  'issues/update-comment': call => {
    const comment = commentOf(call);
    comment.body = readBody(call);
    comment.updatedAt = call.world.stamp();
    return ok(representIssueComment(comment));
  },
  'issues/delete-comment': call => {
    const comment = commentOf(call);
    comment.pull.comments.splice(comment.pull.comments.indexOf(comment), 1);
    call.world.nodes.delete(comment.nodeId);
    return { status: 204 };
  },
  'reactions/create-for-issue-comment': react,
};
