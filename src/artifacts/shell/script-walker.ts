import {
  type Command,
  type Function as FunctionNode,
  forEachChild,
  type HereDoc,
  type ParsedScript,
  type Pipeline,
  parse,
  type Redirected,
  type SyntaxNode,
} from 'unbash';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { AssignedWords } from './assigned-words.ts';
import { type CommandParts, commandParts, type SourceWord, shellRedirect, wrapperAssignment } from './command-parts.ts';
import { type InlineCommand, inlineCommands, isReader, readsScript } from './inline-scripts.ts';
import { backtickText, heredocText, innerText, placeholder } from './inner-text.ts';
import type { ShellCommand, ShellPipeline, ShellRedirect } from './model.ts';
import { ScriptVariables, type ShellVariables } from './variables.ts';
import { programName, unwrap } from './wrappers.ts';

/** Longest script that is parsed, in UTF-16 units. */
export const maximumScript = 65_536;
/** Longest total of texts that one script is parsed as; only scripts in scripts in scripts need more than their own length. */
const maximumTotal = 262_144;
/** How deep substitutions and inline scripts are followed: each level parses its text again. */
const maximumDepth = 16;

/** Where a script stands. */
interface Surroundings {
  readonly depth: number;
  readonly parent: ShellCommand | undefined;
  readonly nesting: ShellCommand['nesting'];
  readonly variables: ScriptVariables;
  /** Where groups around it send the output: `{ a; b; } > file`, the innermost first. */
  readonly output: readonly ShellRedirect[];
  /** Files that groups around it are fed from: `while read x; do …; done < file`, the innermost first. */
  readonly input: readonly ShellRedirect[];
}

/** A script while it is walked: its text, and where the shell parser stopped understanding it. */
interface Place extends Surroundings {
  readonly source: MappedText;
  readonly errorAt: number;
}

/** A function of the script, and whether it was called yet. */
interface DefinedFunction {
  readonly body: SyntaxNode;
  readonly place: Place;
  called: boolean;
}

/** Calls of functions that are followed in one script, and how deep. */
const maximumCalls = 200;
const maximumCallDepth = 8;

interface Mutable {
  readonly commands: ShellCommand[];
  readonly range: Range;
}

/** The pipeline around a command and its place in it, when it is connected to others. */
interface Pipe {
  readonly pipeline: Mutable;
  readonly rank: number;
  readonly heredocs: { readonly command: ShellCommand; readonly text: MappedText; readonly place: Place }[];
}

const hasScript = (node: SyntaxNode): node is Extract<SyntaxNode, { readonly script: ParsedScript | undefined }> =>
  node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution' || node.type === 'ArithmeticCommandExpansion';

const firstError = (script: ParsedScript): number =>
  (script.errors ?? []).reduce((first, { pos }) => Math.min(first, pos), Number.POSITIVE_INFINITY);

/** Adds a text as one word, whatever it holds. */
const addQuoted = (builder: MappedTextBuilder, text: MappedText): void => {
  let done = 0;
  const at = (place: number) => text.range(place, place);
  builder.stand("'", at(0));
  for (let quote = text.text.indexOf("'"); quote !== -1; quote = text.text.indexOf("'", done)) {
    builder.part(text, done, quote).stand(String.raw`'\''`, text.range(quote, quote + 1));
    done = quote + 1;
  }
  builder.part(text, done, text.length).stand("'", at(text.length));
};

/** Flattens a script to its simple commands. */
export class ScriptWalker {
  readonly commands: ShellCommand[] = [];
  readonly pipelines: ShellPipeline[] = [];
  readonly assigned = new AssignedWords();
  complete = true;
  readonly #functions = new Map<string, DefinedFunction>();
  #calls = 0;
  #callDepth = 0;
  #left = maximumTotal;
  readonly #variables: ShellVariables;

  constructor(variables: ShellVariables) {
    this.#variables = variables;
  }

