import { MappedText } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { unknownMark } from '../compose/interpolate.ts';
import type { ExecItem } from '../shell/parse-exec.ts';
import type { SourceFile } from '../source-file.ts';
import type { PipelineParts } from './github.ts';
import { madeCommand } from './made-command.ts';

const isJson = (path: string): boolean => path.toLowerCase().endsWith('.json');

/** Targets are what is built. Source: Docker's documentation, "Bake file reference". */
export const isBakeText = (path: string, text: string): boolean =>
  isJson(path) ? /"target"\s*:\s*\{/u.test(text) : /^[\uFEFF \t]*target[ \t]+"[^"\n]{1,200}"[ \t]*\{/mu.test(text);

/** A string, or a comment; strings with what is filled into them end at their own quote. Source: HCL syntax specification. */
const stringOrComment = /"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/gu;

/** The text without its comments, of the same length. */
const withoutComments = (text: string): string =>
  text.replaceAll(stringOrComment, found => (found.startsWith('"') ? found : found.replaceAll(/[^\n]/gu, ' ')));

/** The same with all strings blank, so that braces are those of blocks. */
const withoutStrings = (text: string): string =>
  text.replaceAll(/"(?:[^"\\\n]|\\.)*"/gu, found => `"${' '.repeat(Math.max(0, found.length - 2))}"`);

