/** A change of one place of a source file that its tests must notice. */
export interface Mutant {
  /** Relative to the root of the checkout, with `/`. */
  readonly file: string;
  readonly operator: Operator;
  /** Offsets in the file, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What kinds of changes there are, as the reports name them. */
export type Operator =
  | 'negated condition'
  | 'boundary'
  | 'dropped call'
  | 'dropped guard'
  | 'literal'
  | '&& and ||'
  | '??'
  | 'list element'
  | 'method';

export const mutated = (text: string, { start, end, replacement }: Mutant): string => text.slice(0, start) + replacement + text.slice(end);

/** A place of a file as people name it. */
export interface MutantView {
  /** 1-based. */
  readonly line: number;
  /** The lines that the mutant touches, without and with it; white space is one space. */
  readonly before: string;
  readonly after: string;
}

export const viewOf = (text: string, mutant: Mutant): MutantView => {
  const from = text.lastIndexOf('\n', mutant.start - 1) + 1;
  const next = text.indexOf('\n', mutant.end);
  const to = next === -1 ? text.length : next;
  const oneLine = (part: string): string => part.replaceAll(/\s+/gu, ' ').trim();
  return {
    line: text.slice(0, mutant.start).split('\n').length,
    before: oneLine(text.slice(from, to)),
    after: oneLine(text.slice(from, mutant.start) + mutant.replacement + text.slice(mutant.end, to)),
  };
};
