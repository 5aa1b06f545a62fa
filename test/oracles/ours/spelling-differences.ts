import * as v from 'valibot';
import { generateSpelling } from '../../fuzz/generate-spelling.ts';
import { random } from '../../fuzz/mutate.ts';
import { askPart } from '../ask-part.ts';
import { composeAnswer, readProject, shownByCompose } from './compose-reading.ts';
import { kubectlAnswer, missingObjects, readManifest, sentObjects } from './kubernetes-reading.ts';

/** How generated spellings came out: those that the judge takes, of these those that we do not evaluate, and those that we read otherwise. */
export interface SpellingSurvey {
  readonly taken: number;
  readonly incomplete: number;
  /** The text, what the judge has and what we have. */
  readonly different: readonly { readonly text: string; readonly theirs: unknown; readonly ours: unknown }[];
}

const questionsOf = (kind: 'manifest' | 'project', rounds: number, seed: number): readonly string[] => {
  const next = random(seed);
  return Array.from({ length: rounds }, () => generateSpelling(kind, next));
};

const survey = (compared: readonly (SpellingSurvey['different'][number] | 'same' | 'incomplete' | 'refused')[]): SpellingSurvey => ({
  taken: compared.filter(one => one !== 'refused').length,
  incomplete: compared.filter(one => one === 'incomplete').length,
  different: compared.flatMap(one => (typeof one === 'string' ? [] : [one])),
});

/** Manifests under names that kubectl reads in a folder. */
const paths = ['deploy/a.yaml', 'deploy/a.json', 'deploy/package.json', 'deploy/pubspec.yaml'] as const;

/** Asks kubectl's decoder. `program` is the judge "yaml". */
export const compareManifests = async (program: string, rounds: number, seed: number): Promise<SpellingSurvey> => {
  const texts = questionsOf('manifest', rounds, seed);
  const answers = await askPart(
    program,
    texts.map((text, index) => ({ id: String(index), case: { text, reader: 'kubectl' } })),
  );
  return survey(
    answers.map(({ answer }, index) => {
      const text = texts[index] ?? '';
      const theirs = sentObjects(v.parse(kubectlAnswer, answer));
      if (theirs.length === 0) return 'refused';
      const ours = readManifest(paths[index % paths.length] ?? '', text);
      if (ours.errors.length > 0) return 'incomplete';
      return missingObjects(theirs, ours).length === 0 ? 'same' : { text, theirs, ours: ours.objects };
    }),
  );
};

/** Asks Compose's loader. `program` is the judge "compose". */
export const compareProjects = async (program: string, rounds: number, seed: number): Promise<SpellingSurvey> => {
  const texts = questionsOf('project', rounds, seed);
  const answers = await askPart(
    program,
    texts.map((text, index) => ({ id: String(index), case: { files: { 'compose.yaml': text } } })),
  );
  return survey(
    answers.map(({ answer, error }, index) => {
      if (error !== undefined) return 'refused';
      const text = texts[index] ?? '';
      const theirs = shownByCompose(v.parse(composeAnswer, answer));
      const { shown, errors } = readProject({ 'compose.yaml': text });
      if (errors.length > 0) return 'incomplete';
      // Values of a machine's environment are not known to a review.
      const isSame = Object.entries(theirs).every(
        ([name, { privileged, image }]) => shown[name]?.privileged === privileged && (shown[name]?.image === image || text.includes('$')),
      );
      return isSame ? 'same' : { text, theirs, ours: shown };
    }),
  );
};
