import type { ChangeSet } from '../../changes/change-set.ts';
import type { Notification } from '../../findings/notification.ts';
import { type ConfigError, unusableSentence } from '../../policy/config-error.ts';
import { liesBelow } from '../../text/path.ts';
import type { FileText, RepositoryReader } from '../ports.ts';

/** The organization's image policies, in a change of the repository that holds them. */
export interface WatchedImagePolicies {
  /** Their folder. */
  readonly folder: string;
  /** As they count now, by their paths below the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What a change makes of the image policies that it edits. */
export interface ImagePolicyChange {
  /** How much of the change lies in their folder. */
  readonly edits: 'nothing' | 'something' | 'only';
  /** That it edits them, and what is wrong with the new ones. */
  readonly notifications: readonly Notification[];
  /** Of the new ones. Merged, they would stop every later verification. */
  readonly errors: readonly ConfigError[];
  /** True when the new ones were looked at, and can be used. */
  readonly usable: boolean;
}

/** The image policies that a change leaves, as a shell read them. */
export interface NewImagePolicies {
  readonly errors: readonly ConfigError[];
  /** Files of which nothing could be told. */
  readonly unchecked?: readonly Notification[];
}

const untouched: ImagePolicyChange = { edits: 'nothing', notifications: [], errors: [], usable: true };

/**
 * Looks at the image policies that a change edits: images are judged by the old ones, those of the `base` or of the `default` branch, which
 * is told, and what is wrong with the new ones. `readNew` is asked only when there are some.
 */
export const readImagePolicyChange = async (
  changes: ChangeSet,
  folder: string,
  branch: 'base' | 'default',
  readNew: () => Promise<NewImagePolicies>,
): Promise<ImagePolicyChange> => {
  const edited = editedPaths(changes, folder);
  if (edited.length === 0) return untouched;
  const { errors, unchecked = [] } = await readNew();
  const note: Notification = {
    code: 'policy-changed',
    level: 'note',
    path: edited[0] ?? folder,
    message: `This change edits the image policies. Images are verified by those of the ${branch} branch; the new ones count once they are merged.`,
  };
  return {
    edits: liesIn(changes, folder) ? 'only' : 'something',
    notifications: [note, ...unchecked, ...errors.map(problemOf)],
    errors,
    usable: errors.length === 0 && unchecked.length === 0,
  };
};

/** The same of the organization's image policies, which count as the default branch has them. */
export const readWatchedImagePolicies = (
  reader: RepositoryReader,
  changes: ChangeSet,
  watched: WatchedImagePolicies,
): Promise<ImagePolicyChange> =>
  readImagePolicyChange(changes, watched.folder, 'default', () => newImagePolicies(reader, changes, watched));

/**
 * True when a change does nothing but edit image policies, and what it leaves can be used: there is no image in it that they could judge.
 */
export const repairsImagePolicies = ({ edits, usable }: ImagePolicyChange): boolean => edits === 'only' && usable;

/** Whether a change touches the image policies. */
export const editsFolder = (changes: ChangeSet, folder: string): boolean => editedPaths(changes, folder).length > 0;

const liesIn = ({ files, complete }: ChangeSet, folder: string): boolean => {
  return complete && files.every(({ path, previousPath = path }) => liesBelow(path, folder) && liesBelow(previousPath, folder));
};

/** Old and new paths in the folder. */
const editedPaths = ({ files }: ChangeSet, folder: string): readonly string[] => [
  ...new Set(files.flatMap(({ path, previousPath = path }) => [path, previousPath]).filter(path => liesBelow(path, folder))),
];

/** The image policies that a change leaves, from those that count now and the texts of those that it edits. */
const newImagePolicies = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  { folder, files }: WatchedImagePolicies,
): Promise<NewImagePolicies> => {
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
  return { errors: parseImagePolicies(next, undefined, folder).errors ?? [] };
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

const problemOf = (error: ConfigError): Notification => ({
  code: 'policy-invalid',
  level: 'error',
  path: error.path,
  range: error.range,
  message: unusableSentence('The new image policies', error),
});
