import type { FromInstruction, Stage, Word } from '../model.ts';
import type { RawInstruction } from '../raw/raw-instruction.ts';
import { flagWord } from './type-flags.ts';
import { type FileTyping, requires, type Typing } from './typing.ts';

/** The name that a FROM gives its stage, as written. */
export const stageName = ({ words }: RawInstruction): string | undefined =>
  words[1]?.text.toLowerCase() === 'as' ? words[2]?.text : undefined;

const validName = /^[a-z][a-z0-9_.-]*$/i;

/** The earlier stage that a FROM continues. */
export const parentStage = ({ expanded }: Word, current: Stage | undefined, file: FileTyping): Stage | undefined =>
  current === undefined || expanded.value === undefined ? undefined : file.stageForFrom(expanded.value, current);

export const typeFrom = ({ raw, base, words, file, refuse }: Typing): FromInstruction | undefined => {
  const [image, , alias] = raw.words;
  if (image === undefined) {
    refuse(requires('FROM', 'either one or three arguments'));
    return undefined;
  }
  const name = stageName(raw);
  if (raw.words.length !== 1 && (raw.words.length !== 3 || name === undefined)) refuse(requires('FROM', 'either one or three arguments'));
  if (name !== undefined && !validName.test(name)) {
    refuse(`invalid name for build stage: "${name}", name can't start with a number or contain symbols`);
  }
  const platform = flagWord(base, 'platform');
  const word = words.word(image);
  const parent = parentStage(word, base.stage, file);
  return {
    ...base,
    keyword: 'FROM',
    image: parent === undefined ? file.image(word) : { word },
    ...(name !== undefined && alias !== undefined && { alias: words.literal(alias) }),
    ...(platform && { platform }),
  };
};
