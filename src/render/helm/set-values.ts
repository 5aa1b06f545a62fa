import { sourceFile } from '../../artifacts/source-file.ts';
import { readDocuments } from '../functions/formats/read-values.ts';
import { GoInt, GoMap, GoSlice, type Raw, Ref } from '../template/go-value.ts';
import { parseInt64 } from '../template/parse/parse-number.ts';
import { noSources, type Sources } from '../template/sources.ts';

/** Why a flag cannot be read, in Helm's words. */
export class SetError extends Error {}

/** As what the values of a flag are read. */
export type SetMode = 'set' | 'set-string' | 'set-literal';

const maxIndex = 65_536;
const maxNesting = 30;

const typed = (text: string, mode: SetMode): Raw => {
  if (mode !== 'set') return text;
  if (text.toLowerCase() === 'true') return true;
  if (text.toLowerCase() === 'false') return false;
  if (text.toLowerCase() === 'null') return null;
  if (text === '0') return new GoInt(0, 'int64');
  const whole = /^[+-]?[1-9]\d*$/u.test(text) ? parseInt64(text.replace(/^\+/u, '')) : undefined;
  return whole === undefined ? text : new GoInt(whole, 'int64');
};

/** Source: Helm's strvals, set: a key without a name is passed over. */
const put = (table: GoMap, key: string, value: Ref): void => {
  if (key !== '') table.entries.set(key, value);
};

/** Reads `a.b[0]=c,d={e,f}` into a table. Source: Helm's strvals. */
class Reader {
  readonly #text: string;
  readonly #mode: SetMode;
  readonly #sources: Sources;
  #at = 0;

  constructor(text: string, mode: SetMode, sources: Sources) {
    this.#text = text;
    this.#mode = mode;
    this.#sources = sources;
  }

  /** What the flag says. */
  #said(raw: Raw): Ref {
    return new Ref(raw, this.#sources);
  }

  into(table: GoMap): void {
    while (this.#at < this.#text.length) this.#key(table, 0);
  }

  /** Text up to one of some runes, which is taken, too; a backslash takes their meaning away. */
  #until(stops: string): readonly [string, string] {
    let text = '';
    for (; this.#at < this.#text.length; this.#at += 1) {
      const rune = this.#text[this.#at] ?? '';
      if (stops.includes(rune)) {
        this.#at += 1;
        return [text, rune];
      }
      if (rune === '\\' && this.#mode !== 'set-literal') {
        this.#at += 1;
        text += this.#text[this.#at] ?? '';
      } else text += rune;
    }
    return [text, ''];
  }

