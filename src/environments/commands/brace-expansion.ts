import { unknownPart } from '../path-tree.ts';

/** More texts for one word are not looked at: braces with more stand for anything. */
const maxTexts = 100;

/** The innermost braces of a word, which the shell takes apart: `{a,b}`, `{1..3}`. A lone `{a}` is a text. */
const braces = /\{([^{}\s]{0,500}(?:,|\.\.)[^{}\s]{0,500})\}/u;

/** What a shell takes for text as it is: what is quoted, and variables. */
const untouched = /'[^']*'|"[^"]*"|\\.|\$\{[^{}]*\}/gsu;

/** Source: bash(1), "Brace Expansion": `{x..y}` and `{x..y..step}`, of whole numbers or single letters. */
const range = /^(?:(-?\d{1,9})\.\.(-?\d{1,9})|([A-Za-z])\.\.([A-Za-z]))(?:\.\.-?(\d{1,9}))?$/u;

const rangeOf = (inner: string): readonly string[] | undefined => {
  const [, from, to, first, last, step = '1'] = range.exec(inner) ?? [];
  const [start, end] = first === undefined ? [Number(from), Number(to)] : [first.charCodeAt(0), last?.charCodeAt(0) ?? 0];
  if (Number.isNaN(start)) return undefined;
  const width = /^-?0\d|\.\.-?0\d/u.test(inner) ? Math.max(from?.length ?? 0, to?.length ?? 0) : 0;
  const by = Math.max(1, Number(step));
  const count = Math.floor(Math.abs(end - start) / by) + 1;
  if (count > maxTexts) return [unknownPart];
  return Array.from({ length: count }, (_, index) => {
    const at = start + Math.sign(end - start) * by * index;
    return first === undefined ? String(at).padStart(width, '0') : String.fromCharCode(at);
  });
};

const alternativesOf = (inner: string): readonly string[] => (inner.includes(',') ? inner.split(',') : (rangeOf(inner) ?? []));

/** The words that a shell makes of one with braces; `written` is how it stands in the script. Braces with too many stand for anything. */
export const bracesIn = (pattern: string, written: string): readonly string[] => {
  if (!pattern.includes('{') || !braces.test(written.replaceAll(untouched, ''))) return [pattern];
  let made = [pattern];
  for (let depth = 0; depth < 20; depth += 1) {
    let isDone = true;
    const next = made.flatMap(text => {
      const found = braces.exec(text);
      const alternatives = found === null ? [] : alternativesOf(found[1] ?? '');
      if (found === null || alternatives.length === 0) return [text];
      isDone = false;
      const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
      return alternatives.map(one => `${before}${one}${after}`);
    });
    if (isDone) return made;
    if (next.length > maxTexts) return [...new Set(made.flatMap(openOf))];
    made = [...new Set(next)];
  }
  return made.flatMap(openOf);
};

/** Braces, and braces within, stand for anything, also for nothing. */
const openOf = (text: string): readonly string[] => {
  let open = text;
  for (let before = ''; before !== open; ) {
    before = open;
    open = open.replaceAll(/\{[^{}\s]{0,500}\}/gu, unknownPart);
  }
  return [open.replaceAll(/\0+/gu, unknownPart), open.replaceAll(unknownPart, '')];
};
