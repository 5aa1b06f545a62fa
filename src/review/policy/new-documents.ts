import type { ChangeSet } from '../../changes/change-set.ts';
import type { Notification } from '../../findings/notification.ts';
import type { ConfigError } from '../../policy/config-error.ts';
import type { WatchedDocuments } from '../../policy/decide-policy.ts';
import { fileError } from '../../policy/file-error.ts';
import { namedPath, type OrgRuleFiles } from '../../policy/org-rule-files.ts';
import type { Policy } from '../../policy/policy.ts';
import { liesWithin } from '../../text/path.ts';
import type { RepositoryReader } from '../ports.ts';
import { dataOf, loadOwnRules, minorOf } from '../read/org-documents.ts';

/** Files that are read anew of one change. */
const maxFiles = 500;

/** Whether a change touches what policy names, or its file. */
export const editsRules = ({ files }: ChangeSet, folder: string, named: readonly string[]): boolean =>
  files.some(({ path, previousPath = path }) => [path, previousPath].some(one => isNamed(one, folder, named)));

const isNamed = (path: string, folder: string, named: readonly string[]): boolean =>
  path.startsWith(folder) && named.map(namedPath).some(place => isOf(path.slice(folder.length), place));

/** A module's data lie beside it. */
const isOf = (path: string, place: string): boolean => liesWithin(path, place) || path === dataOf(place);

/**
 * The documents that a change leaves of those that the new policy names: the ones that count now, and those that it edits as its head has them. Throws
 * what the reader throws.
 */
export const readNewDocuments = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  { files: { repository, folder, files } }: Pick<WatchedDocuments, 'files'>,
  named: readonly string[],
): Promise<OrgRuleFiles> => {
  const edited = new Set(changes.files.flatMap(({ path, previousPath = path }) => [path, previousPath]));
  const listed = await reader.listFiles('head');
  const standing = [...files.keys()].map(path => folder + path);
  const present = (listed ?? [...standing, ...edited]).filter(path => isNamed(path, folder, named));
  const errors: ConfigError[] = [];
  const kept = new Map<string, Uint8Array>();
  const unread = present.filter(path => edited.has(path) || !files.has(path.slice(folder.length)));
  if (unread.length > maxFiles) errors.push(fileError(folder, `The change brings in more than ${maxFiles} files of rules.`));
  const read = await reader.readBytes('head', unread.slice(0, maxFiles));
  for (const path of present) {
    const below = path.slice(folder.length);
    const fresh = read.get(path);
    if (fresh === undefined) {
      const same = files.get(below);
      if (same && !edited.has(path)) kept.set(below, same);
    } else if (fresh.state === 'bytes') kept.set(below, fresh.bytes);
    else if (fresh.state === 'unreadable') errors.push(fileError(path, `The file can't be read: ${fresh.reason}`));
  }
  return { repository, folder, files: kept, errors };
};

/**
 * What is wrong with the rules that a change leaves, when it edits them. Merged, they would leave every later review incomplete. `next` is what the new
 * policy file names; undefined where the change does not edit it.
 */
export const readRulesChange = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  watched: WatchedDocuments,
  next: readonly string[] | undefined,
  policy: Policy,
): Promise<readonly Notification[]> => {
  const named = next ?? watched.named;
  const { folder } = watched.files;
  const edited = changes.files.find(({ path }) => (next !== undefined && path === watched.path) || isNamed(path, folder, named));
  if (named.length === 0 || (edited === undefined && !editsRules(changes, folder, named))) return [];
  const files = await readNewDocuments(reader, changes, watched, named);
  const problems = loadOwnRules({ files, named, appliesMutations: true }, minorOf(policy)).problems.map(
    ({ level, path, range, message }): Notification => ({
      code: 'policy-invalid',
      level,
      path,
      range,
      message: `The new rules: ${message}`,
    }),
  );
  const message =
    "This change edits the organization's rules. It was judged by those of the default branch; the new ones count once they are merged.";
  return [{ code: 'policy-changed', level: 'note', path: edited?.path ?? watched.path, message }, ...problems];
};