  /** Walks a text as a script of its own. */
  text(source: MappedText, depth = 0, parent?: ShellCommand, nesting: ShellCommand['nesting'] = 'top'): void {
    this.#left -= source.length;
    if (depth > maximumDepth || source.length > maximumScript || this.#left < 0) {
      this.complete = false;
      return;
    }
    const variables = new ScriptVariables(this.#variables, source.text);
    this.#script(parse(source.text), source, { depth, parent, nesting, variables, output: [], input: [] });
    if (depth > 0) return;
    for (const defined of this.#functions.values()) this.#walkUncalled(defined);
    this.#functions.clear();
  }

  /** Walks the words of a command that no shell reads first. */
  words(words: readonly SourceWord[], range: Range, depth = 0, parent?: ShellCommand, nesting: ShellCommand['nesting'] = 'top'): void {
    this.#emit({ words, assignments: [], redirects: [], range }, undefined, { depth, parent, nesting });
  }

  #script(script: ParsedScript, source: MappedText, surroundings: Surroundings): void {
    const errorAt = firstError(script);
    if (errorAt !== Number.POSITIVE_INFINITY) this.complete = false;
    const place: Place = { ...surroundings, source, errorAt };
    for (const statement of script.commands) this.#node(statement, undefined, place);
  }

  /** Walks a node; returns the highest place in the pipeline that was given away. */
  #node(node: SyntaxNode, pipe: Pipe | undefined, place: Place): number {
    if (node.type === 'For' || node.type === 'Select') this.assigned.loop(node, place.source, place.variables);
    switch (node.type) {
      case 'Pipeline':
        return this.#pipeline(node, pipe, place);
      case 'Command':
        this.#command(node, pipe, place);
        return pipe?.rank ?? 0;
      case 'Function':
        this.#define(node, place);
        return pipe?.rank ?? 0;
      case 'Redirected': {
        const fed = this.#fedBySubstitution(node, pipe, place);
        if (fed !== undefined) return fed;
        const own = node.redirects.map(redirect => shellRedirect(place.source, redirect, place.variables));
        const output = [...own.filter(({ takesOutput }) => takesOutput), ...place.output];
        const input = [...own.filter(({ operator }) => operator === '<'), ...place.input];
        const rank = this.#node(node.command, pipe, { ...place, output, input });
        for (const redirect of node.redirects) this.#substitutions(redirect, place);
        return rank;
      }
      case 'Word':
      case 'Assignment':
      case 'Redirect':
      case 'HereString':
      case 'HereDoc':
      case 'ArithmeticWord':
      case 'ArithmeticCommandExpansion':
        this.#substitutions(node, place);
        return pipe?.rank ?? 0;
      default: {
        let rank = pipe?.rank ?? 0;
        forEachChild(node, child => {
          rank = Math.max(rank, this.#node(child, pipe, place));
        });
        return rank;
      }
    }
  }

  /** Keeps what a function does for its calls. What is never called is walked at the end, by itself. */
  #define(node: FunctionNode, place: Place): void {
    const name = node.name.value;
    const known = this.#functions.get(name);
    if (known) this.#walkUncalled(known);
    this.#functions.set(name, { body: node.body, place, called: false });
  }

