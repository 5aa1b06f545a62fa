import type { ChangedFile, ChangeSet } from '../../changes/change-set.ts';
import type { Notification } from '../../findings/notification.ts';
import type { NextPolicy, WatchedPolicy } from '../../policy/changes/watched-policy.ts';
import { unusableSentence } from '../../policy/config-error.ts';
import { appendAll } from '../../text/append-all.ts';
import type { RepositoryReader } from '../ports.ts';

/** What is to be told of a change that edits a policy. */
export interface PolicyChange {
  readonly notifications: readonly Notification[];
  /** What the new texts would make, by path of the file. */
  readonly previews: ReadonlyMap<string, NextPolicy>;
}

/**
 * Looks at the policy files that a change edits: it is judged by the old one, which is told, and what is wrong with the new one. A policy
 * with an error stops every later review, so that the change which brings it in does not pass as complete.
 */
export const readPolicyChange = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  watched: readonly WatchedPolicy[],
  ownRules?: Parameters<WatchedPolicy['read']>[1],
): Promise<PolicyChange> => {
  const notifications: Notification[] = [];
  const previews = new Map<string, NextPolicy>();
  for (const policy of watched) {
    appendAll(notifications, misnamed(changes, policy.path));
    const change = changes.files.find(isAbout(policy.path));
    if (!change) continue;
    notifications.push(editNote(change));
    const read = await readNewPolicy(reader, policy, ownRules);
    if ('policy' in read) previews.set(policy.path, read);
    else appendAll(notifications, read.problems);
  }
  return { notifications, previews };
};

/** Whether a change adds, edits, moves or removes a file. */
export const editsPath = ({ files }: ChangeSet, path: string): boolean => files.some(isAbout(path));

const isAbout =
  (path: string) =>
  (file: ChangedFile): boolean =>
    file.path === path || file.previousPath === path;

const editNote = ({ path }: ChangedFile): Notification => ({
  code: 'policy-changed',
  level: 'note',
  path,
  message: 'This change edits the policy. It was judged by the policy of the base branch; the new one counts once it is merged.',
});

/** The usual mistake: the other ending. Nobody would see that such a file is not read. */
const misnamed = ({ files }: ChangeSet, path: string): readonly Notification[] => {
  const other = path.endsWith('.yml') ? path.replace(/\.yml$/u, '.yaml') : path.replace(/\.yaml$/u, '.yml');
  if (other === path || !files.some(file => file.path === other && file.status !== 'removed')) return [];
  const message = `This file is not read: the policy is "${path}". Rename it.`;
  return [{ code: 'policy-misnamed', level: 'warning', path: other, message }];
};

type NewPolicy = NextPolicy | { readonly problems: readonly Notification[] };

const readNewPolicy = async (
  reader: RepositoryReader,
  { path, read }: WatchedPolicy,
  ownRules?: Parameters<WatchedPolicy['read']>[1],
): Promise<NewPolicy> => {
  const problem = (message: string): Notification => ({ code: 'policy-invalid', level: 'error', path, message });
  const file = (await reader.readFiles('head', [path])).get(path) ?? { state: 'absent' };
  if (file.state === 'unreadable') return { problems: [problem(`The new policy can't be used: ${file.reason}`)] };
  if (file.state === 'link') return { problems: [problem("The new policy can't be used: it is a symbolic link.")] };
  const parsed = await read(file.state === 'text' ? file.text : undefined, ownRules);
  if ('policy' in parsed) return parsed;
  return { problems: parsed.errors.map(error => ({ ...problem(unusableSentence('The new policy', error)), range: error.range })) };
};

/** What is told of a change that `repairsPolicy`. */
export const policyRepaired =
  'The policy in the base branch has errors, which stop every review. This change repairs it and does nothing else, so that there is nothing to review in it.';

/**
 * True when a change does nothing but repair the policy file that reviews of its repository are stopped by: it edits or removes this one
 * file, and what it leaves can be read. There is nothing else in it to be judged, so that it need not wait for a policy that can't be used.
 */
export const repairsPolicy = async (reader: RepositoryReader, changes: ChangeSet, policy: WatchedPolicy): Promise<boolean> => {
  const [file, ...others] = changes.files;
  const alone = changes.complete && others.length === 0 && file?.path === policy.path && (file.previousPath ?? policy.path) === policy.path;
  return alone && 'policy' in (await readNewPolicy(reader, policy));
};
