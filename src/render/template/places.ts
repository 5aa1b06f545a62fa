import type { DecidingNode, ParsedText, TextNode, TextPart } from './nodes.ts';
import { joinSources, Place, type Sources } from './sources.ts';

const placeIn = ({ parseName }: ParsedText, start: number, end: number): Sources => [new Place('template', parseName, '', start, end)];

const findSources = ({ source, pos }: DecidingNode): Sources =>
  source.partsOf ? joinSources(source.partsOf(pos, pos + 1).map(({ data }) => data)) : placeIn(source, pos, pos);

/** Where a node stands. An action begins at its first word; what stands in a text that was given to `tpl` stands where that text does. */
export const sourcesOfNode = (node: DecidingNode): Sources => {
  node.sources.value ??= findSources(node);
  return node.sources.value;
};

const linesOf = ({ source, pos, text }: TextNode): readonly TextPart[] => {
  const lines: TextPart[] = [];
  for (let start = 0; start < text.length; ) {
    const newLine = text.indexOf('\n', start);
    const end = newLine === -1 ? text.length : newLine + 1;
    lines.push({ text: text.slice(start, end), data: placeIn(source, pos + start, pos + end) });
    start = end;
  }
  return lines;
};

const findParts = (node: TextNode): readonly TextPart[] => node.source.partsOf?.(node.pos, node.pos + node.text.length) ?? linesOf(node);

/** A text of a template, line by line, each with its own place; of a text that was given to `tpl` the parts that it has. */
export const partsOfText = (node: TextNode): readonly TextPart[] => {
  node.parts.value ??= findParts(node);
  return node.parts.value;
};
