import { actionsHandlers } from './actions.ts';
import { appHandlers } from './apps.ts';
import { attestationHandlers } from './attestations.ts';
import type { Handlers } from './call.ts';
import { checkHandlers } from './checks.ts';
import { compareHandlers } from './compare.ts';
import { contentHandlers } from './contents.ts';
import { gitDataHandlers } from './git-data.ts';
import { issueCommentHandlers } from './issue-comments.ts';
import { pullHandlers } from './pulls.ts';
import { repositoryHandlers } from './repositories.ts';
import { reviewHandlers } from './reviews.ts';
import { rulesetHandlers } from './rulesets.ts';
import { teamHandlers } from './teams.ts';
import { userHandlers } from './users.ts';

/** What each operation of the cut does. */
export const handlers: Handlers = {
  ...actionsHandlers,
  ...appHandlers,
  ...attestationHandlers,
  ...checkHandlers,
  ...compareHandlers,
  ...contentHandlers,
  ...gitDataHandlers,
  ...issueCommentHandlers,
  ...pullHandlers,
  ...repositoryHandlers,
  ...reviewHandlers,
  ...rulesetHandlers,
  ...teamHandlers,
  ...userHandlers,
};
