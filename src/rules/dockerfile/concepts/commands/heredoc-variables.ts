import type { Dockerfile, Heredoc } from '../../../../artifacts/dockerfile/model.ts';
import type { Range } from '../../../../text/range.ts';

/** A variable that the builder replaces in the body of a here-document. */
export interface BodyVariable {
  readonly name: string;
  readonly range: Range;
}

/** What the builder makes of the body of a here-document of COPY or ADD. */
export interface BodyVariables {
  readonly needed: readonly BodyVariable[];
  /** True when it replaces more than these, or takes an escape away: the body is written for it. */
  readonly isWrittenForBuilder: boolean;
}

const name = String.raw`[\p{L}_][\p{L}\p{Nd}_]*`;
/** An escape with what it protects, `${name` with what follows, or `$name`. No part can be read in two ways. */
const partsAfter = (escapeUnit: string): RegExp => new RegExp(String.raw`${escapeUnit}([\s\S])|\$\{(${name})([\s\S]?)|\$(${name})`, 'gu');
const parts = { '\\': partsAfter('\\\\'), '`': partsAfter('`') };

const nothing: BodyVariables = { needed: [], isWrittenForBuilder: false };

/** Quotes in the body protect nothing; a quoted name of the here-document protects all. Source: BuildKit, `dispatchCopy`, `parser.Heredoc`. */
export const bodyVariables = ({ expand, bodyRange }: Heredoc, { file, escape: escapeUnit }: Dockerfile): BodyVariables => {
  if (!expand) return nothing;
  const needed: BodyVariable[] = [];
  let isWrittenForBuilder = false;
  for (const { index, 0: part, 1: escaped, 2: braced, 3: next, 4: plain } of file.text
    .slice(bodyRange.start, bodyRange.end)
    .matchAll(parts[escapeUnit])) {
    const start = bodyRange.start + index;
    const found = plain ?? (next === '}' ? braced : undefined);
    if (found !== undefined) needed.push({ name: found, range: { start, end: start + part.length } });
    else if (braced !== undefined || escaped === '$') isWrittenForBuilder = true;
  }
  return { needed, isWrittenForBuilder };
};
