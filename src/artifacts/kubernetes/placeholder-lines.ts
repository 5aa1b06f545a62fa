import type { TemplateGap, TemplateMask } from '../yaml/reader/opacity.ts';

/** A line of nothing but a name that a script replaces: `<NAME>`, `@NAME@`, `%%NAME%%`, `${NAME}`, `__NAME__`. */
const PLACEHOLDER_LINE = /^[ \t]*(?:<[A-Z][A-Z0-9_]*>|@[A-Z][A-Z0-9_]*@|%%[A-Za-z]\w*%%|\$\{[A-Za-z_]\w*\}|__[A-Z][A-Z0-9_]*__)[ \t]*$/gm;

/**
 * The text without lines that a script replaces by others, of which nothing is known; undefined when it has none. Such a line is a scalar
 * to YAML, so that this is for texts that can't be read as they stand.
 */
export const maskPlaceholderLines = (text: string): TemplateMask | undefined => {
  const gaps: TemplateGap[] = [];
  const maskedText = text.replaceAll(PLACEHOLDER_LINE, (line, start: number) => {
    gaps.push({ range: { start, end: start + line.length }, column: undefined });
    return '\n'.repeat(line.length);
  });
  return gaps.length > 0 ? { maskedText, gaps } : undefined;
};
