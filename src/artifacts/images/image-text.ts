import type { Range } from '../../text/range.ts';
import type { YamlNode } from '../yaml/model.ts';

/** The text of an image in a YAML file. */
export interface ImageText {
  readonly range: Range;
  readonly text: string;
  /** True when the scalar's value has the characters under the range, one by one. */
  readonly verbatim: boolean;
}

const withoutQuotes = (node: YamlNode): Range => {
  const quotes = node.kind === 'scalar' && (node.style === 'single' || node.style === 'double') ? 1 : 0;
  return { start: node.range.start + quotes, end: node.range.end - quotes };
};

/** Where an image's scalar (or an alias of one) has its text: within the quotes, if it has any. */
export const imageText = (written: YamlNode): ImageText => {
  const range = withoutQuotes(written);
  const text = written.document.file.text.slice(range.start, range.end);
  return { range, text, verbatim: written.kind === 'scalar' && !written.opaque && text === written.value };
};
