import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import type { ImageReference } from '../images/image-reference.ts';
import type { ShellScript } from '../shell/model.ts';
import type { SourceFile } from '../source-file.ts';

/**
 * A text with its variables replaced as far as the file tells. `value` is undefined when a variable's value is not in the file (an ARG
 * without default, an unknown ENV): the value is unknown, never empty.
 */
export interface Expansion {
  readonly value: string | undefined;
  /** Names of the variables that were used. */
  readonly variables: readonly string[];
}

/** One word of an instruction's arguments, as BuildKit splits them. */
export interface Word {
  /** As written, with line continuations (and the comments inside them) removed. */
  readonly text: string;
  /** Where it stands; with a continuation inside, the range is longer than the text. */
  readonly range: Range;
  /** Quotes removed and variables replaced in the scope of the instruction. */
  readonly expanded: Expansion;
}

/** `--name=value` before the arguments; `value` is undefined for `--name`. */
export interface Flag {
  readonly name: string;
  readonly value?: Word;
  readonly range: Range;
}

/** A here-document of RUN, COPY or ADD. */
export interface Heredoc {
  readonly name: string;
  /** `<<-`: leading tabs are removed from the body. */
  readonly chomp: boolean;
  /** False when the name is quoted: no expansion in the body. */
  readonly expand: boolean;
  readonly fileDescriptor: number;
  /** The `<<NAME` word. */
  readonly range: Range;
  /** The body without the terminator line. */
  readonly bodyRange: Range;
  readonly body: string;
}

/** A `--mount=` of RUN: `type` (bind when absent) and the other options, each under one of its names (`target` for `dst`, too). */
export interface Mount {
  readonly type: string;
  readonly options: ReadonlyMap<string, string>;
  readonly flag: Flag;
}

/** An image that the build pulls in, with the range of its text. */
export interface ImageUse {
  readonly word: Word;
  /** Undefined when a variable is unknown or the text is not a reference. */
  readonly reference?: ImageReference;
}

/** What all instructions have. */
export interface InstructionBase {
  /** From the keyword to the last argument or the last heredoc terminator; no trailing newline. */
  readonly range: Range;
  readonly keywordRange: Range;
  readonly startLine: number;
  readonly endLine: number;
  readonly flags: readonly Flag[];
  readonly heredocs: readonly Heredoc[];
  /** Undefined before the first FROM. */
  readonly stage?: Stage;
  /** True for the instruction inside an ONBUILD. */
  readonly onbuild: boolean;
  /** The stage's subject, or empty before the first FROM. */
  readonly subject: string;
  /** Comment lines directly above (no blank line or instruction between), nearest last. */
  readonly commentsAbove: readonly Comment[];
}

export interface FromInstruction extends InstructionBase {
  readonly keyword: 'FROM';
  readonly image: ImageUse;
  readonly alias?: Word;
  readonly platform?: Word;
}

/** A command in shell form or exec form; `script` is what the shell runs, with nested `sh -c` resolved for both forms. */
export interface CommandLine {
  readonly form: 'shell' | 'exec';
  /**
   * The language of the program that reads a shell-form command: a shell's (also of one that nobody knows), PowerShell's, `cmd`'s, or that
   * of `python` and the like.
   */
  readonly shell: 'posix' | 'powershell' | 'cmd' | 'interpreter';
  /** Exec form only: the items, values JSON-decoded. */
  readonly words?: readonly Word[];
  /** The argument text's range, heredoc bodies excluded. */
  readonly range: Range;
  /**
   * Parsed on first use, as what a POSIX shell reads. Undefined for PowerShell and cmd on an image that is Windows for certain, for
   * interpreters, for scripts that don't parse, and over the limits.
   */
  readonly script: ShellScript | undefined;
}

export interface RunInstruction extends InstructionBase {
  readonly keyword: 'RUN';
  readonly command: CommandLine;
  readonly mounts: readonly Mount[];
  /** Values of `--network` and `--security`. */
  readonly network?: string;
  readonly security?: string;
}

export interface CommandInstruction extends InstructionBase {
  readonly keyword: 'CMD' | 'ENTRYPOINT';
  readonly command: CommandLine;
}

export interface HealthcheckInstruction extends InstructionBase {
  readonly keyword: 'HEALTHCHECK';
  /** Undefined for `HEALTHCHECK NONE`. */
  readonly command?: CommandLine;
}

/** An instruction that runs commands. */
export type CommandHost = RunInstruction | CommandInstruction | HealthcheckInstruction;

export interface CopyInstruction extends InstructionBase {
  readonly keyword: 'COPY' | 'ADD';
  /** Without heredocs. */
  readonly sources: readonly Word[];
  readonly destination?: Word;
  /** `--from`: a stage of this file, or an image (or named build context) outside it. */
  readonly from?: { readonly word: Word; readonly stage?: Stage; readonly image?: ImageUse };
  readonly chown?: Word;
  readonly chmod?: Word;
  readonly checksum?: Word;
}

