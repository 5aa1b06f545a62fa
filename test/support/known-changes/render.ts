import { parse } from 'yaml';
import type { DockerfileContent, Entry, MapNode, ModelFile, ScalarNode, SequenceNode, StepLine, YamlContent, YamlNode } from './model.ts';

/** Where something with a number stands in a text, in UTF-16 units, end exclusive. */
export interface Span {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

export interface RenderedText {
  readonly text: string;
  /** In the order in which they begin, the outer before the inner. */
  readonly spans: readonly Span[];
}

class Writer {
  text = '';
  readonly spans: Span[] = [];

  within(id: number, write: () => void): void {
    const at = this.spans.length;
    const start = this.text.length;
    this.spans.push({ id, start, end: start });
    write();
    this.spans[at] = { id, start, end: this.text.length };
  }

  line(text: string): void {
    this.text += text === '' ? '\n' : `${text}\n`;
  }
}

/** Names of services by number. */
type Names = ReadonlyMap<number, string>;

const readsAsItself = new Map<string, boolean>();

/** True when YAML reads a plain scalar as this very string. */
const isReadAsItself = (text: string): boolean => {
  // Why remembered: the same few texts are written over and over.
  const known = readsAsItself.get(text);
  if (known !== undefined) return known;
  const read: unknown = parse(text);
  const is = read === text && !/^\d+(?::[0-5]?\d)+$/u.test(text) && !/^(?:y|n|yes|no|on|off)$/iu.test(text);
  readsAsItself.set(text, is);
  return is;
};

const isPlainSafe = ({ text, isString }: ScalarNode, inFlow: boolean): boolean => {
  if (!isString) return true;
  if (text === '' || /[\n#]|: |:$|^[\s&*!|>'"%@`{}[\],]|^[?-](?:\s|$)/u.test(text) || text !== text.trim()) return false;
  return !(inFlow && /[,[\]{}:]/u.test(text)) && isReadAsItself(text);
};

const quote = (text: string, style: string): string =>
  style === 'single' && !text.includes('\n') ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);

const scalarText = (node: ScalarNode, names: Names, inFlow: boolean): string => {
  const named = node.names === undefined ? undefined : names.get(node.names);
  const written = named === undefined ? node : { ...node, text: named };
  if (written.style === 'verbatim' || !written.isString) return written.text;
  if (written.style === 'plain' || written.style === 'literal')
    return isPlainSafe(written, inFlow) ? written.text : quote(written.text, 'double');
  return quote(written.text, written.style);
};

const keyText = ({ key, names: named }: Entry, names: Names): string => {
  const text = (named === undefined ? undefined : names.get(named)) ?? key;
  return text === '<<' || /^[A-Za-z][\w./-]*$/u.test(text) ? text : JSON.stringify(text);
};

class YamlWriter {
  readonly #out: Writer;
  readonly #style: YamlContent;
  readonly #names: Names;

  constructor(out: Writer, style: YamlContent) {
    this.#out = out;
    this.#style = style;
    this.#names = serviceNames(style);
  }

  file(): void {
    for (const [index, { root, before, after, id }] of this.#style.documents.entries()) {
      if (index > 0) this.#out.line('---');
      this.#comments(before, 0);
      this.#out.within(id, () => this.#root(root));
      this.#comments(after, 0);
    }
  }

  #root(root: YamlNode): void {
    if (root.kind === 'map') this.#out.within(root.id, () => this.#map(root, 0, false));
  }

  #comments(lines: readonly string[], indent: number): void {
    for (const line of lines) this.#out.line(line === '' || line.startsWith('{{') ? line : ' '.repeat(indent) + line);
  }

