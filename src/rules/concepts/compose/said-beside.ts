import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { Range } from '../../../text/range.ts';

/** Longer lines are no comments of people. */
const maximumLine = 500;

const needed = /\b(?:requir|need|necessary|must|otherwise|because|permission)\w*/i;
const notNeeded = /\b(?:not|no longer|never|n't|without)\b/i;

/** The comment behind a value in its line, and that in the line above. */
const commentsBeside = ({ text, lines }: SourceFile, { start, end }: Range): readonly string[] => {
  const line = lines.line(start);
  const behind = /^["']?\s+#(.*)/.exec(text.slice(end, end + maximumLine).split('\n', 1)[0] ?? '')?.[1];
  const above = line > 1 ? /^\s*#(.*)/.exec(text.slice(lines.lineStart(line - 1), lines.lineStart(line)))?.[1] : undefined;
  return [behind, above].flatMap(comment => (comment === undefined ? [] : [comment.slice(0, maximumLine)]));
};

/** True when a comment at a setting says that it has to be so. What it is needed for, no edit knows. */
export const isSaidToBeNeeded = (file: SourceFile, range: Range): boolean =>
  commentsBeside(file, range).some(comment => needed.test(comment) && !notNeeded.test(comment));
