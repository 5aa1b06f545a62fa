import type { CopyInstruction, Stage, Word } from '../model.ts';
import { flagWord } from './type-flags.ts';
import { type FileTyping, requires, type Typing } from './typing.ts';

type From = NonNullable<CopyInstruction['from']>;

const resolveFrom = (word: Word, file: FileTyping, current: Stage | undefined): From => {
  const name = word.expanded.value;
  if (name === undefined) return { word, image: { word } };
  const stage = file.stageForCopy(name, current);
  if (stage !== undefined) return { word, stage };
  // A number is never an image.
  return /^\d+$/.test(name) ? { word } : { word, image: file.image(word) };
};

export const typeCopy = ({ raw, base, keyword, words, file, refuse, warn }: Typing): CopyInstruction | undefined => {
  if (keyword !== 'COPY' && keyword !== 'ADD') return undefined;
  const heredocs = new Set(base.heredocs.map(({ range }) => range.start));
  const all = raw.words.map(word => ({ word, isHeredoc: heredocs.has(words.line.startAt(word.start)) }));
  if (all.length < 2) refuse(requires(keyword, 'at least two arguments'));
  const destination = all.length < 2 ? undefined : all.pop()?.word;
  const from = flagWord(base, 'from');
  const chown = flagWord(base, 'chown');
  const chmod = flagWord(base, 'chmod');
  const checksum = flagWord(base, 'checksum');
  if (from !== undefined && from.expanded.variables.length > 0) {
    warn('variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope', from.range);
  }
  return {
    ...base,
    keyword,
    sources: all.flatMap(({ word, isHeredoc }) => (isHeredoc ? [] : [words.word(word)])),
    ...(destination && { destination: words.word(destination) }),
    ...(from && { from: resolveFrom(from, file, base.stage) }),
    ...(chown && { chown }),
    ...(chmod && { chmod }),
    // Why not an empty one: BuildKit checks nothing then.
    ...(checksum && checksum.expanded.value !== '' && { checksum }),
  };
};
