import type { Instruction, RunInstruction } from '../../../../artifacts/dockerfile/model.ts';
import { createdUser, removedUser } from './created-users.ts';

/** The users that a file makes and takes away in the image, as far as its commands tell. */
export interface ImageUsers {
  /** Those it makes and keeps, also under a new name. */
  readonly made: ReadonlySet<string>;
  /** False when it takes the user away, renames it, or changes the list of users in a way that can't be followed. */
  readonly mayHave: (user: string) => boolean;
}

const isRun = (instruction: Instruction): instruction is RunInstruction => instruction.keyword === 'RUN';

/** Scripts that are not read as commands, and edits of the list itself. */
const unreadChange = /\b(?:usermod|userdel|deluser)\b/;
const listEdit = /\b(?:sed|awk|perl|grep)\b[^\n]{0,500}\/etc\/passwd/;

/** Users by the RUN instructions of a stage and those it is built on, from the last to the first. */
export const imageUsers = (backwards: readonly Instruction[], text: string): ImageUsers => {
  const made = new Set<string>();
  const gone = new Set<string>();
  let unfollowed = false;
  for (const run of backwards.filter(isRun).toReversed()) {
    const { script, range } = run.command;
    const source = text.slice(range.start, range.end);
    if ((script === undefined && unreadChange.test(source)) || listEdit.test(source)) unfollowed = true;
    for (const command of script?.commands ?? []) {
      const created = createdUser(command);
      if (created !== undefined) {
        made.add(created);
        gone.delete(created);
      }
      const removed = removedUser(command);
      if (removed === undefined) continue;
      made.delete(removed.name);
      gone.add(removed.name);
      if (removed.renamed?.to !== undefined) made.add(removed.renamed.to);
    }
  }
  return { made, mayHave: user => !unfollowed && !gone.has(user.split(':', 1)[0] ?? '') };
};
