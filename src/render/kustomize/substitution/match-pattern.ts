/** A pattern that is none. */
export class BadPattern extends Error {}

/** An operator of a pattern without stars: a rune, any rune, one of some ranges, or what is none and only found when a text reaches it. */
type Element =
  | { readonly kind: 'bad' }
  | { readonly kind: 'rune'; readonly rune: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'class'; readonly isNegated: boolean; readonly ranges: readonly (readonly [string, string])[] };

interface Chunk {
  readonly afterStar: boolean;
  readonly elements: readonly Element[];
}

const readClass = (runes: readonly string[], start: number): { readonly element: Element; readonly end: number } => {
  let at = start;
  const isNegated = runes[at] === '^';
  if (isNegated) at += 1;
  const ranges: (readonly [string, string])[] = [];
  const rune = (): string => {
    if (runes[at] === undefined || runes[at] === '-' || runes[at] === ']') throw new BadPattern();
    if (runes[at] === '\\') at += 1;
    const found = runes[at];
    at += 1;
    if (found === undefined || at >= runes.length) throw new BadPattern();
    return found;
  };
  while (!(runes[at] === ']' && ranges.length > 0)) {
    const low = rune();
    let high = low;
    if (runes[at] === '-') {
      at += 1;
      high = rune();
    }
    ranges.push([low, high]);
  }
  return { element: { kind: 'class', isNegated, ranges }, end: at + 1 };
};

const bad: Element = { kind: 'bad' };

const elementsOf = (runes: readonly string[]): readonly Element[] => {
  const elements: Element[] = [];
  for (let at = 0; at < runes.length; ) {
    const rune = runes[at] ?? '';
    if (rune === '[') {
      try {
        const { element, end } = readClass(runes, at + 1);
        elements.push(element);
        at = end;
      } catch (error) {
        if (error instanceof BadPattern) return [...elements, bad];
        throw error;
      }
    } else if (rune === '?') {
      elements.push({ kind: 'any' });
      at += 1;
    } else if (rune === '\\') {
      const next = runes[at + 1];
      if (next === undefined) return [...elements, bad];
      elements.push({ kind: 'rune', rune: next });
      at += 2;
    } else {
      elements.push({ kind: 'rune', rune });
      at += 1;
    }
  }
  return elements;
};

const chunksOf = (pattern: readonly string[]): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  for (let at = 0; at < pattern.length; ) {
    const from = at;
    while (pattern[at] === '*') at += 1;
    const start = at;
    let isInClass = false;
    for (; at < pattern.length && (pattern[at] !== '*' || isInClass); at += 1) {
      if (pattern[at] === '\\' && at + 1 < pattern.length) at += 1;
      else if (pattern[at] === '[') isInClass = true;
      else if (pattern[at] === ']') isInClass = false;
    }
    chunks.push({ afterStar: start > from, elements: elementsOf(pattern.slice(start, at)) });
  }
  return chunks;
};

const fits = (element: Element, rune: string): boolean => {
  if (element.kind === 'bad') throw new BadPattern();
  if (element.kind === 'rune') return element.rune === rune;
  if (element.kind === 'any') return true;
  return element.ranges.some(([low, high]) => low <= rune && rune <= high) !== element.isNegated;
};

/** Where the text goes on behind a chunk that fits at `start`; undefined when it does not fit. */
const behind = ({ elements }: Chunk, text: readonly string[], start: number): number | undefined => {
  for (const [index, element] of elements.entries()) {
    const rune = text[start + index];
    if (rune === undefined || !fits(element, rune)) return undefined;
  }
  return start + elements.length;
};

/**
 * True when a whole text fits a pattern of `*`, `?`, `[a-z]` and escapes; a star stands for slashes, too. Each star takes as little as it
 * can. Source: github.com/fluxcd/pkg/envsubst, `path/match.go`. @throws BadPattern
 */
export const matchesPattern = (pattern: readonly string[], text: readonly string[]): boolean => {
  const chunks = chunksOf(pattern);
  let at = 0;
  for (const [index, chunk] of chunks.entries()) {
    const isLast = index === chunks.length - 1;
    if (chunk.afterStar && chunk.elements.length === 0) return true;
    const latest = chunk.afterStar ? text.length : at;
    let next: number | undefined;
    for (let start = at; start <= latest && next === undefined; start += 1) {
      const end = behind(chunk, text, start);
      if (end !== undefined && (!isLast || end === text.length)) next = end;
    }
    if (next === undefined) return false;
    at = next;
  }
  return at === text.length;
};
