import * as v from 'valibot';
import { parseCommand } from '../commands/parse-command.ts';
import { defineWebhook, jobRepository, loginSchema, numberSchema, repositoryEvent } from './webhook.ts';

const schema = v.object({
  ...repositoryEvent,
  action: v.string(),
  issue: v.object({ number: numberSchema, pull_request: v.optional(v.unknown()) }),
  comment: v.object({
    id: numberSchema,
    body: v.string(),
    author_association: v.string(),
    user: v.nullable(v.object({ login: loginSchema, type: v.optional(v.string()) })),
  }),
});

/**
 * How the author of a comment may be associated with the repository, to be asked about further (GraphQL reference,
 * `CommentAuthorAssociation`). Why contributors, too: a webhook tells a member who keeps the membership private as one
 * (actions/github-script#643), and that is how GitHub sets it at first. What they really may is asked for before anything is done.
 */
const mayBeTrusted = new Set(['OWNER', 'MEMBER', 'COLLABORATOR', 'CONTRIBUTOR']);

/**
 * `/tidewaiter …` by a person. Why no bots: ours answers with comments, and two that answer each other never end. Why no strangers: what
 * they write must cost nothing. A comment that is edited is none: a command is what somebody wrote, and nobody else changed.
 */
export const readIssueComment = defineWebhook(schema, payload => {
  const { action, issue, comment } = payload;
  const { user, body } = comment;
  if (action !== 'created' || issue.pull_request === undefined || !user || user.type === 'Bot') return [];
  if (!mayBeTrusted.has(comment.author_association) || !parseCommand(body)) return [];
  const [text = ''] = body.split(/[\r\n]/u, 1);
  return [{ kind: 'command', ...jobRepository(payload), number: issue.number, commentId: comment.id, actor: user.login, text }];
});
