import type { ChangeSet } from '../../changes/change-set.ts';
import type { Notification } from '../../findings/notification.ts';
import { asRules } from '../../org-rules/as-rules.ts';
import { newestMinor } from '../../org-rules/cel/environment.ts';
import { loadOrgRules } from '../../org-rules/load-org-rules.ts';
import type { PolicyFile } from '../../org-rules/org-rule.ts';
import type { Policy } from '../../policy/policy.ts';
import type { AnyRule } from '../../rules/rule.ts';
import type { RepositoryReader } from '../ports.ts';
import { trackedAt } from './read-change.ts';

/** Files of organization rules: honest sets have some hundreds. */
const maxFiles = 1_000;

const minorOf = ({ kubernetesVersion }: Policy): number =>
  kubernetesVersion === 'newest' ? newestMinor : Number(kubernetesVersion.slice(kubernetesVersion.indexOf('.') + 1));

/**
 * The organization's own rules, as policy names them: read at the base, so that no pull request changes the rules that it is judged by.
 * What cannot be read makes the review incomplete.
 */
export const readOrgRules = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  policy: Policy,
  today: string,
): Promise<{ readonly rules: readonly AnyRule[]; readonly notifications: readonly Notification[] }> => {
  if (policy.organizationRules.length === 0) return { rules: [], notifications: [] };
  const { files, notifications } = await readPolicyFiles(reader, changes, policy.organizationRules);
  const minor = minorOf(policy);
  const sets = loadOrgRules(files, minor);
  const problems = sets
    .flatMap(set => set.problems)
    .map(({ path, range, level, message }): Notification => ({ code: 'org-rules', level, path, range, message }));
  return { rules: asRules(sets, { minor, today }), notifications: [...notifications, ...problems] };
};

const isManifest = (path: string): boolean => /\.(?:ya?ml|json)$/u.test(path);

const readPolicyFiles = async (
  reader: RepositoryReader,
  changes: ChangeSet,
  places: readonly string[],
): Promise<{ readonly files: readonly PolicyFile[]; readonly notifications: readonly Notification[] }> => {
  const notifications: Notification[] = [];
  const say = (path: string, message: string): number => notifications.push({ code: 'org-rules', level: 'error', path, message });
  const tracked = await trackedAt(reader, 'base', changes);
  if (!tracked || !changes.complete) say('', 'The files at the base could not all be listed, so that organization rules may be missing.');
  const wanted = new Set<string>();
  for (const place of places) {
    const folder = place.replace(/\/+$/u, '');
    const found = (tracked ?? [folder]).filter(path => path === folder || (path.startsWith(`${folder}/`) && isManifest(path)));
    for (const path of found) wanted.add(path);
    if (found.length === 0)
      say(
        place,
        `Policy names "${place}" for organization rules, and no such file or folder with manifests is at the base: what it asks for is not judged.`,
      );
  }
  if (wanted.size > maxFiles) say(places[0] ?? '', `There are ${wanted.size} files of organization rules; at most ${maxFiles} are read.`);
  const paths = [...wanted].toSorted().slice(0, maxFiles);
  const texts = await reader.readFiles('base', paths);
  const files = paths.flatMap(path => {
    const read = texts.get(path);
    if (read?.state === 'text') return [{ path, text: read.text }];
    say(path, `The organization rules in "${path}" can't be read: ${read?.state === 'unreadable' ? read.reason : 'it is no file.'}`);
    return [];
  });
  return { files, notifications };
};
