import type { Range } from '../../../text/range.ts';
import type { ImageUse, Instruction, InstructionBase, Stage, Word } from '../model.ts';
import type { RawInstruction } from '../raw/raw-instruction.ts';
import type { Binding, Lookup } from '../scope.ts';
import type { WordMaker } from '../word-maker.ts';

/** What the typed readers get: the split instruction, what all instructions share, and what they may ask and change. */
export interface Typing {
  readonly raw: RawInstruction;
  /** The keyword in upper case. */
  readonly keyword: string;
  readonly base: InstructionBase;
  readonly words: WordMaker;
  /** The variables before the instruction. */
  readonly lookup: Lookup;
  readonly file: FileTyping;
  /** Says that BuildKit refuses the instruction, or the part under the range. */
  readonly refuse: (message: string, range?: Range) => void;
  /** Says the same of something that does not keep the instruction from being reviewed. */
  readonly warn: (message: string, range: Range) => void;
  /** Declares a variable for what follows. */
  readonly declare: (name: string, binding: Binding) => void;
}

/** What readers ask about the file as a whole. */
export interface FileTyping {
  readonly text: string;
  /** The program (with its arguments) that reads shell-form commands at this place; undefined for the default. */
  readonly shell: readonly string[] | undefined;
  /** True in a stage whose image is Windows for certain. */
  readonly isWindows: boolean;
  setShell(words: readonly string[]): void;
  /** The earlier stage that a FROM of the stage names. */
  stageForFrom(name: string, current: Stage): Stage | undefined;
  /** What a name or a number after `--from` means for an instruction of the stage. */
  stageForCopy(name: string, current: Stage | undefined): Stage | undefined;
  image(word: Word): ImageUse;
  /** What an ARG before the first FROM stands for, when a stage declares it again without a value; undefined when there is none. */
  globalArgument(name: string): Binding | undefined;
}

/** Reads the arguments of one kind of instruction; undefined when nothing can be made of them. */
export type InstructionTyper = (typing: Typing) => Instruction | undefined;

/** BuildKit's words for a wrong number of arguments. */
export const requires = (keyword: string, count: string): string => `${keyword} requires ${count}`;
