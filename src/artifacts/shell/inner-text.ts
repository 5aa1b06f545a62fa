import type { DoubleQuotedChild, HereDoc, Word, WordPart } from 'unbash';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';

/** Stands in a nested script for what the outer shell puts there at run time. */
export const placeholder = `\${_}`;

/** Adds text without the backslashes that quote. `quotable` are the units a backslash quotes; undefined means all. */
const addUnescaped = (builder: MappedTextBuilder, source: MappedText, from: number, to: number, quotable: string | undefined): void => {
  let done = from;
  for (let at = source.text.indexOf('\\', from); at !== -1 && at + 1 < to; at = source.text.indexOf('\\', at + 2)) {
    const next = source.text[at + 1] ?? '';
    if (next !== '\n' && quotable !== undefined && !quotable.includes(next)) continue;
    builder.part(source, done, at);
    if (next !== '\n') builder.stand(next, source.range(at, at + 2));
    done = at + 2;
  }
  builder.part(source, done, to);
};

const addChild = (builder: MappedTextBuilder, source: MappedText, child: DoubleQuotedChild, quotable: string): void => {
  if (child.type === 'Literal') addUnescaped(builder, source, child.pos, child.end, quotable);
  else if (child.type === 'SimpleExpansion' || child.type === 'ParameterExpansion') builder.part(source, child.pos, child.end);
  else builder.stand(placeholder, source.range(child.pos, child.end));
};

const addPart = (builder: MappedTextBuilder, source: MappedText, part: WordPart): void => {
  switch (part.type) {
    case 'SingleQuoted':
      builder.part(source, part.pos + 1, part.end - 1);
      return;
    case 'DoubleQuoted':
    case 'LocaleString':
      for (const child of part.parts) addChild(builder, source, child, '$`"\\');
      return;
    case 'AnsiCQuoted':
      if (part.value.length === part.end - part.pos - 3) builder.part(source, part.pos + 2, part.end - 1);
      else builder.stand(part.value, source.range(part.pos, part.end));
      return;
    case 'Literal':
      addUnescaped(builder, source, part.pos, part.end, undefined);
      return;
    case 'CommandExpansion':
    case 'ArithmeticExpansion':
    case 'ProcessSubstitution':
      builder.stand(placeholder, source.range(part.pos, part.end));
      return;
    default:
      builder.part(source, part.pos, part.end);
  }
};

/** Adds what a word holds after quote removal; variables stay as they are written, other expansions become a placeholder. */
export const addInnerText = (builder: MappedTextBuilder, source: MappedText, word: Word): void => {
  if (word.parts === undefined) addUnescaped(builder, source, word.pos, word.end, undefined);
  else for (const part of word.parts) addPart(builder, source, part);
};

export const innerText = (source: MappedText, word: Word): MappedText => {
  const builder = new MappedTextBuilder();
  addInnerText(builder, source, word);
  return builder.build(source.startAt(word.pos));
};

/** The script in a here-document: without the leading tabs of `<<-`, and as the outer shell leaves it. */
export const heredocText = (source: MappedText, heredoc: HereDoc): MappedText => {
  const { body, operator, delimiter } = heredoc;
  const raw = new MappedTextBuilder();
  if (delimiter?.quoted === true || body.parts === undefined)
    addUnescaped(raw, source, body.pos, body.end, delimiter?.quoted === true ? '' : '$`\\');
  else {
    for (const part of body.parts) {
      if (part.type === 'Literal') addUnescaped(raw, source, part.pos, part.end, '$`\\');
      else addPart(raw, source, part);
    }
  }
  const text = raw.build(source.startAt(body.pos));
  return operator === '<<-' ? withoutLeadingTabs(text) : text;
};

const withoutLeadingTabs = (source: MappedText): MappedText => {
  const builder = new MappedTextBuilder();
  for (let at = 0; at < source.length; ) {
    const newline = source.text.indexOf('\n', at);
    const next = newline === -1 ? source.length : newline + 1;
    let from = at;
    while (source.text[from] === '\t') from += 1;
    builder.part(source, from, next);
    at = next;
  }
  return builder.build(source.startAt(0));
};

/** The script between backticks after the backslashes that backticks need are gone; `decoded` is what the shell parser made of it. */
export const backtickText = (source: MappedText, from: number, to: number, decoded: string): MappedText => {
  const builder = new MappedTextBuilder();
  let at = from;
  for (const unit of decoded.split('')) {
    const escaped = source.text[at] === '\\' && at + 1 < to && source.text[at + 1] === unit && '$`\\"'.includes(unit);
    const length = escaped ? 2 : 1;
    builder.stand(unit, source.range(Math.min(at, to), Math.min(at + length, to)));
    at += length;
  }
  return builder.build(source.startAt(from));
};
