import type { Stage } from '../../../../artifacts/dockerfile/model.ts';
import { fileNameOf } from '../../../../text/path.ts';
import { wordSet } from '../../../../text/word-set.ts';
import type { ShippedImage } from '../commands/shipped-image.ts';

const buildWords = wordSet(
  'build builder builds building compile compiler export artifacts artifact output out lint linter validate generate generated vendor vendored outdated coverage cover',
);
const testWords = wordSet('test tests testing e2e fixture fixtures testdata');

const words = (text: string): readonly string[] => text.toLowerCase().split(/[-_./]+/);

/** The name of a stage, or of the one that it only ends the file with: `FROM build`. */
const nameOf = ({ from, instructions, parent }: Stage): string =>
  from.alias?.text ?? (instructions.every(({ keyword }) => keyword === 'FROM') ? parent?.from.alias?.text : undefined) ?? '';

/** Why a person would shrug: the image is only there to build or to test something. */
export const lesserUse = ({ dockerfile, stage, backwards }: ShippedImage): 'buildOnly' | 'forTests' | undefined => {
  const { path } = dockerfile.file;
  const name = fileNameOf(path);
  const isNamedForBuilding = words(`${nameOf(stage)}.${name}`).some(word => buildWords.has(word));
  if (isNamedForBuilding && !backwards.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'EXPOSE'))
    return 'buildOnly';
  const isTestStage = words(nameOf(stage)).some(word => /tests?$/u.test(word));
  return isTestStage || words(path).some(word => testWords.has(word)) ? 'forTests' : undefined;
};
