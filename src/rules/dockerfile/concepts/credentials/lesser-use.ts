import { fileNameOf } from '../../../../text/path.ts';
import { wordSet } from '../../../../text/word-set.ts';
import type { ShippedImage } from '../commands/shipped-image.ts';

const buildWords = wordSet('build builder builds building compile compiler export artifacts artifact output out lint linter');
const testWords = wordSet('test tests testing e2e fixture fixtures testdata');

const words = (text: string): readonly string[] => text.toLowerCase().split(/[-_./]+/);

/** Why a person would shrug: the image is only there to build or to test something. */
export const lesserUse = ({ dockerfile, stage, backwards }: ShippedImage): 'buildOnly' | 'forTests' | undefined => {
  const { path } = dockerfile.file;
  const name = fileNameOf(path);
  const isNamedForBuilding = words(`${stage.from.alias?.text ?? ''}.${name}`).some(word => buildWords.has(word));
  if (isNamedForBuilding && !backwards.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'EXPOSE'))
    return 'buildOnly';
  const isTestStage = words(stage.from.alias?.text ?? '').some(word => /tests?$/u.test(word));
  return isTestStage || words(path).some(word => testWords.has(word)) ? 'forTests' : undefined;
};
