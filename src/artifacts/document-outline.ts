/**
 * What can be said of a YAML document by looking at its lines only, without parsing: cheap enough for every file of a pull request.
 * An outline never claims a key that is not there in an ordinary block mapping; where lines can't tell, `doubtful` is true.
 */
export interface DocumentOutline {
  /** Keys of a block mapping at the document's root, with the text after the colon. */
  readonly keys: ReadonlyMap<string, string>;
  /** True when the root is a flow collection, or a key is spelled so that only a parser can read it (escapes, `?`, merge keys, tags). */
  readonly doubtful: boolean;
  /**
   * Template actions where YAML's structure stands: `{{ … }}` as a line or as a bare value, `{% … %}` as a line. Text in scalars does not
   * count.
   */
  readonly actions: TemplateActions;
}

/** `go`: only `{{ … }}`, as in Helm. `jinja`: `{% … %}` or `{# … #}` too, which is no YAML and no Go template. */
export type TemplateActions = 'none' | 'go' | 'jinja';

interface Draft {
  readonly keys: Map<string, string>;
  rootIndent: number | undefined;
  doubtful: boolean;
  actions: TemplateActions;
}

const emptyDraft = (): Draft => ({ keys: new Map(), rootIndent: undefined, doubtful: false, actions: 'none' });

const indentOf = (line: string): number => {
  let at = 0;
  while (line[at] === ' ') at++;
  return at;
};

/** Where a line's innermost node begins (after `- ` as often as it stands there), and the column of its parent. */
const innermost = (line: string, indent: number): { readonly column: number; readonly parent: number } => {
  let column = indent;
  let parent = indent - 1;
  while (line[column] === '-' && line[column + 1] === ' ') {
    parent = column;
    column += 2;
    while (line[column] === ' ') column++;
  }
  return { column, parent };
};

/** Without a trailing comment; a `#` inside quotes is cut too, which only shortens a value that nobody looks at. */
const withoutComment = (line: string): string => {
  const hash = line.indexOf(' #');
  return (hash === -1 ? line : line.slice(0, hash)).trimEnd();
};

/** A block scalar's header (`|`, `>-`, `|2+`) at the end of a line, after a blank or a colon. */
const opensBlockScalar = (line: string): boolean => {
  let at = line.length - 1;
  while (at >= 0 && /[-+0-9]/.test(line.charAt(at)) && line.length - at < 3) at--;
  return (line[at] === '|' || line[at] === '>') && at > 0 && line[at - 1] === ' ';
};

const isDocumentStart = (line: string): boolean => line.startsWith('---') && (line.length === 3 || line[3] === ' ' || line[3] === '\t');
const isDocumentEnd = (line: string): boolean => line.startsWith('...') && line.trimEnd() === '...';

interface KeyedText {
  readonly key: string;
  readonly value: string;
}

/** Offset of the colon that ends a key: the first before a blank or at the line's end. */
const colonAfter = (text: string, at: number): number => {
  for (let colon = text.indexOf(':', at); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const next = text[colon + 1];
    if (next === undefined || next === ' ' || next === '\t') return colon;
  }
  return -1;
};

/** Reads `key: value` where the key is plain or simply quoted. */
const keyedText = (text: string): KeyedText | undefined => {
  const quote = text[0] === '"' || text[0] === "'" ? text[0] : undefined;
  const close = quote === undefined ? 0 : text.indexOf(quote, 1);
  const colon = close === -1 ? -1 : colonAfter(text, close);
  if (colon === -1) return undefined;
  return {
    key: quote === undefined ? text.slice(0, colon).trimEnd() : text.slice(1, close),
    value: withoutComment(text.slice(colon + 1)).trim(),
  };
};

/** Spellings of a key or a root that only a parser reads right. */
const needsParser = (content: string): boolean => /^[?&!*<{[]/.test(content) || (content.startsWith('"') && content.includes('\\'));

const readRootLine = (content: string, draft: Draft): void => {
  if (needsParser(content)) {
    draft.doubtful = true;
    return;
  }
  const keyed = keyedText(content);
  if (keyed && !draft.keys.has(keyed.key)) draft.keys.set(keyed.key, keyed.value);
};

const isJinja = (content: string): boolean => content.startsWith('{%') || content.startsWith('{#');

/** Notes an action that stands as a whole line or as an unquoted value. True when the line is nothing else. */
const readActions = (line: string, indent: number, draft: Draft): boolean => {
  const content = line.slice(innermost(line, indent).column);
  const ownLine = content.startsWith('{{');
  if (isJinja(content)) draft.actions = 'jinja';
  else if (draft.actions === 'none' && (ownLine || keyedText(content)?.value.startsWith('{{'))) draft.actions = 'go';
  return (ownLine || isJinja(content)) && !line.startsWith('-', indent);
};

const readLine = (line: string, indent: number, draft: Draft): void => {
  const content = line.slice(indent);
  if (content === '' || content.startsWith('#') || content.startsWith('\t')) return;
  if (content.includes('{') && readActions(line, indent, draft)) return;
  if (draft.rootIndent === undefined) {
    if (indent === 0 && content.startsWith('%')) return;
    draft.rootIndent = indent;
  }
  if (indent === draft.rootIndent) readRootLine(content, draft);
};

const finish = ({ keys, doubtful, actions }: Draft): DocumentOutline => ({ keys, doubtful, actions });

/** Outlines of all documents of a YAML or JSON text, in order. Time is linear in the text. */
export const outlineDocuments = (text: string): readonly DocumentOutline[] => {
  const outlines: DocumentOutline[] = [];
  let draft = emptyDraft();
  let scalarColumn = -1;
  const own = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (const line of own.split(own.includes('\r') ? /\r\n|[\r\n]/ : '\n')) {
    const indent = indentOf(line);
    if (scalarColumn !== -1 && (indent > scalarColumn || indent === line.length)) continue;
    scalarColumn = -1;
    if (isDocumentStart(line) || isDocumentEnd(line)) {
      outlines.push(finish(draft));
      draft = emptyDraft();
      // Why: `--- {a: 1}` and `--- !!map` put content behind the marker, which only a parser reads right.
      draft.doubtful = withoutComment(line.slice(3)).trim() !== '';
      continue;
    }
    readLine(line, indent, draft);
    if ((line.includes('|') || line.includes('>')) && opensBlockScalar(withoutComment(line))) {
      const { column, parent } = innermost(line, indent);
      scalarColumn = line[column] === '|' || line[column] === '>' ? parent : column;
    }
  }
  outlines.push(finish(draft));
  return outlines;
};
