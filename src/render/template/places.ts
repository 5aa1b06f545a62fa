import { onceFor } from '../../text/once-for.ts';
import type { AnyNode, ParsedText, TextNode, TextPart } from './nodes.ts';
import { joinSources, type Place, type Sources } from './sources.ts';

const placeIn = ({ parseName }: ParsedText, start: number, end: number): Sources => {
  const place: Place = { kind: 'template', file: parseName, path: '', start, end };
  return [place];
};

/** Where a node stands. An action begins at its first word; what stands in a text that was given to `tpl` stands where that text does. */
export const sourcesOfNode = onceFor((node: AnyNode): Sources => {
  const { source, pos } = node;
  return source.partsOf
    ? joinSources(source.partsOf(pos, pos + 1).map(({ data }) => data))
    : placeIn(source, pos, pos + (node.type === 'text' ? node.text.length : 0));
});

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

/** A text of a template, line by line, each with its own place; of a text that was given to `tpl` the parts that it has. */
export const partsOfText = onceFor(
  (node: TextNode): readonly TextPart[] => node.source.partsOf?.(node.pos, node.pos + node.text.length) ?? linesOf(node),
);
