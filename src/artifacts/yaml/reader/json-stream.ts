import type { Range } from '../../../text/range.ts';

const opensObject = /^\s*\{/u;
const blank = /\s*/uy;

/** Where the object that opens at an offset ends; undefined when it does not. Brackets in strings count for nothing. */
const objectEnd = (text: string, start: number): number | undefined => {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      at++;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * Cuts a text into the JSON objects that it is made of, when it is nothing but two or more of them: `kubectl` reads a text that begins with a
 * bracket as such a stream. Source: k8s.io/apimachinery, `YAMLOrJSONDecoder`.
 */
export const splitJsonStream = (text: string): readonly Range[] | undefined => {
  if (!opensObject.test(text)) return undefined;
  const objects: Range[] = [];
  for (let start = text.indexOf('{'); start < text.length; ) {
    const end = text[start] === '{' ? objectEnd(text, start) : undefined;
    if (end === undefined || !isJson(text.slice(start, end))) return undefined;
    objects.push({ start, end });
    blank.lastIndex = end;
    blank.test(text);
    start = blank.lastIndex;
  }
  return objects.length > 1 ? objects : undefined;
};