export interface EnvInstruction extends InstructionBase {
  readonly keyword: 'ENV';
  readonly pairs: readonly KeyValue[];
}

export interface ArgInstruction extends InstructionBase {
  readonly keyword: 'ARG';
  readonly declarations: readonly KeyValue[];
}

export interface LabelInstruction extends InstructionBase {
  readonly keyword: 'LABEL';
  readonly pairs: readonly KeyValue[];
}

/** `name=value` (or the legacy `ENV name value`). `value` is undefined for an ARG without default. */
export interface KeyValue {
  readonly name: string;
  readonly nameRange: Range;
  readonly value?: Word;
  readonly range: Range;
}

export interface UserInstruction extends InstructionBase {
  readonly keyword: 'USER';
  readonly user: Word;
}

export interface WorkdirInstruction extends InstructionBase {
  readonly keyword: 'WORKDIR';
  readonly path: Word;
}

/** One EXPOSE argument; `from` and `to` are undefined when a variable is unknown or the text is not a port. */
export interface ExposedPort {
  readonly word: Word;
  readonly from?: number;
  readonly to?: number;
  readonly protocol: string;
}

export interface ExposeInstruction extends InstructionBase {
  readonly keyword: 'EXPOSE';
  readonly ports: readonly ExposedPort[];
}

export interface ShellInstruction extends InstructionBase {
  readonly keyword: 'SHELL';
  readonly words: readonly Word[];
}

export interface OnbuildInstruction extends InstructionBase {
  readonly keyword: 'ONBUILD';
  readonly trigger?: Instruction;
}

export interface OtherInstruction extends InstructionBase {
  readonly keyword: 'VOLUME' | 'STOPSIGNAL' | 'MAINTAINER';
  readonly words: readonly Word[];
}

export type Instruction =
  | FromInstruction
  | RunInstruction
  | CommandInstruction
  | HealthcheckInstruction
  | CopyInstruction
  | EnvInstruction
  | ArgInstruction
  | LabelInstruction
  | UserInstruction
  | WorkdirInstruction
  | ExposeInstruction
  | ShellInstruction
  | OnbuildInstruction
  | OtherInstruction;

/** A whole-line comment; `text` is what follows the `#`. */
export interface Comment {
  readonly range: Range;
  readonly line: number;
  readonly text: string;
}

/** `# syntax=`, `# escape=`, `# check=` at the top of the file. */
export interface Directive {
  readonly name: string;
  readonly value: string;
  readonly range: Range;
}

/** FROM and everything up to the next FROM. */
export interface Stage {
  readonly index: number;
  readonly name?: string;
  readonly from: FromInstruction;
  /** The earlier stage of this file that it is FROM, if it is. */
  readonly parent?: Stage;
  readonly instructions: readonly Instruction[];
  readonly range: Range;
  /** `stage:build`, or `stage:1` (its index) when it has no name. */
  readonly subject: string;
  /** True for the last stage, those that are built besides, and the local stages they are FROM: what ends up in an image. */
  readonly shipped: boolean;
}

/** What makes BuildKit end before it builds anything. */
export interface Refusal {
  /** The order of instructions, what ONBUILD may hold, or how an instruction (or the file) is written. */
  readonly breaks: 'order' | 'trigger' | 'grammar';
  /** In BuildKit's words, without a final period. */
  readonly reason: string;
  readonly range: Range;
}

export interface Dockerfile {
  readonly kind: 'dockerfile';
  readonly file: SourceFile;
  /** True when another engine makes the Dockerfile of it: what that replaces was read as variables of which nothing is known. */
  readonly template: boolean;
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  readonly comments: readonly Comment[];
  /** All instructions in source order, those before the first FROM included; an ONBUILD's trigger is inside its ONBUILD. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** The last stage; undefined in a file without FROM, and in a template that may print further instructions. */
  readonly finalStage?: Stage;
  /** The stages that are built besides the last one, by name or number, as it was said when the file was read. */
  readonly targets: readonly string[];
  /** The stages that images end with: the last one, and those of `targets`. */
  readonly imageStages: readonly Stage[];
  /**
   * What Docker refuses, in source order: each is a notification, too, because the review of such a file is not complete. None of a template, which
   * nobody builds as it stands.
   */
  readonly refusals: readonly Refusal[];
  readonly notifications: readonly Notification[];
}

/**
 * What a Dockerfile rule may visit. `run`, `copy`, `env`… get every instruction of their kind in all stages,
 * those triggered by ONBUILD included (`onbuild` is true).
 */
export interface DockerfileNodes {
  readonly file: Dockerfile;
  readonly stage: Stage;
  readonly instruction: Instruction;
  readonly from: FromInstruction;
  readonly run: RunInstruction;
  readonly command: CommandInstruction;
  readonly healthcheck: HealthcheckInstruction;
  readonly copy: CopyInstruction;
  readonly env: EnvInstruction;
  readonly arg: ArgInstruction;
  readonly user: UserInstruction;
  readonly workdir: WorkdirInstruction;
  readonly expose: ExposeInstruction;
  readonly shell: ShellInstruction;
}
