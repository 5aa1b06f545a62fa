import type { CommandInstruction, Dockerfile, Instruction, Stage, UserInstruction } from '../../../../artifacts/dockerfile/model.ts';
import { appendAll } from '../../../../text/append-all.ts';
import type { TextEdit } from '../../../../text/range.ts';
import { type BaseImage, baseImage } from '../../../concepts/images/base-images.ts';
import { namesRoot } from '../../../concepts/root-names.ts';
import { imageUsers } from '../users/image-users.ts';
import { dropsPrivileges, isStepDownTool } from '../users/privilege-drop.ts';
import { insertAbove, insertBelow } from './instruction-lines.ts';

/** What ends up in the image: the last stage and the stages that it is FROM, with their instructions from the last to the first. */
export interface ShippedImage {
  readonly dockerfile: Dockerfile;
  readonly stage: Stage;
  readonly bottom: Stage;
  readonly backwards: readonly Instruction[];
  /** Undefined when the reference is unknown (a variable). */
  readonly base: BaseImage | undefined;
}

/** The chain of stages that ends in `stage`. */
export const shippedImage = (dockerfile: Dockerfile, stage: Stage): ShippedImage => {
  const backwards: Instruction[] = [];
  let bottom = stage;
  for (let at: Stage | undefined = stage; at !== undefined; at = at.parent) {
    appendAll(backwards, at.instructions.toReversed());
    bottom = at;
  }
  const { word, reference } = bottom.from.image;
  const scratch: BaseImage = { user: 'root', shipped: '65532:65532' };
  return { dockerfile, stage, bottom, backwards, base: word.expanded.value === 'scratch' ? scratch : reference && baseImage(reference) };
};

/** True for USER. */
export const isUser = (instruction: Instruction): instruction is UserInstruction => instruction.keyword === 'USER';
/** True for CMD and ENTRYPOINT. */
export const isStart = (instruction: Instruction): instruction is CommandInstruction =>
  instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT';

/** True when USER names root. Undefined when the user is a variable whose value is not in the file. */
export const isRoot = ({ user }: UserInstruction): boolean | undefined => {
  const { value } = user.expanded;
  return value === undefined ? undefined : namesRoot(value);
};

/** True when the start command itself changes to another user: `ENTRYPOINT ["gosu", "app", …]`. */
export const startsWithStepDown = ({ dockerfile, backwards }: ShippedImage): boolean =>
  backwards
    .filter(isStart)
    .some(({ command }) => command.script?.commands.some(inner => dropsPrivileges(inner, dockerfile.file.text)) ?? false);

/** The base's entrypoint is in charge and drops privileges, or the file brings a tool for that and its own entrypoint. */
export const mayStepDown = ({ base, backwards }: ShippedImage): boolean => {
  const ownEntrypoint = backwards.some(instruction => instruction.keyword === 'ENTRYPOINT');
  if (!ownEntrypoint) return base?.user === 'drops';
  return backwards.some(instruction => {
    if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
      return instruction.sources.some(source => isStepDownTool(source.expanded.value ?? ''));
    if (instruction.keyword !== 'RUN') return false;
    return instruction.command.script?.commands.some(({ args }) => args.some(({ prefix }) => isStepDownTool(prefix))) ?? false;
  });
};

/**
 * The user to change to, when the file leaves no doubt: the one it used before, the only one it makes, or the one that the base ships; each
 * only while the file does not take it away.
 */
export const obviousUser = ({ dockerfile, backwards, base }: ShippedImage): string | undefined => {
  const { made, mayHave } = imageUsers(backwards, dockerfile.file.text);
  const earlier = backwards.filter(isUser).find(user => isRoot(user) === false)?.user.expanded.value;
  if (earlier !== undefined && mayHave(earlier)) return earlier;
  const [only] = made;
  const candidate = made.size === 1 ? only : made.size === 0 ? base?.shipped : undefined;
  return candidate !== undefined && mayHave(candidate) ? candidate : undefined;
};

const building: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'USER']);

/** Puts lines above the start command, or at the end of the stage when something is still built behind it. */
export const insertBeforeStart = ({ dockerfile, stage }: ShippedImage, lines: readonly string[]): TextEdit | undefined => {
  const last = stage.instructions.at(-1) ?? stage.from;
  const behind = stage.instructions.slice(1 + stage.instructions.findLastIndex(({ keyword }) => building.has(keyword)));
  const start = behind.find(isStart);
  return start ? insertAbove(dockerfile.file, start, ...lines) : insertBelow(dockerfile, last, ...lines);
};
