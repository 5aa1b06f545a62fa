import type { ParsedText } from '../template/nodes.ts';
import { parseTemplate, type TemplateSet } from '../template/parse/parser.ts';

/** How much text is kept parsed, in UTF-16 units: a few of the largest public charts. */
const maxKept = 8_000_000;

/** What was parsed before, by the names that templates may call, and by name and text. */
const kept = new WeakMap<ReadonlySet<string>, Map<string, TemplateSet>>();
let size = 0;

/**
 * The templates of a text, parsed once for all the renderings of a review: base and head, and each environment, have most of them in
 * common.
 * @throws TemplateError as `parseTemplate` does.
 */
export const parsedTemplates = (source: ParsedText, functions: ReadonlySet<string>): TemplateSet => {
  // Why not: the places of such a text are those of the value that it is.
  if (source.partsOf) return parseTemplate(source, functions);
  const own = kept.get(functions) ?? new Map<string, TemplateSet>();
  const key = `${source.parseName}\0${source.text}`;
  const known = own.get(key);
  if (known) return known;
  const parsed = parseTemplate(source, functions);
  size += key.length;
  if (size > maxKept) {
    own.clear();
    size = key.length;
  }
  own.set(key, parsed);
  kept.set(functions, own);
  return parsed;
};
