import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import { endOfLine, isLineBreak, isWhite } from './blank.ts';
import { childrenOf } from './lookup.ts';
import type { YamlComment, YamlDocument, YamlNode } from './model.ts';
import { ScalarNode } from './nodes.ts';

/** Where scalars stand, in source order: the places in which a `#` begins no comment. A block scalar's header is not one of them. */
export const scalarExtents = (documents: readonly YamlDocument[]): readonly Range[] => {
  const extents: Range[] = [];
  const pending: YamlNode[] = documents.flatMap(document => document.root ?? []).reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node instanceof ScalarNode) extents.push(node.extent);
    else for (const child of childrenOf(node).toReversed()) pending.push(child);
  }
  return extents;
};

const commentAt = (file: SourceFile, start: number, end: number): YamlComment => {
  const { text } = file;
  let before = start;
  while (before > 0 && isWhite(text.charCodeAt(before - 1)) && !isLineBreak(text.charCodeAt(before - 1))) before--;
  const ownLine = before === 0 || isLineBreak(text.charCodeAt(before - 1)) || (before === 1 && text.charCodeAt(0) === 0xfeff);
  return { range: { start, end }, line: file.lines.line(start), text: text.slice(start + 1, end), ownLine };
};

/**
 * The comments of a file: a `#` at the start of a line or after white space, outside of scalars. `readText` is the text the documents were
 * read from (the masked one of a template), of the same length as the file's. Documents that could not be read have no comments.
 */
export const findComments = (
  file: SourceFile,
  readText: string,
  documents: readonly YamlDocument[],
  unread: readonly Range[],
): readonly YamlComment[] => {
  const comments: YamlComment[] = [];
  const closed = [...scalarExtents(documents), ...unread].sort((a, b) => a.start - b.start);
  let hash = readText.indexOf('#');
  for (const { start, end } of [...closed, { start: readText.length, end: readText.length }]) {
    while (hash !== -1 && hash < start) {
      const begins = hash === 0 || isWhite(readText.charCodeAt(hash - 1)) || (hash === 1 && readText.charCodeAt(0) === 0xfeff);
      const past = begins ? endOfLine(readText, hash) : hash + 1;
      if (begins) comments.push(commentAt(file, hash, past));
      hash = readText.indexOf('#', past);
    }
    if (hash !== -1 && hash < end) hash = readText.indexOf('#', end);
  }
  return comments;
};
