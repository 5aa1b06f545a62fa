import type { Range } from '../../text/range.ts';

/** Marks between which template engines write: Go, Jinja, Liquid, Mustache and Handlebars, jq (Docker's official images), ERB and EJS. */
const pairs = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
] as const;

/** Names that scripts replace: `%%VERSION%%`, `%%BASE-TAG%%`, `@VERSION@`. */
const PLACEHOLDER = /%%[A-Za-z_][\w-]{0,99}%%|@[A-Z_][A-Z0-9_]{1,99}@/y;

/** Where a placeholder or an action may begin. */
const OPENING = /\{[{%#]|<%|%%|@/g;

/** Offset past the mark that closes an action; braces may stand in one another. Undefined when none does. */
const endOfAction = (text: string, start: number, [open, close]: readonly [string, string]): number | undefined => {
  let at = start + 2;
  let end = text.indexOf(close, at);
  let inner = open === '{{' ? text.indexOf(open, at) : -1;
  for (let depth = 1; end !== -1; ) {
    if (inner !== -1 && inner < end) {
      depth += 1;
      at = inner + 2;
      inner = text.indexOf(open, at);
      continue;
    }
    depth -= 1;
    at = end + 2;
    if (depth === 0) return at;
    end = text.indexOf(close, at);
  }
  return undefined;
};

/** The actions and placeholders of a text template, in source order. */
export const templateParts = (text: string): readonly Range[] => {
  const parts: Range[] = [];
  const unclosed = new Set<string>();
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found !== null; found = OPENING.exec(text)) {
    const start = found.index;
    PLACEHOLDER.lastIndex = start;
    const placeholder = PLACEHOLDER.exec(text)?.[0].length;
    // `${#list[@]}` of a shell.
    const pair = pairs.find(([open]) => open === found?.[0] && !(open === '{#' && text[start - 1] === '$') && !unclosed.has(open));
    const end = placeholder === undefined ? pair && endOfAction(text, start, pair) : start + placeholder;
    // Why kept: from here on no action of this kind is closed, and looking again and again would take long.
    if (pair !== undefined && end === undefined) unclosed.add(pair[0]);
    if (end === undefined) continue;
    parts.push({ start, end });
    OPENING.lastIndex = end;
  }
  return parts;
};

/** A variable that no Dockerfile declares, as long as what it stands for: BuildKit's way to write what is not known. */
const unknownWord = (part: string): string => `\${_${part.slice(3, -1).replaceAll(/[^A-Za-z0-9]/g, '_')}}`;

/** Every line of it becomes a comment, which Docker passes over within an instruction too. */
const comments = (line: string): string =>
  line
    .split('\n')
    .map(each => (each === '' ? '' : `#${' '.repeat(each.length - 1)}`))
    .join('\n');

/** Stands for the text of actions while lines are looked at. */
const FILLER = '\uE000';
const ONLY_ACTIONS = /^[ \t\r\uFEFF]*\uE000[ \t\r\uE000]*$/;

/** Keywords of actions that print nothing themselves, after the mark and the engines' signs for trimming. */
const SILENT =
  /^(?:\{#|(?:\{[{%]|<%)[-+~_]?\s*(?:#|\/\*|!|\)|\}|(?:def|if|unless|else|elif|elseif|elsif|end\w*|for|range|with|set|macro|define)\b|\$\w+\s*:?=))/;

const printsText = (part: string): boolean => (part.startsWith('<%') ? /^<%[-_]?=/.test(part) : !SILENT.test(part));

/** A template made readable as a Dockerfile. */
export interface MaskedDockerfile {
  /** As long as the file's text. */
  readonly text: string;
  /** True when lines of their own may print instructions that are not seen here. */
  readonly printsLines: boolean;
}

/**
 * Writes over the actions and placeholders of a template: those within a line become variables of which nothing is known, lines of nothing
 * else comments. The text of all branches stays. Linear in the text.
 */
export const maskDockerfileTemplate = (text: string): MaskedDockerfile => {
  const parts = templateParts(text);
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of parts) {
    pieces.push(text.slice(done, start), FILLER.repeat(end - start));
    done = end;
  }
  const lines = [...pieces, text.slice(done)].join('').split('\n');
  const written: string[] = [];
  let printsLines = false;
  let at = 0;
  let next = 0;
  for (const line of lines) {
    const own = text.slice(at, at + line.length);
    const ownLine = ONLY_ACTIONS.test(line);
    for (let part = parts[next]; part !== undefined && part.start < at + line.length; part = parts[++next])
      if (ownLine) printsLines ||= printsText(text.slice(part.start, Math.min(part.end, part.start + 100)));
    written.push(
      ownLine ? comments(own) : line.replaceAll(/\uE000+/g, (run, offset: number) => unknownWord(own.slice(offset, offset + run.length))),
    );
    at += line.length + 1;
  }
  return { text: written.join('\n'), printsLines };
};
