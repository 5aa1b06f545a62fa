import type { Notification } from '../../findings/notification.ts';
import type { Range } from '../../text/range.ts';
import { parseImageReference } from '../images/image-reference.ts';
import { partialImage, patternOf } from '../images/partial-image.ts';
import { isWindowsImage, mayBeWindowsImage } from '../images/windows-images.ts';
import type { SourceFile } from '../source-file.ts';
import { shellKind } from './command-line.ts';
import type { Dockerfile, FromInstruction, ImageUse, Instruction, InstructionBase, ShellInstruction, Stage, Word } from './model.ts';
import { isKnownKeyword, type RawInstruction } from './raw/raw-instruction.ts';
import { type InstructionNode, type ReadResult, readInstructions } from './raw/read-instructions.ts';
import { Refusals } from './refusals.ts';
import { type Binding, type Lookup, onBaseImage, outsideStages, Scope } from './scope.ts';
import { type StageDraft, StagePlan, stageScope } from './stage-draft.ts';
import { typeCopy } from './typing/type-copy.ts';
import { flagErrors, typeFlag } from './typing/type-flags.ts';
import { parentStage, stageName, typeFrom } from './typing/type-from.ts';
import { typeArg, typeEnv, typeLabel } from './typing/type-pairs.ts';
import { typeExpose, typeOther, typeShell, typeUser, typeWorkdir } from './typing/type-plain.ts';
import { typeCommand, typeHealthcheck, typeRun } from './typing/type-run.ts';
import type { FileTyping, InstructionTyper } from './typing/typing.ts';
import { FileExpander, WordMaker } from './word-maker.ts';

const typers: ReadonlyMap<string, InstructionTyper> = new Map<string, InstructionTyper>([
  ['ADD', typeCopy],
  ['ARG', typeArg],
  ['CMD', typeCommand],
  ['COPY', typeCopy],
  ['ENTRYPOINT', typeCommand],
  ['ENV', typeEnv],
  ['EXPOSE', typeExpose],
  ['FROM', typeFrom],
  ['HEALTHCHECK', typeHealthcheck],
  ['LABEL', typeLabel],
  ['MAINTAINER', typeOther],
  ['RUN', typeRun],
  ['SHELL', typeShell],
  ['STOPSIGNAL', typeOther],
  ['USER', typeUser],
  ['VOLUME', typeOther],
  ['WORKDIR', typeWorkdir],
]);

const windowsShell: readonly string[] = ['cmd', '/S', '/C'];

/**
 * True when the image is Windows for certain, whatever build arguments are given. Why not by the escape character of the file: it says how
 * lines go on, and nothing of the system.
 */
