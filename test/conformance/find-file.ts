import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Folders, QuestionError } from './suite.ts';

/** Where a file or folder that a case names lies. Throws a QuestionError when it is nowhere. */
export const findFile = (path: string, folders: Folders): string => {
  const found = folders.map(folder => resolve(folder, path)).find(file => existsSync(file));
  if (found === undefined) throw new QuestionError(`there is no ${path} in ${folders.map(folder => join(folder, '/')).join(' or ')}`);
  return found;
};
