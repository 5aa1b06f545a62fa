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
    user: v.nullable(v.object({ login: loginSchema, type: v.optional(v.string()) })),
  }),
});

/** `/tidewaiter …` by a person. Why no bots: ours answers with comments, and two that answer each other never end. */
export const readIssueComment = defineWebhook(schema, payload => {
  const { action, issue, comment } = payload;
  const { user, body } = comment;
  if (action !== 'created' || issue.pull_request === undefined || !user || user.type === 'Bot' || !parseCommand(body)) return [];
  const [text = ''] = body.split(/[\r\n]/u, 1);
  return [{ kind: 'command', ...jobRepository(payload), number: issue.number, commentId: comment.id, actor: user.login, text }];
});