const isWindows = ({ image: { word, reference }, platform }: FromInstruction): boolean => {
  const certain = word.expanded.variables.length === 0 ? reference : partialImage(patternOf(word.text))?.name;
  if (certain === undefined) return false;
  if (platform === undefined || platform.expanded.variables.length > 0) return isWindowsImage(certain);
  // Why not by the platform alone: of an image that is built for Linux only, the builder takes that.
  return /^windows(?:[(/]|$)/i.test(platform.expanded.value ?? '') && mayBeWindowsImage(certain);
};

/** A place among the instructions: its stage, its variables, and whether it is a trigger of ONBUILD. */
interface Place {
  readonly stage: StageDraft | undefined;
  readonly scope: Scope;
  readonly onbuild: boolean;
}

/**
 * Instructions that are read. An image has 127 layers at most (moby's `maxLayerDepth` is 125), so that no stage of a file that can be built
 * has many more instructions than that; a file with more is made to keep its reader busy.
 */
const maxInstructions = 5_000;

/** Gives the instructions of one file their meaning, from the first to the last. */
export class DockerfileReader implements FileTyping {
  readonly #file: SourceFile;
  readonly #result: ReadResult;
  readonly #refusals: Refusals;
  readonly #expander: FileExpander;
  readonly #plan: StagePlan;
  readonly #global = new Scope(undefined, outsideStages);
  readonly #scopes = new Map<Stage, Scope>();
  readonly #shells = new Map<Stage | undefined, readonly string[] | undefined>();
  readonly #windows = new Set<Stage | undefined>();
  readonly #nodes: readonly InstructionNode[];
  readonly #instructions: Instruction[] = [];
  readonly #foreignShells: ShellInstruction[] = [];
  #stage: StageDraft | undefined;
  #triggers = new Scope(undefined, onBaseImage);
  #begun = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#result = readInstructions(file.text);
    this.#refusals = new Refusals(file.path);
    this.#expander = new FileExpander(this.#result.escape);
    this.#nodes = this.#result.nodes.slice(0, maxInstructions);
    const froms = this.#nodes.filter(({ raw }) => raw.keyword.text.toUpperCase() === 'FROM' && raw.words.length > 0);
    this.#plan = new StagePlan(froms.map(({ raw }) => stageName(raw)));
  }

  /** `targets`: stages that are built besides the last one. */
  read(targets: readonly string[] = []): Dockerfile {
    for (const { message, range } of this.#result.errors) this.#refusals.add(message, range);
    for (const node of this.#nodes) this.#add(node);
    if (this.#begun === 0 && this.#instructions.length > 0)
      this.#refusals.add('no build stage, FROM is missing', this.#instructions[0]?.range ?? { start: 0, end: 0 }, 'error', 'order');
    const { directives, comments, nodes } = this.#result;
    const unread = nodes[maxInstructions];
    // Which stage is shipped is not known of a file that is not read to its end.
    const imageStages = unread ? [] : this.#plan.markShipped(targets);
    const finalStage = unread ? undefined : this.#plan.stages.at(-1);
    return {
      kind: 'dockerfile',
      file: this.#file,
      template: false,
      escape: this.#result.escape,
      directives,
      comments,
      instructions: this.#instructions,
      stages: this.#plan.stages,
      ...(finalStage && { finalStage }),
      targets,
      imageStages,
      refusals: this.#refusals.errors,
      notifications: [
        ...this.#refusals.notifications,
        ...this.#foreignShells.map(shell => this.#unreadCommands(shell)),
        ...(unread ? [this.#tooMany(nodes.length, unread)] : []),
      ],
    };
  }

  #unreadCommands({ range, words }: ShellInstruction): Notification {
    const program = words[0]?.expanded.value?.slice(0, 100) ?? '';
    const message = `What runs under this SHELL ("${program}") is not a shell script, so it was not reviewed. Keep a shell as SHELL, and call the interpreter in RUN; or take the file off the review with "ignore-paths".`;
    return { code: 'unresolved', level: 'error', path: this.#file.path, range, message };
  }

  #tooMany(count: number, unread: InstructionNode): Notification {
    const message = `The Dockerfile has ${count} instructions; only the first ${maxInstructions} are reviewed. Split it into several files.`;
    return { code: 'too-many', level: 'error', path: this.#file.path, range: this.#range(unread, unread.raw), message };
  }

  get text(): string {
    return this.#file.text;
  }

  get shell(): readonly string[] | undefined {
    return this.#shells.get(this.#stage);
  }

  get isWindows(): boolean {
    return this.#windows.has(this.#stage);
  }

  setShell(words: readonly string[]): void {
    this.#shells.set(this.#stage, words);
  }

  stageForFrom(name: string, current: Stage): Stage | undefined {
    return this.#plan.earlier(name, current.index);
  }

  stageForCopy(name: string, current: Stage | undefined): Stage | undefined {
    return this.#plan.forCopy(name, current?.index ?? 0);
  }

  image(word: Word): ImageUse {
    const { value } = word.expanded;
    const reference = value === undefined ? undefined : parseImageReference(value);
    return { word, ...(reference && { reference }) };
  }

  globalArgument(name: string): Binding | undefined {
    const binding = this.#global.snapshot()(name);
    return binding.state === 'known' ? binding : undefined;
  }

  #add(node: InstructionNode): void {
    const keyword = node.raw.keyword.text.toUpperCase();
    if (keyword === 'FROM' && node.raw.words.length > 0) {
      this.#stage = this.#plan.stages[this.#begun];
      this.#begun += 1;
    } else if (this.#stage === undefined && keyword !== 'ARG' && isKnownKeyword(keyword)) {
      this.#refusals.add(
        'no build stage in current context: this instruction stands before the first FROM',
        this.#range(node, node.raw),
        'error',
        'order',
      );
    }
    const stage = this.#stage;
    const scope = keyword === 'FROM' || stage === undefined ? this.#global : (this.#scopes.get(stage) ?? this.#global);
    const instruction = this.#type(node, node.raw, { stage, scope, onbuild: false });
    if (instruction === undefined) return;
    if (instruction.keyword === 'FROM' && stage !== undefined) this.#begin(stage, instruction);
    const shell = instruction.keyword === 'ONBUILD' ? instruction.trigger : instruction;
    if (shell?.keyword === 'SHELL' && shellKind(shell.words.map(word => word.expanded.value ?? '')) === 'interpreter')
      this.#foreignShells.push(shell);
    this.#instructions.push(instruction);
    stage?.add(instruction);
  }

  #begin(stage: StageDraft, from: FromInstruction): void {
    const parent = parentStage(from.image.word, stage, this);
    stage.begin(from, parent);
    this.#scopes.set(stage, stageScope(parent && this.#scopes.get(parent), from.image.word.expanded.value));
    this.#triggers = new Scope(undefined, onBaseImage);
    if (parent === undefined ? isWindows(from) : this.#windows.has(parent)) this.#windows.add(stage);
    this.#shells.set(stage, parent === undefined ? (this.isWindows ? windowsShell : undefined) : this.#shells.get(parent));
  }

  #type(node: InstructionNode, raw: RawInstruction, place: Place): Instruction | undefined {
    const keyword = raw.keyword.text.toUpperCase();
    const whole = this.#range(node, raw);
    const refuse = (message: string, range: Range = whole): void => this.#refusals.add(message, range);
    const live: Lookup = name => place.scope.snapshot()(name);
    const lookup = keyword === 'ARG' ? live : place.scope.snapshot();
    const words = new WordMaker(node.line, lookup, this.#expander, refuse);
    const base = this.#base(node, raw, whole, place, words);
    if (keyword === 'ONBUILD') return this.#onbuild(node, raw, place, base, refuse);
    const typer = typers.get(keyword);
    if (typer === undefined) {
      refuse(`unknown instruction: ${raw.keyword.text.slice(0, 40)}`);
      return undefined;
    }
    this.#checkFlags(keyword, base);
    return typer({
      raw,
      keyword,
      base,
      words,
      lookup,
      file: this,
      refuse,
      warn: (message, range) => this.#refusals.add(message, range, 'warning'),
      declare: (name, binding) => place.scope.set(name, binding),
    });
  }

  #onbuild(
    node: InstructionNode,
    raw: RawInstruction,
    place: Place,
    base: InstructionBase,
    refuse: (message: string) => void,
  ): Instruction {
    const instruction = { ...base, keyword: 'ONBUILD' as const };
    if (raw.trigger === undefined) {
      refuse('ONBUILD requires at least one argument');
      return instruction;
    }
    const keyword = raw.trigger.keyword.text.toUpperCase();
    if (['ONBUILD', 'FROM', 'MAINTAINER'].includes(keyword)) {
      this.#refusals.add(`${keyword} isn't allowed as an ONBUILD trigger`, base.range, 'error', 'trigger');
      return instruction;
    }
    const trigger = this.#type(node, raw.trigger, { ...place, scope: this.#triggers, onbuild: true });
    return { ...instruction, ...(trigger && { trigger }) };
  }

  #base(node: InstructionNode, raw: RawInstruction, range: Range, { stage, onbuild }: Place, words: WordMaker): InstructionBase {
    return {
      range,
      keywordRange: node.line.range(raw.keyword.start, raw.keyword.end),
      startLine: node.startLine,
      endLine: node.endLine,
      flags: raw.flags.map(flag => typeFlag(flag, words)),
      heredocs: node.heredocs,
      ...(stage && { stage }),
      onbuild,
      subject: stage?.subject ?? '',
      commentsAbove: node.commentsAbove,
    };
  }

  #range({ line, heredocsEnd }: InstructionNode, raw: RawInstruction): Range {
    const last = Math.max(raw.keyword.end, raw.args.end, raw.flags.at(-1)?.end ?? 0);
    const { start, end } = line.range(raw.keyword.start, last);
    return { start, end: heredocsEnd ?? end };
  }

  #checkFlags(keyword: string, { flags }: InstructionBase): void {
    if (flags.length === 0) return;
    // Why only a warning with a syntax directive: the frontend that it names may know more flags, and the rest is reviewed all the same.
    const level = this.#result.directives.some(({ name }) => name === 'syntax') ? 'warning' : 'error';
    for (const { flag, message } of flagErrors(keyword, flags)) this.#refusals.add(message, flag.range, level);
  }
}