  #key(table: GoMap, depth: number): void {
    if (depth > maxNesting) throw new SetError(`value name nested level is greater than maximum supported nested level of ${maxNesting}`);
    const [key, stop] = this.#until('=[,.');
    if (stop === '' || stop === ',') {
      if (key === '' && stop === '') return;
      table.entries.set(key, this.#said(''));
      throw new SetError(`key ${JSON.stringify(key)} has no value${stop === ',' ? ' (cannot end with ,)' : ''}`);
    }
    if (stop === '=') this.#assign(value => put(table, key, this.#said(value)));
    else if (stop === '.') {
      const known = table.entries.get(key);
      const inner = known?.raw;
      const next = inner instanceof GoMap ? inner : new GoMap(new Map());
      this.#key(next, depth + 1);
      if (next.entries.size === 0) throw new SetError(`key map ${JSON.stringify(key)} has no value`);
      put(table, key, known?.raw === next ? known : this.#said(next));
    } else {
      const index = this.#index();
      const list = table.entries.get(key)?.raw;
      table.entries.set(key, this.#said(new GoSlice(this.#item(list instanceof GoSlice ? [...list.items] : [], index, depth))));
    }
  }

  #index(): number {
    const [text] = this.#until(']');
    const index = Number(text);
    if (!/^-?\d+$/u.test(text)) throw new SetError(`error parsing index: strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`);
    if (index < 0) throw new SetError(`negative ${index} index not allowed`);
    if (index > maxIndex) throw new SetError(`index of ${index} is greater than maximum supported index of ${maxIndex}`);
    return index;
  }

  #item(list: Ref[], index: number, depth: number): readonly Ref[] {
    if (depth > maxNesting) throw new SetError(`value name nested level is greater than maximum supported nested level of ${maxNesting}`);
    while (list.length <= index) list.push(this.#said(null));
    const [, stop] = this.#until('[.=');
    const known = list[index]?.raw;
    if (stop === '=')
      this.#assign(value => {
        list[index] = this.#said(value);
      });
    else if (stop === '[')
      list[index] = this.#said(new GoSlice(this.#item(known instanceof GoSlice ? [...known.items] : [], this.#index(), depth + 1)));
    else if (stop === '.') {
      const inner = known instanceof GoMap ? known : new GoMap(new Map());
      list[index] = this.#said(inner);
      this.#key(inner, depth + 1);
    }
    return list;
  }

  #assign(set: (value: Raw) => void): void {
    if (this.#mode === 'set-literal') {
      set(this.#text.slice(this.#at));
      this.#at = this.#text.length;
      return;
    }
    if (this.#text[this.#at] === '{') {
      this.#at += 1;
      set(new GoSlice(this.#list()));
      return;
    }
    set(typed(this.#until(',')[0], this.#mode));
  }

  #list(): readonly Ref[] {
    const items: Ref[] = [];
    for (;;) {
      const [text, stop] = this.#until(',}');
      if (stop === '') throw new SetError("list must terminate with '}'");
      items.push(this.#said(typed(text, this.#mode)));
      if (stop === '}') break;
    }
    if (this.#text[this.#at] === ',') this.#at += 1;
    return items;
  }
}

/** Puts what a `--set` flag says into a table; `sources` are where it stands, if that is in a file. @throws SetError */
export const setInto = (table: GoMap, flag: string, mode: SetMode, sources: Sources = noSources): void =>
  new Reader(flag, mode, sources).into(table);

/** What a flag says, and all that is in it. */
const saidBy = (raw: Raw, sources: Sources): Ref => {
  if (raw instanceof GoMap)
    return new Ref(new GoMap(new Map([...raw.entries].map(([key, value]) => [key, saidBy(value.raw ?? null, sources)]))), sources);
  if (raw instanceof GoSlice) return new Ref(new GoSlice(raw.items.map(item => saidBy(item.raw ?? null, sources))), sources);
  return new Ref(raw, sources);
};

/** Puts what `--set-json` says into a table: `key={…}`, and in Helm 4 a whole object. `sources` as in `setInto`. @throws SetError */
export const setJsonInto = (table: GoMap, flag: string, merge: (top: GoMap, below: GoMap) => GoMap, sources: Sources = noSources): void => {
  const parse = (text: string): Raw => {
    const [read] = readDocuments(sourceFile('', text), 'unnamed');
    if (read === undefined || read.state === 'broken') throw new SetError(`failed parsing --set-json data ${flag}`);
    return saidBy(read.value.raw ?? null, sources).raw ?? null;
  };
  if (flag.trimStart().startsWith('{')) {
    const raw = parse(flag);
    if (raw instanceof GoMap)
      for (const [key, value] of merge(raw, new GoMap(new Map(table.entries))).entries) table.entries.set(key, value);
    return;
  }
  const at = flag.search(/=/u);
  if (at === -1) throw new SetError(`key ${JSON.stringify(flag)} has no value`);
  const holder = new GoMap(new Map());
  setInto(holder, `${flag.slice(0, at)}=x`, 'set-string', sources);
  const end = endOfJson(flag, at + 1);
  replaceLeaf(table, holder, saidBy(parse(flag.slice(at + 1, end)), sources));
  if (end < flag.length) setJsonInto(table, flag.slice(end + 1), merge, sources);
};

/** Where a value of JSON ends: at a comma that is not in it. */
const endOfJson = (text: string, start: number): number => {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const rune = text[at] ?? '';
    if (rune === '\\') at += 1;
    else if (rune === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (rune === '{' || rune === '[') depth += 1;
    else if (rune === '}' || rune === ']') depth -= 1;
    else if (rune === ',' && depth === 0) return at;
  }
  return text.length;
};

/** Puts a value where a table made for its path has its only leaf. */
const replaceLeaf = (table: GoMap, path: GoMap, value: Ref): void => {
  for (const [key, { raw, data }] of path.entries) {
    if (!(raw instanceof GoMap)) {
      table.entries.set(key, value);
      continue;
    }
    const known = table.entries.get(key);
    const inner = known?.raw;
    const next = inner instanceof GoMap ? inner : new GoMap(new Map());
    if (known?.raw !== next) table.entries.set(key, new Ref(next, data));
    replaceLeaf(next, raw, value);
  }
};
