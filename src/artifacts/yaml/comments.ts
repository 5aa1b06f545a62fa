import type { Range } from '../../text/range.ts';
import type { SourceFile } from '../source-file.ts';
import { endOfLine, isLineBreak, isWhite } from './blank.ts';
import type { YamlComment, YamlDocument, YamlNode } from './model.ts';
import { ScalarNode } from './nodes.ts';

/** Where scalars stand, in source order: the places in which a `#` begins no comment. A block scalar's header is not one of them. */
export const scalarExtents = (documents: readonly YamlDocument[]): readonly Range[] => {
  const extents: Range[] = [];
  const add = (node: YamlNode): void => {
    if (node instanceof ScalarNode) extents.push(node.extent);
    else if (node.kind === 'sequence') for (const item of node.items) add(item);
    else if (node.kind === 'mapping')
      for (const { key, value } of node.entries) {
        add(key);
        add(value);
      }
  };
  for (const { root } of documents) if (root) add(root);
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
  let hash = readText.indexOf('#');
  // Why first: half of all files have none, and to find all scalars of a file takes longer than to look for them.
  if (hash === -1) return [];
  const comments: YamlComment[] = [];
  const closed = [...scalarExtents(documents), ...unread].sort((a, b) => a.start - b.start);
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