  #map({ entries }: MapNode, indent: number, startsInline: boolean): void {
    for (const [index, entry] of entries.entries()) {
      if (!(startsInline && index === 0)) {
        this.#comments(entry.before, indent);
        this.#out.text += ' '.repeat(indent);
      }
      this.#out.within(entry.value.id, () => {
        this.#out.text += `${keyText(entry, this.#names)}:`;
        this.#value(entry.value, indent, this.#style.dashIndent);
      });
    }
  }

  #sequence({ items }: SequenceNode, indent: number): void {
    for (const { before, value } of items) {
      const hoisted = value.kind === 'map' && !value.flow ? (value.entries[0]?.before ?? []) : [];
      this.#comments([...before, ...hoisted], indent);
      this.#out.text += `${' '.repeat(indent)}-`;
      this.#out.within(value.id, () => {
        if (value.kind === 'map' && !value.flow && value.entries.length > 0 && !value.anchor) {
          this.#out.text += ' ';
          this.#map(value, indent + 2, true);
        } else this.#value(value, indent, 2);
      });
    }
  }

  /** What follows a key's colon or a dash, to the end of the line or block. */
  #value(node: YamlNode, indent: number, dashIndent: number): void {
    const anchor = node.kind !== 'alias' && node.anchor ? ` &${node.anchor}` : '';
    if (node.kind === 'map' && !node.flow && node.entries.length > 0) {
      this.#out.line(anchor);
      this.#map(node, indent + this.#style.indent, false);
    } else if (node.kind === 'sequence' && !node.flow && node.items.length > 0) {
      this.#out.line(anchor);
      this.#sequence(node, indent + dashIndent);
    } else if (node.kind === 'scalar' && node.style === 'literal') {
      const inner = ' '.repeat(indent + this.#style.indent);
      this.#out.line(`${anchor} |`);
      for (const line of node.text.replace(/\n$/u, '').split('\n')) this.#out.line(line === '' ? '' : inner + line);
    } else if (node.kind === 'scalar' && node.text === '' && !node.isString) this.#out.line(anchor);
    else {
      this.#out.text += `${anchor} `;
      this.#flow(node, false);
      this.#out.line(node.kind === 'scalar' && node.comment ? ` ${node.comment}` : '');
    }
  }

  #flow(node: YamlNode, inFlow: boolean): void {
    const out = this.#out;
    if (node.kind === 'alias') out.text += `*${node.name}`;
    else if (node.kind === 'scalar') out.text += scalarText(node, this.#names, inFlow);
    else if (node.kind === 'sequence') {
      out.text += '[';
      for (const [index, { value }] of node.items.entries()) {
        if (index > 0) out.text += ', ';
        out.within(value.id, () => this.#flow(value, true));
      }
      out.text += ']';
    } else {
      out.text += node.entries.length > 0 ? '{ ' : '{';
      for (const [index, entry] of node.entries.entries()) {
        if (index > 0) out.text += ', ';
        out.within(entry.value.id, () => {
          out.text += `${keyText(entry, this.#names)}: `;
          this.#flow(entry.value, true);
        });
      }
      out.text += node.entries.length > 0 ? ' }' : '}';
    }
  }
}

const serviceNames = ({ kind, documents }: YamlContent): Names => {
  const names = new Map<number, string>();
  if (kind !== 'compose') return names;
  for (const { root } of documents) {
    const services = root.kind === 'map' ? root.entries.find(entry => entry.key === 'services')?.value : undefined;
    if (services?.kind === 'map') for (const { key, value } of services.entries) names.set(value.id, key);
  }
  return names;
};

const renderDockerfile = ({ prelude, stages }: DockerfileContent, out: Writer): void => {
  const named = (text: string): string =>
    text.replaceAll(/⟨(\d+)⟩/gu, (_, id: string) => {
      const index = stages.findIndex(stage => stage.id === Number(id));
      return stages[index]?.name ?? String(index);
    });
  const writeLines = (lines: readonly StepLine[]): void => {
    for (const { id, text } of lines) out.within(id, () => out.line(named(text)));
  };
  for (const step of prelude) out.within(step.id, () => writeLines(step.lines));
  for (const { id, fromId, keyword, flags, image, name, steps } of stages) {
    out.within(id, () => {
      const as = keyword === 'from' ? 'as' : 'AS';
      out.within(fromId, () => out.line(`${keyword} ${flags}${named(image)}${name === undefined ? '' : ` ${as} ${name}`}`));
      for (const step of steps) out.within(step.id, () => writeLines(step.lines));
    });
  }
};

/** The text of a file as it would be if it were whole, and where everything stands in it. */
export const renderFile = ({ content }: ModelFile): RenderedText => {
  const out = new Writer();
  if (content.kind === 'dockerfile') renderDockerfile(content, out);
  else if (content.kind === 'plain') for (const { id, text } of content.lines) out.within(id, () => out.line(text));
  else new YamlWriter(out, content).file();
  return out;
};
