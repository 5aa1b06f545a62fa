import { imagePartRanges } from '../../../artifacts/images/image-reference.ts';
import type { ImageNode } from '../../../artifacts/images/image-uses.ts';
import type { Range, TextEdit } from '../../../text/range.ts';
import { applyEdits } from '../../../text/text-edit.ts';

/** What takes the place of a part of an image: of its tag (which is added where there is none), and of the last part of its name. */
export interface NewParts {
  readonly tag?: string | undefined;
  readonly lastName?: string;
}

const editsIn = (text: string, offset: number, { tag: newTag, lastName }: NewParts): readonly TextEdit[] => {
  const { name, tag } = imagePartRanges(text, offset);
  const last = text.slice(0, name.end - offset).lastIndexOf('/') + 1;
  return [
    ...(lastName === undefined ? [] : [{ range: { start: offset + last, end: name.end }, newText: lastName }]),
    ...(newTag === undefined
      ? []
      : [tag ? { range: tag, newText: newTag } : { range: { start: name.end, end: name.end }, newText: `:${newTag}` }]),
  ];
};

/** The tag where a FROM writes it in full behind a name that variables make: `FROM ${REGISTRY}/node:16`. */
const writtenTag = ({ place, text, range, reference }: ImageNode): Range | undefined => {
  if (place !== 'from' || range.end - range.start !== text.length) return undefined;
  const { tag } = imagePartRanges(text);
  return tag !== undefined && reference?.tag === text.slice(tag.start, tag.end)
    ? { start: range.start + tag.start, end: range.start + tag.end }
    : undefined;
};

/**
 * The edits that give an image other parts, where it is written or in the default of the ARG that it is made of. Undefined where neither is
 * written in one piece, or the FROM itself writes what would change.
 */
export const imageEdits = (node: ImageNode, parts: NewParts): readonly TextEdit[] | undefined => {
  const { literal, text, range, argument } = node;
  if (literal) return editsIn(text, range.start, parts);
  const tag = parts.tag === undefined || parts.lastName !== undefined ? undefined : writtenTag(node);
  if (tag !== undefined && parts.tag !== undefined) return [{ range: tag, newText: parts.tag }];
  if (argument === undefined) return undefined;
  const { before, value, after } = argument;
  const whole = `${before}${value}${after}`;
  const changed = applyEdits(whole, editsIn(whole, 0, parts));
  const newText = changed.slice(before.length, changed.length - after.length);
  return `${before}${newText}${after}` === changed && newText !== '' ? [{ range: argument.range, newText }] : undefined;
};
