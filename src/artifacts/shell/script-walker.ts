import { type Command, forEachChild, type HereDoc, type ParsedScript, type Pipeline, parse, type SyntaxNode } from 'unbash';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { type CommandParts, commandParts, type SourceWord, shellRedirect, wrapperAssignment } from './command-parts.ts';
import { type InlineCommand, inlineCommands, readsScript } from './inline-scripts.ts';
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
}

/** A script while it is walked: its text, and where the shell parser stopped understanding it. */
interface Place extends Surroundings {
  readonly source: MappedText;
  readonly errorAt: number;
}

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

/** Flattens a script to its simple commands. */
export class ScriptWalker {
  readonly commands: ShellCommand[] = [];
  readonly pipelines: ShellPipeline[] = [];
  complete = true;
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
    this.#script(parse(source.text), source, { depth, parent, nesting, variables, output: [] });
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
    switch (node.type) {
      case 'Pipeline':
        return this.#pipeline(node, pipe, place);
      case 'Command':
        this.#command(node, pipe, place);
        return pipe?.rank ?? 0;
      case 'Redirected': {
        const own = node.redirects.map(redirect => shellRedirect(place.source, redirect, place.variables));
        const output = [...own.filter(({ takesOutput }) => takesOutput), ...place.output];
        const rank = this.#node(node.command, pipe, { ...place, output });
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
    const parts = { ...own, redirects: [...own.redirects, ...place.output] };
    const command = this.#emit(parts, pipe, place);
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
    for (const inline of inlineCommands(name, args)) this.#inline(inline, parts.words.slice(unwrapped.command + 1), depth, command);
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
        builder.part(text, 0, text.length);
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
    this.#script(script, source, { depth: place.depth + 1, parent: place.parent, nesting, variables: place.variables, output: [] });
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
