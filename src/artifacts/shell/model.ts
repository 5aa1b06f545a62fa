import type { Range } from '../../text/range.ts';

/** A word of a command. Ranges are offsets into the file, also for words inside heredocs and nested `sh -c` strings. */
export interface ShellWord {
  /** As written. */
  readonly text: string;
  /**
   * After quote removal; undefined when a part is only known at run time (`$x`, `$(…)`, globs count as text). ARG and ENV values known from
   * the Dockerfile are put in.
   */
  readonly value: string | undefined;
  /** The literal text before the first unknown part, quotes removed (the whole value when it is known). */
  readonly prefix: string;
  /** Value with every unknown part replaced by `\0`: for looking at URLs and flags whose rest is literal. */
  readonly pattern: string;
  /** Names of the variables used in it. */
  readonly variables: readonly string[];
  readonly range: Range;
}

export interface ShellAssignment {
  readonly name: string;
  readonly value: ShellWord | undefined;
  readonly range: Range;
}

export interface ShellRedirect {
  readonly operator: string;
  /** True when standard output goes to the target: `>`, `>>`, `1>`, `&>`; false for `2>` and for input. */
  readonly takesOutput: boolean;
  /** The number, or the variable, that stands before the operator: `3<`, `{input}<`. */
  readonly descriptor?: string;
  readonly target: ShellWord | undefined;
  /** Body of a here-document. */
  readonly body?: { readonly text: string; readonly range: Range };
  readonly range: Range;
}

/** A program around a command that only runs it. `args` are its own words: options, their values, operands and assignments. */
export interface ShellWrapper {
  readonly name: string;
  readonly word: ShellWord;
  readonly args: readonly ShellWord[];
}

/**
 * A simple command. Wrappers (`env`, `time`, `exec`, `nice`, `sudo`, `xargs`…) are looked through:
 * `name` and `args` are the wrapped command's, `wrappers` names what was removed, outermost first.
 */
export interface ShellCommand {
  /** Base name of the program (`/usr/bin/curl` and `$HOME/bin/curl` give `curl`); undefined when unknown or only assignments. */
  readonly name: string | undefined;
  readonly nameWord: ShellWord | undefined;
  readonly args: readonly ShellWord[];
  readonly wrappers: readonly ShellWrapper[];
  readonly assignments: readonly ShellAssignment[];
  /** Its own, then those of groups around it that take its output (`{ a; b; } > file`). */
  readonly redirects: readonly ShellRedirect[];
  /** From the first word (wrappers included) to the last word or redirect. */
  readonly range: Range;
  /**
   * The pipeline it belongs to, and its place in it: what has a lower place feeds what has a higher one. The commands of a subshell or a
   * loop that is one member of the pipeline share a place.
   */
  readonly pipeline: ShellPipeline;
  readonly position: number;
  /** The command whose word holds this one (`$(…)`, `<(…)`, or the string of `sh -c`); undefined at the top. */
  readonly parent?: ShellCommand;
  /** The commands that its arguments hold, as `sh -c`, `find -exec` and `env -S` do; undefined where they hold none. */
  readonly inner?: readonly ShellCommand[];
  readonly nesting: 'top' | 'command-substitution' | 'process-substitution' | 'inline-script' | 'heredoc-script';
}

/** `a | b | c`: commands connected by pipes, in order. Compound members (a subshell, a loop) contribute their commands. */
export interface ShellPipeline {
  readonly commands: readonly ShellCommand[];
  readonly range: Range;
}

/** What one RUN, CMD, ENTRYPOINT or HEALTHCHECK runs: all simple commands in source order, nested ones included. */
export interface ShellScript {
  readonly commands: readonly ShellCommand[];
  readonly pipelines: readonly ShellPipeline[];
  /** The words that each variable is ever given, by assignments, arrays and loops: what it holds at a place is one of them, or made of them. */
  readonly assigned: ReadonlyMap<string, readonly ShellWord[]>;
  readonly range: Range;
  /** False when a bound cut the walk short: then absence of a command proves nothing. */
  readonly complete: boolean;
}
