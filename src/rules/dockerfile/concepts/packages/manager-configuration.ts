import type { Dockerfile, Instruction, Stage } from '../../../../artifacts/dockerfile/model.ts';
import { stageChain } from '../../../../artifacts/dockerfile/walk.ts';
import type { ShellWord } from '../../../../artifacts/shell/model.ts';

/** A setting of a package manager, by the folder or file that it is written to and the text that is written. */
export interface ManagerSetting {
  readonly place: string;
  readonly text: RegExp;
}

/** The instruction may write the setting to the configuration, or put a file there that this file does not show. */
const mayConfigure = (dockerfile: Dockerfile, instruction: Instruction, { place, text: setting }: ManagerSetting): boolean => {
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD') return (instruction.destination?.text ?? '').includes(place);
  if (instruction.keyword !== 'RUN') return false;
  const text = dockerfile.file.text.slice(instruction.range.start, instruction.range.end);
  return text.includes(place) && setting.test(text);
};

/** True when an instruction up to an offset, in the stage or below it, may have made the setting. */
export const isConfigured = (dockerfile: Dockerfile, stage: Stage | undefined, before: number, setting: ManagerSetting): boolean =>
  (stage ? stageChain(stage).flatMap(link => link.instructions) : dockerfile.instructions).some(
    instruction => instruction.range.start <= before && mayConfigure(dockerfile, instruction, setting),
  );

/**
 * True for a variable that holds an option among others, or by its name may hold it: `apt-get install $APT_OPTS nginx`. The shell makes
 * several words of its value.
 */
export const mayHold = ({ value, variables }: ShellWord, name: RegExp, option: RegExp): boolean =>
  variables.length > 0 && (value === undefined ? variables.some(variable => name.test(variable)) : option.test(value));
