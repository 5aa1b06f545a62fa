import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import type { TrialTexts } from '../delta/trials.ts';

/** The files of a side with the texts of a trial in place of their own. */
export const overlaid = (files: ReadonlyMap<string, SourceFile>, trial: TrialTexts): ReadonlyMap<string, SourceFile> => {
  const result = new Map(files);
  for (const [path, text] of trial) {
    if (text === undefined) result.delete(path);
    else result.set(path, sourceFile(path, text));
  }
  return result;
};
