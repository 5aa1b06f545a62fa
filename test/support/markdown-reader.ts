/** One line of Markdown inline text, read as CommonMark does: what is code, and what is text once escapes and references are resolved. */
export interface ReadInline {
  /** Text with each code span replaced by U+FFFC. */
  readonly text: string;
  readonly code: readonly string[];
  /** Signs that stand outside code unescaped and would be markup or HTML. */
  readonly active: readonly string[];
  /** Addresses that GFM would link, which it looks for before references are resolved (6.9). */
  readonly addresses: readonly string[];
}

const references: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#124;': '|', '&#58;': ':', '&#46;': '.' };

/** Reads backslash escapes (CommonMark 2.4), character references (2.5, those that we write) and code spans (6.1), from left to right. */
export const readInline = (markdown: string): ReadInline => {
  const code: string[] = [];
  const active: string[] = [];
  let text = '';
  let source = '';
  let at = 0;
  while (at < markdown.length) {
    const rest = markdown.slice(at);
    const escaped = /^\\([!-/:-@[-`{-~])/u.exec(rest);
    const reference = /^&[a-z0-9#]+;/u.exec(rest);
    const run = /^`+/u.exec(rest)?.[0];
    const span = run === undefined ? undefined : readSpan(rest, run);
    const from = at;
    if (escaped) [text, at] = [text + escaped[1], at + 2];
    else if (reference) [text, at] = [text + (references[reference[0]] ?? reference[0]), at + reference[0].length];
    else if (span) {
      code.push(span.code);
      source += ' ';
      [text, at] = [`${text}\uFFFC`, at + span.length];
    } else {
      const sign = run ?? rest.charAt(0);
      if (/^[`*_{}[\]#+!~$<>|\\&]/u.test(sign)) active.push(sign);
      [text, at] = [text + sign, at + sign.length];
    }
    if (!span) source += markdown.slice(from, at);
  }
  return { text, code, active, addresses: source.match(/(?:https?|ftp):\/\/|www\./giu) ?? [] };
};

const readSpan = (rest: string, fence: string): { readonly code: string; readonly length: number } | undefined => {
  for (const { 0: run, index } of rest.matchAll(/`+/gu)) {
    if (index === 0 || run.length !== fence.length) continue;
    const inside = rest.slice(fence.length, index);
    const isPadded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
    return { code: isPadded ? inside.slice(1, -1) : inside, length: index + run.length };
  }
  return undefined;
};

/** What GitHub makes links of in rendered text: mentions, references to issues and to commits. */
export const linksOfGitHub = (text: string): readonly string[] =>
  [/@[a-z0-9]/iu, /#\d/u, /\bGH-\d/iu, /(?<![\da-z])[\da-f]{7,40}(?![\da-z])/iu].flatMap(pattern => pattern.exec(text)?.[0] ?? []);

/** The cells of a table row, parted at every `|` that no backslash stands before, even within code (GFM 4.10). */
export const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u);