  #walkUncalled({ body, place, called }: DefinedFunction): void {
    if (!called) this.#node(body, undefined, place);
  }

  /**
   * Walks what a function does in the place of its call, so that its commands are in the pipeline of that. Only the first call tells its
   * commands; those of others only stand in the pipelines. True when the command is a call.
   */
  #call(command: ShellCommand, parts: CommandParts, pipe: Pipe | undefined, place: Place): boolean {
    const called = command.name === undefined || command.wrappers.length > 0 ? undefined : this.#functions.get(command.name);
    if (called === undefined) return false;
    this.#left -= called.body.end - called.body.pos;
    if (this.#calls >= maximumCalls || this.#callDepth >= maximumCallDepth || this.#left < 0) {
      this.complete = false;
      return false;
    }
    this.#calls += 1;
    this.#callDepth += 1;
    const isFirst = !called.called;
    called.called = true;
    const told = this.commands.length;
    const { source, errorAt } = called.place;
    const inside: Pipe = pipe ?? { pipeline: this.#open(command.range), rank: 0, heredocs: [] };
    const within: Place = { ...place, source, errorAt, output: [...parts.redirects.filter(({ takesOutput }) => takesOutput)] };
    this.#node(called.body, inside, within);
    // `run() { "$@"; }` runs its arguments.
    if (/\$(?:@|\*|\{[@*]\})/.test(source.text.slice(called.body.pos, called.body.end)) && parts.words.length > 1)
      this.#emit({ ...parts, words: parts.words.slice(1) }, inside, place);
    if (!isFirst) this.commands.splice(told);
    this.#callDepth -= 1;
    return true;
  }

  /** `while read x; do …; done < <(command)`: what the substitution prints goes in as by a pipe. Returns as `#node` does. */
  #fedBySubstitution(node: Redirected, pipe: Pipe | undefined, place: Place): number | undefined {
    const feed = node.redirects.find(({ operator }) => operator === '<' || operator === '<<<');
    const target = feed?.type === 'HereDoc' ? undefined : feed?.target;
    const part = target?.parts?.find(each => hasScript(each));
    if (feed === undefined || part === undefined || !hasScript(part) || part.script === undefined || place.depth >= maximumDepth)
      return undefined;
    const source =
      part.script.source === undefined ? place.source : backtickText(place.source, part.pos + 1, part.end - 1, part.script.source);
    const inside = pipe ?? { pipeline: this.#open(place.source.range(node.pos, node.end)), rank: 0, heredocs: [] };
    const feeding: Place = { ...place, source, errorAt: firstError(part.script), depth: place.depth + 1, output: [] };
    let rank = inside.rank;
    for (const statement of part.script.commands) rank = Math.max(rank, this.#node(statement, inside, feeding));
    const others = node.redirects.filter(redirect => redirect !== feed);
    const rest: SyntaxNode = others.length > 0 ? { ...node, redirects: others } : node.command;
    return this.#node(rest, { ...inside, rank: rank + 1 }, place);
  }

  #pipeline(node: Pipeline, outer: Pipe | undefined, place: Place): number {
    if (node.commands.length < 2) {
      return node.commands.reduce((rank, command) => Math.max(rank, this.#node(command, outer, place)), outer?.rank ?? 0);
    }
    const pipeline = outer?.pipeline ?? this.#open(place.source.range(node.pos, node.end));
    const heredocs = outer?.heredocs ?? [];
    let next = outer?.rank ?? 0;
    for (const command of node.commands) {
      // The output of all but the last goes into the pipe.
      const inside = command === node.commands.at(-1) ? place : { ...place, output: [] };
      next = this.#node(command, { pipeline, rank: next, heredocs }, inside) + 1;
    }
    if (outer === undefined) this.#pipedHeredocs(heredocs);
    return next - 1;
  }

  #open(range: Range): Mutable {
    const pipeline: Mutable = { commands: [], range };
    this.pipelines.push(pipeline);
    return pipeline;
  }

  /** `cat <<EOF | sh`: the here-document is a script. */
  #pipedHeredocs(heredocs: Pipe['heredocs']): void {
    for (const { command, text, place } of heredocs) {
      const isRun = command.pipeline.commands.some(other => other.position === command.position + 1 && readsScript(other.name, other.args));
      if (isRun) this.text(text, place.depth + 1, command, 'heredoc-script');
    }
  }

  #command(node: Command, pipe: Pipe | undefined, place: Place): void {
    if (node.end > place.errorAt) {
      this.complete = false;
      return;
    }
    const own = commandParts(node, place.source, place.variables);
    // Of what feeds a group only what takes it as text is told.
    const input = isReader(own.words[0]?.word.value) ? place.input : [];
    const parts = { ...own, redirects: [...own.redirects, ...place.output, ...input] };
    const command = this.#emit(parts, pipe, place);
    if (this.#call(command, parts, pipe, place)) return;
    for (const item of [...node.prefix, ...node.suffix]) {
      if (item.type !== 'Assignment') continue;
      this.assigned.assignment(item, place.source, place.variables);
      // Bash runs it before each prompt.
      if (item.name === 'PROMPT_COMMAND' && item.value.type === 'Word')
        this.text(innerText(place.source, item.value), place.depth + 1, command, 'inline-script');
    }
    const within: Place = { ...place, parent: command };
    for (const child of node.prefix) this.#substitutions(child, within);
    if (node.name !== undefined) this.#substitutions(node.name, within);
    for (const child of node.suffix) this.#substitutions(child, within);
    this.#heredocScripts(node, command, pipe, place);
    this.#remember(node, command, place);
  }

  /** Adds the command that the words are after wrappers are looked through, and what its arguments run. */
  #emit(
    parts: CommandParts,
    pipe: Pipe | undefined,
    { depth, parent, nesting }: Pick<Place, 'depth' | 'parent' | 'nesting'>,
  ): ShellCommand {
    const words = parts.words.map(({ word }) => word);
    const unwrapped = unwrap(words);
    const nameWord = words[unwrapped.command];
    const args = words.slice(unwrapped.command + 1);
    const name = nameWord && programName(nameWord);
    const pipeline = pipe?.pipeline ?? this.#open(parts.range);
    const command: ShellCommand = {
      name,
      nameWord,
      args,
      wrappers: unwrapped.wrappers.flatMap((at, index) => {
        const [word, ...own] = words.slice(at, unwrapped.wrappers[index + 1] ?? unwrapped.command);
        const wrapper = word && programName(word);
        return word === undefined || wrapper === undefined ? [] : [{ name: wrapper, word, args: own }];
      }),
      assignments:
        unwrapped.assignments.length === 0
          ? parts.assignments
          : [...parts.assignments, ...unwrapped.assignments.flatMap(at => wrapperAssignment(words[at]))],
      redirects: parts.redirects,
      range: parts.range,
      pipeline,
      position: pipe?.rank ?? 0,
      ...(parent && { parent }),
      nesting,
    };
    pipeline.commands.push(command);
    this.commands.push(command);
    const from = this.commands.length;
    for (const inline of inlineCommands(name, args)) this.#inline(inline, parts.words.slice(unwrapped.command + 1), depth, command);
    const inner = this.commands.slice(from).filter(({ parent: holder }) => holder === command);
    // Why set afterwards: they name it as their parent.
    if (inner.length > 0) Object.assign(command, { inner });
    return command;
  }

  #inline(inline: InlineCommand, words: readonly SourceWord[], depth: number, parent: ShellCommand): void {
    const held = words.slice(inline.from, inline.to);
    const [first, last] = [held[0]?.word.range, held.at(-1)?.word.range];
    if (first === undefined || last === undefined) return;
    if (depth >= maximumDepth) {
      this.complete = false;
    } else if (inline.kind === 'words') {
      this.words(held, { start: first.start, end: last.end }, depth + 1, parent, 'inline-script');
    } else {
      const builder = new MappedTextBuilder();
      for (const [index, { word, inner }] of held.entries()) {
        const text = inner();
        const before = held[index - 1];
        if (before !== undefined) builder.stand(' ', { start: before.word.range.end, end: word.range.start });
        if (inline.kind === 'split' && index > 0) addQuoted(builder, text);
        else builder.part(text, inline.kind === 'split' ? Math.min(inline.skip, text.length) : 0, text.length);
      }
      const script = builder.build(first.start);
      // Why: a script that as a whole is only known at run time has no commands of its own.
      if (script.text !== placeholder) this.text(script, depth + 1, parent, 'inline-script');
    }
  }

  #heredocScripts(node: Command, command: ShellCommand, pipe: Pipe | undefined, place: Place): void {
    const isScript = readsScript(command.name, command.args);
    for (const redirect of node.redirects) {
      if (redirect.type === 'HereDoc') this.#heredoc(redirect, isScript, command, pipe, place);
      else if (redirect.type === 'HereString' && isScript && redirect.target !== undefined) {
        this.text(innerText(place.source, redirect.target), place.depth + 1, command, 'inline-script');
      }
    }
  }

  #heredoc(heredoc: HereDoc, isScript: boolean, command: ShellCommand, pipe: Pipe | undefined, place: Place): void {
    if (isScript) this.text(heredocText(place.source, heredoc), place.depth + 1, command, 'heredoc-script');
    else if (pipe !== undefined && command.name === 'cat') pipe.heredocs.push({ command, text: heredocText(place.source, heredoc), place });
  }

  /** Walks the scripts of `$(…)`, backticks and `<(…)` below a node. */
  #substitutions(node: SyntaxNode, place: Place): void {
    if (!hasScript(node)) {
      forEachChild(node, child => this.#substitutions(child, place));
      return;
    }
    if (place.depth >= maximumDepth) {
      this.complete = false;
      return;
    }
    const script = node.script;
    if (script === undefined) return;
    const source = script.source === undefined ? place.source : backtickText(place.source, node.pos + 1, node.end - 1, script.source);
    const nesting = node.type === 'ProcessSubstitution' ? 'process-substitution' : 'command-substitution';
    this.#script(script, source, {
      depth: place.depth + 1,
      parent: place.parent,
      nesting,
      variables: place.variables,
      output: [],
      input: [],
    });
  }

  /** Keeps what the command assigns for the words after it. */
  #remember(node: Command, { assignments, name, args }: ShellCommand, { parent, variables }: Place): void {
    if (parent !== undefined) return;
    if (node.name === undefined) {
      for (const item of assignments) variables.assign(item.name, item.value?.value);
    } else if (name !== undefined && ['export', 'readonly', 'declare', 'local', 'typeset'].includes(name)) {
      for (const { value } of args) {
        const equals = value?.indexOf('=') ?? -1;
        if (value !== undefined && equals > 0) variables.assign(value.slice(0, equals), value.slice(equals + 1));
      }
    }
  }
}
