import type { ParsedText } from '../template/nodes.ts';
import { parseTemplate, type TemplateSet } from '../template/parse/parser.ts';

/** How much text is kept parsed, in UTF-16 units: a few of the largest public charts. */
const maxKept = 8_000_000;

/** What was parsed before: by the names that templates may call, by name, and by text. */
const kept = new WeakMap<ReadonlySet<string>, Map<string, Map<string, TemplateSet>>>();
let size = 0;

/**
 * The templates of a text, parsed once for all the renderings of a review: base and head, and each environment, have most of them in
 * common.
 * @throws TemplateError as `parseTemplate` does.
 */
export const parsedTemplates = (source: ParsedText, functions: ReadonlySet<string>): TemplateSet => {
  // Why not: the places of such a text are those of the value that it is.
  if (source.partsOf) return parseTemplate(source, functions);
  const { parseName, text } = source;
  const all = kept.get(functions) ?? new Map<string, Map<string, TemplateSet>>();
  kept.set(functions, all);
  const known = all.get(parseName)?.get(text);
  if (known) return known;
  const parsed = parseTemplate(source, functions);
  size += parseName.length + text.length;
  if (size > maxKept) {
    all.clear();
    size = parseName.length + text.length;
  }
  const own = all.get(parseName) ?? new Map<string, TemplateSet>();
  all.set(parseName, own.set(text, parsed));
  return parsed;
};
