import type { ChangeSet } from '../../changes/change-set.ts';
import type { Notification } from '../../findings/notification.ts';
import type { ConfigError } from '../../policy/config-error.ts';
import type { FileText, RepositoryReader } from '../ports.ts';

/** The organization's image policies, in a change of the repository that holds them. */
export interface WatchedImagePolicies {
  /** Their folder. */
  readonly folder: string;
  /** As they count now, by their paths below the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Looks at the image policies that a change edits: images are judged by the old ones, which is told, and what is wrong with the new ones. Errors
 * stop every later verification, so that the change which brings them in does not pass as complete.
 */
export const readImagePolicyChange = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  watched: WatchedImagePolicies,
): Promise<readonly Notification[]> => {
  const edited = editedPaths(changes, watched.folder);
  if (edited.length === 0) return [];
  const { unchecked, errors } = await readNewPolicies(reader, changes, watched);
  const about = edited[0] ?? watched.folder;
  const note: Notification = {
    code: 'policy-changed',
    level: 'note',
    path: about,
    message:
      'This change edits the image policies. Images are verified by those of the default branch; the new ones count once they are merged.',
  };
  return [note, ...unchecked, ...errors.map(problemOf)];
};

/** Whether a change touches the image policies. */
export const editsImagePolicies = (changes: ChangeSet, { folder }: WatchedImagePolicies): boolean =>
  editedPaths(changes, folder).length > 0;

/** True when a change does nothing but edit image policies, and what it leaves can be used: there is no image in it that they could judge. */
export const repairsImagePolicies = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  watched: WatchedImagePolicies,
): Promise<boolean> => {
  const inFolder = isIn(watched.folder);
  const alone = changes.complete && changes.files.every(({ path, previousPath = path }) => inFolder(path) && inFolder(previousPath));
  if (!alone || changes.files.length === 0) return false;
  const { unchecked, errors } = await readNewPolicies(reader, changes, watched);
  return unchecked.length === 0 && errors.length === 0;
};

const isIn =
  (folder: string) =>
  (path: string): boolean =>
    path.startsWith(`${folder}/`);

/** Old and new paths in the folder. */
const editedPaths = ({ files }: ChangeSet, folder: string): readonly string[] => [
  ...new Set(files.flatMap(({ path, previousPath = path }) => [path, previousPath]).filter(isIn(folder))),
];

interface NewPolicies {
  /** Files of which nothing could be told. */
  readonly unchecked: readonly Notification[];
  readonly errors: readonly ConfigError[];
}

const readNewPolicies = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  { folder, files }: WatchedImagePolicies,
): Promise<NewPolicies> => {
  const edited = editedPaths(changes, folder);
  const read = await reader.readFiles('head', edited);
  const next = new Map(files);
  const unchecked: Notification[] = [];
  for (const path of edited) {
    const file = read.get(path) ?? ({ state: 'absent' } as const);
    const below = path.slice(folder.length + 1);
    if (file.state === 'text') next.set(below, Buffer.from(file.text, 'utf8'));
    else if (file.state === 'absent') next.delete(below);
    else unchecked.push(uncheckedFile(path, file));
  }
  // Why nothing more then: what refers to such a file would seem to refer to nothing.
  if (unchecked.length > 0) return { unchecked, errors: [] };
  // Why only here: what reads policies takes longer to load than a small change to judge.
  const { parseImagePolicies } = await import('../../signing/policy/parse-image-policies.ts');
  return { unchecked, errors: parseImagePolicies(next, undefined, folder).errors ?? [] };
};

const uncheckedFile = (path: string, file: Extract<FileText, { readonly state: 'link' | 'unreadable' }>): Notification =>
  file.state === 'link'
    ? { code: 'policy-invalid', level: 'error', path, message: "The new image policies can't be used: this is a symbolic link." }
    : {
        code: 'unreadable',
        level: 'warning',
        path,
        message: `Whether the new image policies can be used was not looked at: ${file.reason}`,
      };

const problemOf = ({ path, message, hint, line, column, range }: ConfigError): Notification => ({
  code: 'policy-invalid',
  level: 'error',
  path,
  range,
  message: `The new image policies can't be used (line ${line}, column ${column}): ${message}${hint === undefined ? '' : ` ${hint}`}`,
});
