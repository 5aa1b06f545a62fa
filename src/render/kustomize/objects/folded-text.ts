/** Texts that go-yaml writes between quotes and not as blocks, and what ends lines besides line feeds. */
const isQuoted = /^$| $| \n|[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF]/u;

const isIndented = (line: string): boolean => line.startsWith(' ') || line.startsWith('\t');

/**
 * What becomes of a text of several lines that is written as a folded block and read again. go-yaml writes a line break more than there are after each
 * line that is not indented, which folds them to as many where the next is not indented either, and adds one where it is. For a text that begins
 * with a blank it writes none, so that lines become one. Source: go-yaml 3, `yaml_emitter_write_folded_scalar`, in which `k` begins at 0.
 */
export const foldedAgain = (text: string): string => {
  if (isQuoted.test(text)) return text;
  const start = text.search(/[^\n]/u);
  if (start === -1) return text;
  const more = isIndented(text.slice(start)) ? 0 : 1;
  const lines = text.slice(start).split(/(\n+)/u);
  const parts = [text.slice(0, start)];
  for (let at = 0; at < lines.length; at += 2) {
    const [line = '', breaks = '', next = ''] = lines.slice(at, at + 3);
    parts.push(line);
    if (breaks === '') break;
    const written = breaks.length + (isIndented(line) ? 0 : more);
    if (next === '') parts.push('\n'.repeat(breaks.length === 1 ? 1 : written));
    else if (isIndented(line) || isIndented(next)) parts.push('\n'.repeat(written));
    else parts.push(written === 1 ? ' ' : '\n'.repeat(written - 1));
  }
  return parts.join('');
};
