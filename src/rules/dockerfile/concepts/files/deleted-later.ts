import type { CopyInstruction, RunInstruction, Stage, Word } from '../../../../artifacts/dockerfile/model.ts';
import { onceFor } from '../../../../text/once-for.ts';
import { wordSet } from '../../../../text/word-set.ts';
import { nameWords } from '../../../concepts/credentials/secret-names.ts';
import { knownPath } from './copied-files.ts';

const telling = wordSet('secret secrets password passwords passwd credential credentials token tokens key keys pass pat');
/** Endings of source code and documents, whose names tell of what they are about. */
const telltales = wordSet(
  'go ts js mjs cjs tsx jsx py rb java kt cs php c cc cpp h hpp rs sh bash md rst html css sql pub crt cer gpg asc',
);

/** True for the name of a file that may hold a secret and often does not: `secret.txt`, `deploy-token`. */
const hasTellingName = (name: string): boolean => {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return !telltales.has(ending) && nameWords(name).some(word => telling.has(word));
};

const lastPart = (path: string): string => path.replace(/\/$/, '').slice(path.replace(/\/$/, '').lastIndexOf('/') + 1);

const deleting = wordSet('rm shred unlink');

/** The last RUN of a stage that deletes a file of a name, for all that the stage copies. */
const deletionsOf = onceFor(
  (stage: Stage): ReadonlyMap<string, RunInstruction> =>
    new Map(
      stage.instructions
        .filter((instruction): instruction is RunInstruction => instruction.keyword === 'RUN')
        .flatMap(run =>
          (run.command.script?.commands ?? [])
            .filter(({ name }) => deleting.has(name ?? ''))
            .flatMap(({ args }) => args.map(({ value }) => [lastPart(value ?? ''), run] as const)),
        ),
    ),
);

/**
 * The RUN behind a COPY or ADD in which the file is deleted again, when its name says that it may be a secret: the layer of the COPY keeps
 * it. Undefined when it is not deleted.
 */
export const deletedLater = (copy: CopyInstruction, source: Word, isSensitive: boolean): RunInstruction | undefined => {
  // Why both: whether `COPY a /b` makes a file or fills a folder hangs on what is there.
  const names = new Set([lastPart(knownPath(source)), lastPart(copy.destination === undefined ? '' : knownPath(copy.destination))]);
  names.delete('');
  if (copy.stage === undefined || (!isSensitive && ![...names].some(hasTellingName))) return undefined;
  const deleted = deletionsOf(copy.stage);
  return [...names].flatMap(name => deleted.get(name) ?? []).find(run => run.startLine > copy.startLine);
};
