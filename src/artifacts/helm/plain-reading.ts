import type { Notification } from '../../findings/notification.ts';
import { containsRange, type Range } from '../../text/range.ts';
import { countWhile } from '../../text/sorted.ts';
import type { SourceFile } from '../source-file.ts';
import { scalarExtents } from '../yaml/comments.ts';
import { parseYaml } from '../yaml/parse.ts';
import { findActions } from './actions.ts';
import { branchesOf } from './branches.ts';

/** True when the range lies in one of the extents, which are in source order and do not overlap. */
const isWithin = (extents: readonly Range[], range: Range): boolean => {
  const around = extents[countWhile(extents.length, index => (extents[index]?.end ?? 0) < range.end)];
  return around !== undefined && containsRange(around, range);
};

/**
 * Tells of a template that is YAML as it stands and says something else then: an action in a comment, or one that begins in a value and
 * ends in another, takes lines away for Helm that kubectl reads. Undefined for all others; nearly all templates are no YAML.
 */
export const readsOtherwisePlain = (file: SourceFile): Notification | undefined => {
  const { documents, unread } = parseYaml(file);
  if (unread.length > 0) return undefined;
  const extents = scalarExtents(documents);
  const actions = findActions(file.text);
  const outside = [...actions, ...branchesOf(file.text, actions).map(({ outer }) => ({ range: outer }))].find(
    ({ range }) => !isWithin(extents, range),
  );
  if (outside === undefined) return undefined;
  const { line, column } = file.lines.position(outside.range.start);
  return {
    code: 'ambiguous',
    level: 'error',
    path: file.path,
    range: outside.range,
    message:
      `The file is a manifest without being rendered, too, and says something else then: this action stands in a comment, or reaches from one value into another ` +
      `(line ${line}, column ${column}). Write it on a line of its own without "#" if Helm renders the file, else move the file out of "templates".`,
  };
};
