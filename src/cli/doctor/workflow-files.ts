import { lstatSync, readdirSync, readFileSync } from 'node:fs';

/** A file of the repository. */
export interface TextFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

const folder = '.github/workflows';
/** Larger files are no workflows: GitHub refuses them, too. In bytes. */
const maxBytes = 1 << 19;

/** The workflows of the working folder, by name. Links are left out: GitHub runs none of them. */
export const readWorkflows = (): readonly TextFile[] =>
  namesIn(folder)
    .filter(name => /\.ya?ml$/u.test(name))
    .flatMap(name => {
      const path = `${folder}/${name}`;
      const status = lstatSync(path);
      return status.isFile() && status.size <= maxBytes ? [{ path, text: readFileSync(path, 'utf8') }] : [];
    });

const namesIn = (path: string): readonly string[] => {
  try {
    return readdirSync(path).toSorted();
  } catch {
    // There is no such folder.
    return [];
  }
};