/** Where a block ends that begins behind a brace; the end of the text where none does. */
const endOfBlock = (bare: string, start: number): number => {
  let depth = 1;
  for (let at = start; at < bare.length; at += 1) {
    if (bare[at] === '{') depth += 1;
    if (bare[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return bare.length;
};

const target = /^[\uFEFF \t]*target[ \t]+"([^"\n]{0,200})"[ \t]*\{/gmu;
const argsBlock = /(?:^|[\n;{])[ \t]*args[ \t]*=[ \t]*\{/gu;
const jsonArgs = /"args"\s*:\s*\{/gu;
const assignment = /(?:^|[\n,{])[ \t]*"?([A-Za-z_][\w.-]{0,200})"?[ \t]*[=:][ \t]*("(?:[^"\\\n]|\\.)*"|[^\n,]*)/gu;

/** What a value is, as far as the file says it: a text, with marks for what is filled in. */
const textOf = (written: string): string =>
  written.startsWith('"') ? written.slice(1, -1).replaceAll(/[$%]\{[^}]*\}/gu, unknownMark) : unknownMark;

/** More targets and arguments than a definition has are not looked at. */
const maxArguments = 2_000;

interface Blocks {
  /** Without comments. */
  readonly text: string;
  /** Without strings either. */
  readonly bare: string;
}

/** The arguments of the builds in a part of the text, with their places. */
function* argumentsIn({ text, bare }: Blocks, { start, end }: Range, inJson: boolean): Iterable<ExecItem> {
  let last = 0;
  for (const found of inJson ? text.slice(start, end).matchAll(jsonArgs) : bare.slice(start, end).matchAll(argsBlock)) {
    const from = start + found.index + found[0].length;
    // Why: blocks that never end would be gone through once for each that begins in them.
    if (from < last) continue;
    last = endOfBlock(bare, from);
    for (const { 0: whole, 1: name = '', 2: written = '', index } of text.slice(from, last).matchAll(assignment)) {
      const begin = from + index + whole.search(/["\w]/u);
      const range = { start: begin, end: from + index + whole.trimEnd().length };
      const value = `${name}=${textOf(written.trim())}`;
      yield { text: text.slice(range.start, range.end), range, value: MappedText.standing(value, range) };
    }
  }
}

function* targetsIn({ text, bare }: Blocks): Iterable<Range & { readonly name: string }> {
  let end = 0;
  for (const { 0: head, 1: name = '', index } of text.matchAll(target)) {
    if (index < end) continue;
    const start = index + head.length;
    end = endOfBlock(bare, start);
    yield { start, end, name };
  }
}

/** What a target of a bake file builds, as it is written; what is filled in later is marked as in `textOf`. */
export interface BakeTarget {
  readonly tags: readonly string[];
  readonly context: string;
  readonly dockerfile: string;
  readonly target: string | undefined;
  /** The names of the arguments that it sets. */
  readonly set: readonly string[];
}

/** A setting of a target: its texts, or the names of what it maps. Undefined for what is neither. */
type Settings = ReadonlyMap<string, readonly string[] | undefined>;

const quoted = /"(?:[^"\\\n]|\\.)*"/gu;
const settingNames = ['tags', 'context', 'dockerfile', 'dockerfile-inline', 'target', 'args', 'inherits', 'matrix'];
const setting = new RegExp(String.raw`(?:^|[\n;])[ \t]*"?(${settingNames.join('|')})"?[ \t]*=[ \t]*`, 'gu');
const mapKey = /(?:^|[\n,{])[ \t]*"?([A-Za-z_][\w.-]{0,200})"?[ \t]*[=:]/gu;

/** Where a value ends: behind its bracket, or with the line. */
const endOfValue = (bare: string, start: number, end: number): number => {
  const open = bare[start] ?? '';
  if (open !== '[' && open !== '{') return Math.min(end, bare.indexOf('\n', start) === -1 ? end : bare.indexOf('\n', start));
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    if ('[{'.includes(bare[at] ?? ' ')) depth += 1;
    if (']}'.includes(bare[at] ?? ' ')) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return end;
};

/** Texts, and nothing that is worked out: a call, a variable, two texts put together. */
const textsIn = (written: string): readonly string[] | undefined =>
  /^[\s[\],]*$/u.test(written.replaceAll(quoted, '')) ? [...written.matchAll(quoted)].map(([text]) => textOf(text)) : undefined;

const settingsIn = ({ text, bare }: Blocks, { start, end }: Range): Settings => {
  const found = new Map<string, readonly string[] | undefined>();
  let last = start;
  for (const { 0: head, 1: name = '', index } of bare.slice(start, end).matchAll(setting)) {
    const from = start + index + head.length;
    if (start + index < last) continue;
    last = endOfValue(bare, from, end);
    const written = text.slice(from, last);
    found.set(name, written.startsWith('{') ? [...written.slice(1).matchAll(mapKey)].map(([, key = '']) => key) : textsIn(written));
  }
  return found;
};

/** More targets are not looked at. */
const maxTargets = 1_000;

const entriesIn = (node: unknown): readonly (readonly [string, unknown])[] =>
  typeof node === 'object' && node !== null ? Object.entries(node) : [];

const jsonSettings = (node: unknown): Settings =>
  new Map(
    entriesIn(node)
      .flatMap(([name, value]) => (settingNames.includes(name) ? [[name, value] as const] : []))
      .map(([name, value]): [string, readonly string[] | undefined] => {
        if (typeof value === 'string') return [name, [textOf(JSON.stringify(value))]];
        if (Array.isArray(value))
          return [name, value.every(item => typeof item === 'string') ? value.map(item => textOf(`"${item}"`)) : undefined];
        return [name, typeof value === 'object' && value !== null ? Object.keys(value) : undefined];
      }),
  );

const jsonTargets = (text: string): ReadonlyMap<string, Settings> => {
  try {
    const root: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    const targets = typeof root === 'object' && root !== null && 'target' in root ? root.target : undefined;
    return new Map(
      entriesIn(targets)
        .slice(0, maxTargets)
        .map(([name, node]) => [name, jsonSettings(node)]),
    );
  } catch {
    return new Map();
  }
};

/**
 * The settings of targets with those that they inherit; undefined of one that inherits from what is not in the file, or from itself. Source: "Bake file
 * reference", `inherits`.
 */
class InheritedSettings {
  readonly #targets: ReadonlyMap<string, Settings>;
  /** Why kept from the beginning of the search: what comes back to itself has no settings. */
  readonly #known = new Map<string, Settings | undefined>();

  constructor(targets: ReadonlyMap<string, Settings>) {
    this.#targets = targets;
  }

  of(name: string): Settings | undefined {
    if (this.#known.has(name)) return this.#known.get(name);
    this.#known.set(name, undefined);
    const own = this.#targets.get(name);
    const parents = [...new Set(own?.get('inherits'))].map(parent => this.of(parent));
    const isWorkedOut = own?.has('inherits') === true && own.get('inherits') === undefined;
    const isKnown = own !== undefined && !isWorkedOut && !parents.includes(undefined);
    const all = isKnown ? new Map([...parents.flatMap(parent => [...(parent ?? [])]), ...own]) : undefined;
    this.#known.set(name, all);
    return all;
  }
}

/** What the targets of a bake file build, as far as they say it: what is worked out, and what another file has, is left out. */
export const bakeTargets = (file: SourceFile): readonly BakeTarget[] => {
  const text = isJson(file.path) ? file.text : withoutComments(file.text);
  const blocks = { text, bare: withoutStrings(text) };
  const targets = isJson(file.path)
    ? jsonTargets(text)
    : new Map([...targetsIn(blocks)].slice(0, maxTargets).map(part => [part.name, settingsIn(blocks, part)]));
  const settings = new InheritedSettings(targets);
  return [...targets.keys()].flatMap(name => {
    const all = settings.of(name);
    const textAt = (key: string, otherwise: string): string | undefined => (all?.has(key) ? all.get(key)?.[0] : otherwise);
    const [context, dockerfile, target] = [textAt('context', '.'), textAt('dockerfile', 'Dockerfile'), textAt('target', '')];
    const tags = all?.get('tags');
    const isOther = all === undefined || all.has('dockerfile-inline') || all.has('matrix');
    if (isOther || context === undefined || dockerfile === undefined || target === undefined || tags === undefined) return [];
    return [{ tags, context, dockerfile, target: target || undefined, set: all.get('args') ?? [] }];
  });
};

/** The arguments that targets hand to their builds, each as one of the command that bake makes of them. */
export const bakeParts = (file: SourceFile): PipelineParts => {
  const inJson = isJson(file.path);
  const text = inJson ? file.text : withoutComments(file.text);
  const blocks = { text, bare: withoutStrings(text) };
  const items: ExecItem[] = [];
  for (const part of inJson ? [{ start: 0, end: text.length }] : targetsIn(blocks)) {
    for (const item of argumentsIn(blocks, part, inJson)) {
      if (items.length >= maxArguments) break;
      items.push({ ...item, value: MappedText.standing('--build-arg', item.range) }, item);
    }
  }
  return madeCommand(file, {
    title: 'The definition of builds',
    machine: 'unknown',
    node: undefined,
    range: { start: 0, end: text.length },
    program: ['docker', 'build'],
    words: items,
  });
};
