import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { Notification } from '../../../findings/notification.ts';
import type { Range } from '../../../text/range.ts';

/** What stands at a place of a file that deploys something and could not be reviewed: the review is incomplete. */
export const deployingProblem = ({ by, range }: { readonly by: SourceFile; readonly range: Range }, what: string): Notification => ({
  code: 'unresolved',
  level: 'error',
  path: by.path,
  range,
  message: `${what} Look at it yourself, or take "${by.path}" off the review with "ignore-paths".`,
});
